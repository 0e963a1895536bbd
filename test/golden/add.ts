/**
 * Adds a golden case: `npm run golden -- NAME PAGE.txt` copies the page into
 * `test/golden/NAME/` and writes what the pipeline makes of it now to `expected.json`. Read that
 * file and put right by hand what is wrong, before you commit it.
 */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readCase } from "./read-case.ts";

const [name, page] = process.argv.slice(2);
if (!name || !page) {
  console.error("Usage: npm run golden -- NAME PAGE.txt");
  process.exit(2);
}
const folder = join("test", "golden", name);
const source = join(folder, "source.txt");
await mkdir(folder, { recursive: true });
if (page !== source) await copyFile(page, source);
const { articleBody: _body, ...expected } = await readCase(source);
await writeFile(join(folder, "expected.json"), `${JSON.stringify(expected, null, 2)}\n`);
console.log(`Wrote ${join(folder, "expected.json")}: read it and put right what is wrong.`);
