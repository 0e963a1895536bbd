import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../support/built-site.ts";
import { type ExpressionFault, expressionFaults } from "./regular-expressions/check.ts";

const FILES = {
  "index-build/safe.ts": "export const SAFE = /^a+$/;\nexport const BUILT = new RegExp('^b+$');\n",
  "index-build/literal.ts": "// A file that opens with “marks”.\nexport const POLYNOMIAL = /\\s+$/;\n",
  "index-build/built.ts":
    "const PART = 'a+';\nexport const EXPONENTIAL = new RegExp(\n  '^(?:' + PART + ')+$',\n  'u',\n);\n",
  "index-build/builder.ts": "export const whole = (text: string) =>\n  RegExp('^' + text + '$');\n",
  "index-build/built-by-another.ts": "import { whole } from './builder.ts';\nexport const ONE = whole('[xy]*x*');\n",
  "index-build/late.ts": "export const late = (text: string) => new RegExp(text);\n",
  "index-build/broken.ts": "import './absent.ts';\n",
  "src/worker/page.tsx":
    "interface Gone {}\nexport const Page = () => <p>a</p>;\n\nexport const BUILT = new RegExp('[cd]*d*!');\n",
  "src/page-script/main.ts": "document.title = 'a';\nexport const UNKNOWN = /(?<a>x)|(?<a>y)/;\n",
};

describe("regular expressions", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let faults: ExpressionFault[];

  const faultsOf = (write: boolean) =>
    expressionFaults(folder.path, { answers: join(folder.path, "answers.json"), exercises: null, write });

  beforeAll(async () => {
    // Of its ways to run, the one without another process.
    vi.stubEnv("RECHECK_BACKEND", "pure");
    folder = await temporaryFolder();
    await symlink(resolve("node_modules"), join(folder.path, "node_modules"));
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(folder.path, path)), { recursive: true });
      await writeFile(join(folder.path, path), text);
    }
    faults = await faultsOf(true);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await folder.remove();
  });

  it.each([
    ["a polynomial literal", "index-build/literal.ts", 2, /2nd degree polynomial, as on .*: \/\\s\+\$\/$/],
    ["an exponential one that is built", "index-build/built.ts", 2, /exponential, as on .*'a'\.repeat/],
    ["one that is built for another module", "index-build/builder.ts", 2, /polynomial/],
    ["one that is built among markup", "src/worker/page.tsx", 4, /polynomial/],
    ["one that nothing is known of", "src/page-script/main.ts", 2, /does not know its time \(invalid\)/],
  ])("of which %s are refused", (_, file, line, text) => {
    const own = faults.filter((fault) => fault.file === file);
    expect(own).toEqual([{ rule: "linear-time", file, line, text: expect.stringMatching(text) }]);
  });

  it("that were never built are named", () => {
    expect(faults.filter(({ rule }) => rule === "built-when-loaded")).toEqual([
      expect.objectContaining({ file: "index-build/late.ts", line: 1 }),
    ]);
  });

  it("are not passed over where a module does not load", () => {
    expect(faults.filter(({ rule }) => rule === "modules-load")).toEqual([
      expect.objectContaining({ file: "index-build/broken.ts", text: expect.stringContaining("absent.ts") }),
    ]);
  });

  it("have kept answers, of safe ones only, until one goes", async () => {
    const { safe } = JSON.parse(await readFile(join(folder.path, "answers.json"), "utf8"));
    expect(safe).toHaveLength(2);
    expect(await faultsOf(false)).toEqual(faults);
    await rm(join(folder.path, "index-build/safe.ts"));
    expect((await faultsOf(false)).map(({ rule }) => rule)).toContain("answers-kept");
  });
});
