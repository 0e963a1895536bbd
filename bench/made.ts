import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { IS_FEW } from "./few.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** `--data DIR`: the development data. */
export const DATA_OPTION = { type: "string", default: process.env["KILAS_DATA"] ?? "../shared/data" } as const;

/** Options of a command that makes files of the repository; `--into DIR` is the root for them. */
export const MAKE_OPTIONS = { data: DATA_OPTION, into: { type: "string", default: ROOT } } as const;

/**
 * Writes a file that the repository keeps, or its like below another folder.
 *
 * @param path below `into`, as in the repository.
 * @throws Error where what was made of a few records would replace a file of the repository.
 */
export async function writeMade(into: string, path: string, content: string): Promise<void> {
  if (IS_FEW && into === ROOT) throw new Error(`KILAS_FEW is set: name another folder than ${path} with --into DIR.`);
  const file = join(into, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
