import { spawnSync } from "node:child_process";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/built-site.ts";

const binaryOf = (name: string, ...path: string[]) =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), ...path);
const BIOME = binaryOf("@biomejs/biome", "bin", "biome");
const TSC = binaryOf("typescript", "bin", "tsc");

const REFUSED: readonly (readonly [file: string, imported: string])[] = [
  ["src/schema", "../analysis/index.ts"],
  ["src/schema", "hono"],
  ["src/analysis", "../search/index.ts"],
  ["src/analysis", "node:fs"],
  ["src/search", "hono"],
  ["src/search", "../worker/app.tsx"],
  ["src/search", "../../index-build/main.ts"],
  ["src/search", "../../test/support/sample.ts"],
  ["src/worker", "../../index-build/main.ts"],
  ["src/worker/routes", "../../widget/client.ts"],
  ["src/widget", "../worker/app.tsx"],
  ["src/widget", "../search/index.ts"],
  ["src/widget/elements", "../../page-script/page-swap.ts"],
  ["src/page-script", "../widget/client.ts"],
  ["src/page-script", "../search/index.ts"],
  ["src/worker/pages", "../../page-script/page-swap.ts"],
  ["index-build/events", "../summaries/index.ts"],
  ["index-build/events", "../../test/support/sample.ts"],
  ["index-build/summaries", "../events/facts.ts"],
  ["index-build/dates", "../main.ts"],
  ["index-build/dates", "node:fs/promises"],
  ["index-build/extract", "node:fs"],
  ["index-build/extract/text", "../../read/index.ts"],
  ["index-build/dates", "../cache/index.ts"],
  ["index-build/read/formats", "../../extract/index.ts"],
  ["index-build/duplicates", "../gather.ts"],
];
const ALLOWED: typeof REFUSED = [
  ["index-build/events", "../text-model/index.ts"],
  ["index-build/read", "node:fs"],
  ["index-build/fetch", "../markup/index.ts"],
  ["index-build/extract/html", "../../markup/index.ts"],
  ["src/worker", "../search/index.ts"],
];

describe("the linter and planted imports", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let refused: Set<string>;
  const nameOf = (verdict: string, index: number) => `planted-${verdict}-${index}.ts`;

  beforeAll(async () => {
    folder = await temporaryFolder();
    await cp("biome.json", join(folder.path, "biome.json"));
    const plant = async (verdict: string, cases: typeof REFUSED) => {
      for (const [index, [path, imported]] of cases.entries()) {
        await mkdir(join(folder.path, path), { recursive: true });
        const planted = `import * as planted from "${imported}";\n\nexport const used = planted;\n`;
        await writeFile(join(folder.path, path, nameOf(verdict, index)), planted);
      }
    };
    await plant("refused", REFUSED);
    await plant("allowed", ALLOWED);
    const args = [
      "lint",
      "--vcs-enabled=false",
      "--only=style/noRestrictedImports",
      "--max-diagnostics=none",
      "--colors=off",
      ".",
    ];
    const { stdout, stderr } = spawnSync(process.execPath, [BIOME, ...args], { cwd: folder.path, encoding: "utf8" });
    refused = new Set((stdout + stderr).match(/planted-\w+-\d+\.ts(?=:\d+:\d+ lint\/style\/noRestrictedImports)/g));
  });
  afterAll(() => folder.remove());

  it.each(REFUSED.map(([path, imported], index) => [path, imported, index] as const))(
    "refuses %s → %s",
    (_path, _imported, index) => {
      expect(refused).toContain(nameOf("refused", index));
    },
  );

  it.each(ALLOWED.map(([path, imported], index) => [path, imported, index] as const))(
    "allows %s → %s",
    (_path, _imported, index) => {
      expect(refused).not.toContain(nameOf("allowed", index));
    },
  );
});

describe("the type checker refuses planted imports", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    await cp("src", join(folder.path, "src"), { recursive: true });
    await cp("tsconfig.json", join(folder.path, "tsconfig.json"));
    await mkdir(join(folder.path, "index-build"));
    await writeFile(join(folder.path, "index-build", "config.ts"), "export const secret = 1;\n");
    await symlink(resolve("node_modules"), join(folder.path, "node_modules"));
  });
  afterAll(() => folder.remove());

  const check = (project: string) =>
    spawnSync(process.execPath, [TSC, "-b", "--force", project], { cwd: folder.path, encoding: "utf8" });

  it.each([
    ["src/schema", 'import { fold } from "../analysis/index.ts";\nexport const planted = fold;\n'],
    ["src/analysis", 'import { search } from "../search/index.ts";\nexport const planted = search;\n'],
    ["src/search", 'import { readFileSync } from "node:fs";\nexport const planted = readFileSync;\n'],
    ["src/search", "export const planted = document.title;\n"],
    ["src/search", 'import { secret } from "../../index-build/config/config.ts";\nexport const planted = secret;\n'],
    ["src/widget", 'import { createApp } from "../worker/app.tsx";\nexport const planted = createApp;\n'],
    [
      "src/worker",
      'import { BASE_STYLE } from "../widget/elements/base-style.ts";\nexport const planted: string = BASE_STYLE;\n',
    ],
  ])("%s: %s", async (project, planted) => {
    expect(check(project).status).toBe(0);
    const file = join(folder.path, project, "planted.ts");
    await writeFile(file, planted);
    const result = check(project);
    const { rm } = await import("node:fs/promises");
    await rm(file);
    expect(result.stdout).toMatch(/planted\.ts.*error TS/);
    expect(result.status).not.toBe(0);
  });
});
