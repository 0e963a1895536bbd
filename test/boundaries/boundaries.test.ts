import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/built-site.ts";
import { boundaryFaults, type Fault } from "./check.ts";

/** A planted file and what stands in it: an import by its specifier, or a whole statement. */
type Planted = readonly [file: string, imported: string];

const REFUSED: readonly (readonly [rule: string, ...Planted])[] = [
  ["src-folders", "src/schema/a.ts", "../analysis/index.ts"],
  ["src-libraries", "src/schema/a.ts", "hono"],
  ["src-libraries", "src/schema/a.ts", "valibot"],
  ["src-folders", "src/identity/a.ts", "../schema/index.ts"],
  ["src-libraries", "src/identity/a.ts", "minisearch"],
  ["src-without-node", "src/identity/a.ts", "node:crypto"],
  ["src-folders", "src/analysis/a.ts", "../search/index.ts"],
  ["src-folders", "src/analysis/conflation/deep/a.ts", "../../../worker/app.tsx"],
  ["src-folders", "src/analysis/a.ts", 'import type { Site } from "../search/index.ts";'],
  ["src-libraries", "src/analysis/a.ts", "minisearch"],
  ["src-libraries", "src/analysis/a.ts", "hono/html"],
  ["src-without-node", "src/analysis/a.ts", "node:fs"],
  ["src-without-node", "src/search/index/packed/a.ts", "path"],
  ["src-libraries", "src/search/features/a.ts", "hono"],
  ["src-libraries", "src/search/features/a.ts", "hono-openapi"],
  ["src-folders", "src/search/a.ts", "../worker/app.tsx"],
  ["src-folders", "src/search/index/packed/a.ts", "../../../worker/app.tsx"],
  ["src-folders", "src/search/index/packed/a.ts", "../../../widget/client.ts"],
  ["src-without-build", "src/search/index/packed/a.ts", "../../../../index-build/markup/index.ts"],
  ["src-without-build", "src/search/a.ts", 'const { a } = await import("../../index-build/markup/index.ts");'],
  ["src-without-build", "src/worker/a.ts", "../../kilas.config.ts"],
  ["only-tests-import-tests", "src/search/a.ts", "../../test/support/sample.ts"],
  ["only-tests-import-tests", "bench/eval/a.ts", "../../test/support/sample.ts"],
  ["only-tests-import-tests", "index-build/cli/a.ts", "../../test/support/sample.ts"],
  ["search-order", "src/search/query/a.ts", "../index/search-index.ts"],
  ["search-order", "src/search/store/a.ts", 'import type { Site } from "../site/site.ts";'],
  ["search-order", "src/search/site/a.ts", "../planning/planner.ts"],
  ["search-order", "src/search/ranking/a.ts", "../results/snippet.ts"],
  ["search-order", "src/search/results/a.ts", "../features/search.ts"],
  ["search-order", "src/search/ranking/a.ts", "../index.ts"],
  ["search-order", "src/search/elsewhere/a.ts", "../store/index.ts"],
  ["src-folders", "src/worker/routes/a.ts", "../../widget/client.ts"],
  ["src-folders", "src/worker/pages/parts/deep/a.tsx", "../../../../widget/client.ts"],
  ["src-folders", "src/worker/pages/a.ts", "../../page-script/page-swap.ts"],
  ["src-without-build", "src/worker/pages/event/a.ts", "../../../../index-build/model/pipeline-types.ts"],
  ["src-folders", "src/widget/a.ts", "../worker/app.tsx"],
  ["src-folders", "src/widget/elements/a.ts", "../../worker/app.tsx"],
  ["src-folders", "src/widget/elements/deep/a.ts", "../../../worker/app.tsx"],
  ["src-folders", "src/widget/elements/a.ts", "../../search/index.ts"],
  ["src-folders", "src/widget/elements/a.ts", "../../analysis/index.ts"],
  ["src-folders", "src/widget/elements/a.ts", "../../page-script/page-swap.ts"],
  ["src-without-build", "src/widget/elements/a.ts", "../../../index-build/markup/index.ts"],
  ["src-libraries", "src/widget/a.ts", "hono/jsx"],
  ["src-folders", "src/page-script/a.ts", "../widget/client.ts"],
  ["src-folders", "src/page-script/a.ts", 'export * from "../search/index.ts";'],
  ["src-folders", "src/elsewhere/a.ts", "../schema/index.ts"],
  ["src-folders", "index-build/site-assets/a.ts", "../../src/worker/app.tsx"],
  ["nothing-imports-bench", "index-build/text-model/a.ts", "../../bench/data.ts"],
  ["nothing-imports-bench", "src/search/a.ts", "../../bench/data.ts"],
  ["stages-apart", "index-build/events/a.ts", "../summaries/index.ts"],
  ["stages-apart", "index-build/summaries/a.ts", "../events/facts.ts"],
  ["stages-apart", "index-build/summaries/quotes/deep/a.ts", "../../../events/facts.ts"],
  ["stages-apart", "index-build/summaries/a.ts", 'import type { EventFacts } from "../events/facts.ts";'],
  ["stages-apart", "index-build/extract/text/a.ts", "../../read/index.ts"],
  ["stages-apart", "index-build/read/formats/a.ts", "../../extract/index.ts"],
  ["stages-apart", "index-build/storylines/a.ts", "../synonyms/index.ts"],
  ["stages-apart", "index-build/dates/a.ts", "../output/index.ts"],
  ["stages-apart", "index-build/a-new-stage/a.ts", "../dates/index.ts"],
  ["build-order", "index-build/duplicates/a.ts", "../pipeline/gather.ts"],
  ["build-order", "index-build/dates/a.ts", "../cli/lines.ts"],
  ["build-order", "index-build/pipeline/a.ts", "../cli/lines.ts"],
  ["build-order", "index-build/markup/a.ts", "../read/index.ts"],
  ["build-order", "index-build/runtime/a.ts", "../text-model/index.ts"],
  ["build-order", "index-build/model/a.ts", 'import type { SiteConfig } from "../config/config.ts";'],
  ["files-in-their-place", "index-build/dates/a.ts", "node:fs/promises"],
  ["files-in-their-place", "index-build/extract/a.ts", "node:fs"],
  ["files-in-their-place", "index-build/pipeline/a.ts", "fs"],
  ["files-in-their-place", "index-build/markup/a.ts", "node:fs"],
  ["threads-beside", "index-build/events/a.ts", 'new URL("../summaries/index.ts", import.meta.url);'],
  ["every-import-found", "index-build/events/a.ts", "./absent.ts"],
];

const ALLOWED: readonly Planted[] = [
  ["index-build/events/a.ts", "../text-model/index.ts"],
  ["index-build/read/a.ts", "node:fs"],
  ["index-build/fetch/a.ts", "../markup/index.ts"],
  ["index-build/extract/html/a.ts", "../../markup/index.ts"],
  ["index-build/extract/html/a.ts", "../text/segments.ts"],
  ["index-build/pipeline/a.ts", "../events/facts.ts"],
  ["index-build/dates/a.ts", "node:path"],
  ["index-build/output/a.ts", "../runtime/shard-sink.ts"],
  ["src/worker/a.ts", "../search/index.ts"],
  ["src/worker/a.ts", "hono/html"],
  ["src/worker/a.ts", "cloudflare:workers"],
  ["src/search/results/a.ts", "../index/packed/packed-index.ts"],
  ["src/search/index/embedded/a.ts", "minisearch"],
  ["src/widget/elements/deep/a.ts", "../../../schema/index.ts"],
  ["bench/eval/a.ts", "../../index-build/cli/open-site.ts"],
];

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

/** A tree of these files only, with the libraries of this project. */
async function plantedTree(files: Readonly<Record<string, string>>): Promise<Folder> {
  const folder = await temporaryFolder();
  await symlink(resolve("node_modules"), join(folder.path, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    await writeFile(join(folder.path, path), text);
  }
  return folder;
}

async function faultsIn(files: Readonly<Record<string, string>>, options = {}): Promise<Fault[]> {
  const folder = await plantedTree(files);
  try {
    return await boundaryFaults(folder.path, options);
  } finally {
    await folder.remove();
  }
}

const specifierIn = (imported: string): string => /"([^"]+)"/.exec(imported)?.[1] ?? imported;
const statementOf = (imported: string): string => (imported.includes('"') ? imported : `import "${imported}";`);

/** Each case has a file of its own beside the one it names. */
const placeOf = (verdict: string, index: number, file: string): string =>
  file.replace(/\ba\.(tsx?)$/, `planted-${verdict}-${index}.$1`);

/** The file of the tree that a case imports, or null where it is a library or absent on purpose. */
function targetOf([file, imported]: Planted): string | null {
  const specifier = specifierIn(imported);
  return specifier.startsWith("../") || specifier === "./absent.ts" ? join(dirname(file), specifier) : null;
}

describe("planted imports", () => {
  const cases = [
    ...REFUSED.map(([, file, imported], index) => ({ verdict: "refused", index, file, imported })),
    ...ALLOWED.map(([file, imported], index) => ({ verdict: "allowed", index, file, imported })),
  ];
  const targets = cases
    .flatMap(({ file, imported }) => targetOf([file, imported]) ?? [])
    .filter((target) => !target.endsWith("absent.ts"));
  let faults: Fault[];

  beforeAll(async () => {
    faults = await faultsIn({
      ...Object.fromEntries(targets.map((target) => [target, "export {};\n"])),
      ...Object.fromEntries(
        cases.map(({ verdict, index, file, imported }) => [placeOf(verdict, index, file), statementOf(imported)]),
      ),
    });
  });

  const rulesOn = (file: string): string[] => faults.filter(({ from }) => from === file).map(({ rule }) => rule);

  it.each(REFUSED.map((one, index) => [...one, index] as const))("%s refuses %s → %s", (rule, file, _, index) => {
    expect(rulesOn(placeOf("refused", index, file))).toContain(rule);
  });

  it.each(ALLOWED.map((one, index) => [...one, index] as const))("no rule refuses %s → %s", (file, _, index) => {
    const rules = rulesOn(placeOf("allowed", index, file));
    // The imports planted beside it close circles of folders.
    expect(rules.filter((rule) => rule !== "no-folder-circles")).toEqual([]);
  });

  it("name files that the tree has", () => {
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it("are refused with how to mend them", () => {
    expect(faults.filter(({ mend }) => mend === "")).toEqual([]);
  });
});

describe("circles", () => {
  const rulesOf = async (files: Readonly<Record<string, string>>) =>
    new Set((await faultsIn(files)).map(({ rule }) => rule));

  it("of files are refused, of types as well", async () => {
    const files = {
      "src/search/index/a.ts": 'import type { B } from "./b.ts";\nexport type A = B;\n',
      "src/search/index/b.ts": 'import type { A } from "./a.ts";\nexport type B = A | null;\n',
    };
    expect(await rulesOf(files)).toEqual(new Set(["no-circles"]));
  });

  it("of folders are refused where no files run in a circle", async () => {
    const files = {
      "index-build/summaries/quotes/a.ts": 'import "../key-facts/b.ts";',
      "index-build/summaries/key-facts/b.ts": "export {};",
      "index-build/summaries/key-facts/deep/c.ts": 'import type { D } from "../../quotes/deep/d.ts";',
      "index-build/summaries/quotes/deep/d.ts": "export type D = string;",
    };
    expect(await rulesOf(files)).toEqual(new Set(["no-folder-circles"]));
  });

  it("of folders are refused where they run by way of a file between them", async () => {
    const files = {
      "src/worker/pages/layout.tsx": 'import "./search/a.ts";',
      "src/worker/pages/search/a.ts": "export {};",
      "src/worker/pages/search/b.ts": 'import "../front/c.ts";',
      "src/worker/pages/front/c.ts": "export {};",
      "src/worker/pages/front/d.ts": 'import "../layout.tsx";',
    };
    expect(await rulesOf(files)).toEqual(new Set(["no-folder-circles"]));
  });

  it("are none where a folder's parts share a file that lies beside its door", async () => {
    const files = {
      "index-build/read/index.ts": 'import "./formats/a.ts";',
      "index-build/read/formats/a.ts": 'import "../lines-of.ts";',
      "index-build/read/lines-of.ts": "export {};",
    };
    expect(await rulesOf(files)).toEqual(new Set());
  });
});

describe("printing", () => {
  const rulesOf = async (files: Readonly<Record<string, string>>) => (await faultsIn(files)).map(({ rule }) => rule);

  it.each([
    "console.log(1);",
    "console.error(1);",
    'process.stdout.write("a");',
    'import { stderr } from "node:process";\nstderr.write("a");',
  ])("past the terminal is refused: %s", async (text) => {
    expect(await rulesOf({ "index-build/cli/a.ts": text })).toEqual(["printing-in-one-place"]);
    expect(await rulesOf({ "index-build/pipeline/a.ts": text })).toEqual(["printing-in-one-place"]);
  });

  it("is allowed in the terminal, in comments, and outside of the build", async () => {
    const files = {
      "index-build/cli/terminal.ts": "console.log(1);",
      "index-build/fetch/a.ts": "/**\n * console.log(1)\n */\n// console.log(1)\nexport {};",
      "bench/a.ts": "console.log(1);",
    };
    expect(await rulesOf(files)).toEqual([]);
  });
});

describe("the check", () => {
  const files = {
    "src/schema/a.ts": 'import "../analysis/b.ts";',
    "src/analysis/b.ts": "export {};",
    "src/analysis/c.tsx": "export {};",
  };

  it("is refused where it passes files over", async () => {
    const faults = await faultsIn(files, { exclude: { path: "^src/analysis/" } });
    const passedOver = faults.filter(({ rule }) => rule === "every-file-seen").map(({ from }) => from);
    expect(passedOver.sort()).toEqual(["src/analysis/b.ts", "src/analysis/c.tsx"]);
  });

  it("fails, and names the rule, the two files and how to mend it", async () => {
    const folder = await plantedTree(files);
    const run = spawnSync(process.execPath, [resolve("test/boundaries/check.ts")], {
      cwd: folder.path,
      encoding: "utf8",
    });
    await folder.remove();
    expect(run.stderr).toMatch(/^src-folders: src\/schema\/a\.ts → src\/analysis\/b\.ts\n {2}\S.*Move what both need/);
    expect(run.status).toBe(1);
  });
});
