import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Engine } from "./engine.ts";
import type { SizeFigures } from "./measures.ts";

const GZIP_LEVEL = 6;

/**
 * What an engine needs at run time: its files as they are, and each gzipped by itself, as they
 * travel.
 */
export async function sizesOf(engine: Engine, folder: string): Promise<SizeFigures> {
  const sizes = { index: { bytes: 0, gzipBytes: 0, files: 0 }, texts: { bytes: 0, gzipBytes: 0, files: 0 } };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const role = engine.roleOf?.(relative(folder, path).split(sep).join("/")) ?? "index";
    if (role === "unneeded") continue;
    const content = await readFile(path);
    const size = sizes[role];
    size.bytes += content.length;
    size.gzipBytes += gzipSync(content, { level: GZIP_LEVEL }).length;
    size.files++;
  }
  const { index, texts } = sizes;
  return {
    indexBytes: index.bytes,
    indexGzipBytes: index.gzipBytes,
    indexFiles: index.files,
    textBytes: texts.bytes,
    textGzipBytes: texts.gzipBytes,
    textFiles: texts.files,
  };
}
