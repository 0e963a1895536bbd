import { createReadStream } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import { BUILD_MARKER, type Problem, type RawRecord } from "../records.ts";
import { decodeUtf8, TextFault } from "./decode.ts";
import { linesOf } from "./lines-of.ts";

/** A record that was read, or the reason why it was not. */
export type ReadResult = { record: RawRecord } | { problem: Problem };

/** The corpus as a whole cannot be read; the message says how to mend it. */
export class CorpusError extends Error {}

/** Largest single article, in bytes. A larger `.txt` is not one article. */
const MAX_TEXT_BYTES = 10_000_000;

/**
 * Reads a corpus: a file, or a folder of any depth, in the order of the file names. `.txt` holds one article,
 * `.jsonl` and `.ndjson` one JSON object a line. Whatever cannot be read comes back as a problem, never as silence.
 * Files whose name begins with a dot are passed over.
 *
 * @throws CorpusError where `path` does not exist.
 */
export async function* readCorpus(path: string): AsyncGenerator<ReadResult> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (path === "") throw new CorpusError("--corpus is empty: name a file or a folder of .txt or .jsonl articles.");
    const why = error.code === "ENOENT" ? "does not exist" : `cannot be opened (${error.code})`;
    throw new CorpusError(
      `Corpus ${path} ${why}. Name a file or a folder of .txt or .jsonl articles with --corpus PATH.`,
    );
  });
  if (!info.isDirectory()) {
    yield* readFileRecords(path, basename(path));
    return;
  }
  for await (const found of walk(path, path, new Set([await realpath(path)]))) {
    if ("problem" in found) yield found;
    else yield* readFileRecords(found.path, found.name);
  }
}

type Found = { path: string; name: string } | { problem: Problem };

async function* walk(root: string, folder: string, open: ReadonlySet<string>): AsyncGenerator<Found> {
  const nameOf = (path: string) => relative(root, path).split(sep).join("/");
  const problem = (path: string, reason: string): Found => ({
    problem: { sourceFile: nameOf(path) || ".", sourceLine: null, reason },
  });
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    yield problem(
      folder,
      `The folder cannot be listed (${(error as NodeJS.ErrnoException).code}): check its permissions.`,
    );
    return;
  }
  if (names.includes(BUILD_MARKER)) {
    yield problem(folder, "The folder is a build of Kilas, not articles: name the folder the build was made from.");
    return;
  }
  for (const name of names.filter((one) => !one.startsWith("."))) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (!info) {
      yield problem(path, "The link leads nowhere, or the file vanished: mend or remove it.");
    } else if (info.isDirectory()) {
      const real = await realpath(path);
      if (open.has(real)) yield problem(path, "The link leads back to a folder it stands in: remove it.");
      else yield* walk(root, path, new Set([...open, real]));
    } else {
      yield { path, name: nameOf(path) };
    }
  }
}

async function* readFileRecords(path: string, sourceFile: string): AsyncGenerator<ReadResult> {
  const problem = (reason: string, sourceLine: number | null = null): ReadResult => ({
    problem: { sourceFile, sourceLine, reason },
  });
  try {
    switch (extname(path).toLowerCase()) {
      case ".txt":
        yield { record: { kind: "text", sourceFile, sourceLine: null, text: await readText(path) } };
        return;
      case ".jsonl":
      case ".ndjson":
        yield* readJsonLines(path, sourceFile);
        return;
      default:
        yield problem(
          `Kilas does not read ${extname(path) || "files without an ending"}: convert it to .txt or .jsonl.`,
        );
    }
  } catch (error) {
    if (error instanceof TextFault) yield problem(error.message);
    else
      yield problem(
        `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? error}): check its permissions.`,
      );
  }
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MAX_TEXT_BYTES) {
    throw new TextFault(
      `The file holds ${size} bytes; one article holds at most ${MAX_TEXT_BYTES}: split it, or use .jsonl.`,
    );
  }
  return decodeUtf8(await readFile(path));
}

async function* readJsonLines(path: string, sourceFile: string): AsyncGenerator<ReadResult> {
  let lines = 0;
  for await (const { number, bytes, fault } of linesOf(createReadStream(path))) {
    const problem = (reason: string): ReadResult => ({ problem: { sourceFile, sourceLine: number, reason } });
    lines++;
    if (fault) {
      yield problem(fault);
      continue;
    }
    let fields: unknown;
    try {
      fields = JSON.parse(decodeUtf8(bytes));
    } catch (error) {
      yield problem(
        error instanceof TextFault ? error.message : `The line is no valid JSON: ${(error as Error).message}.`,
      );
      continue;
    }
    if (fields === null || typeof fields !== "object" || Array.isArray(fields)) {
      yield problem("The line is valid JSON but no object: write one {…} with a title and a body a line.");
    } else {
      yield { record: { kind: "fields", sourceFile, sourceLine: number, fields: fields as Record<string, unknown> } };
    }
  }
  if (lines === 0) yield { problem: { sourceFile, sourceLine: null, reason: "The file is empty: fill or remove it." } };
}
