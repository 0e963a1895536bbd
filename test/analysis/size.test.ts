import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const path = (name: string) => fileURLToPath(new URL(`../../src/analysis/${name}`, import.meta.url));
const gzipBytes = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

it("the analysis stays small: 10 KiB gzip without the learnt model, which is 40 KB at most", async () => {
  const { outputFiles } = await build({
    entryPoints: [path("index.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    external: ["*.json"],
    write: false,
  });
  expect(gzipBytes(outputFiles[0]?.contents ?? "")).toBeLessThanOrEqual(10 * 1024);
  expect(gzipBytes(await readFile(path("languages/id/conflation/model.json")))).toBeLessThanOrEqual(40_000);
});
