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

describe("the linter refuses planted imports", () => {
  it.each([
    ["src/schema/planted.ts", "../analysis/index.ts"],
    ["src/schema/planted.ts", "hono"],
    ["src/analysis/planted.ts", "../search/index.ts"],
    ["src/analysis/planted.ts", "node:fs"],
    ["src/search/planted.ts", "hono"],
    ["src/search/planted.ts", "../worker/app.tsx"],
    ["src/search/planted.ts", "../../index-build/main.ts"],
    ["src/worker/planted.ts", "../../index-build/main.ts"],
    ["src/worker/routes/planted.ts", "../../widget/client.ts"],
    ["src/widget/planted.ts", "../worker/app.tsx"],
    ["src/widget/planted.ts", "../search/index.ts"],
    ["index-build/events/planted.ts", "../summaries/index.ts"],
    ["index-build/summaries/planted.ts", "../events/facts.ts"],
    ["index-build/dates/planted.ts", "../main.ts"],
    ["index-build/dates/planted.ts", "node:fs/promises"],
    ["index-build/extract/planted.ts", "node:fs"],
    ["src/search/planted.ts", "../../test/support/sample.ts"],
    ["index-build/events/planted.ts", "../../test/support/sample.ts"],
  ])("%s → %s", (file, imported) => {
    const planted = `import * as planted from "${imported}";\n\nexport const used = planted;\n`;
    const result = spawnSync(process.execPath, [BIOME, "lint", `--stdin-file-path=${file}`], {
      input: planted,
      encoding: "utf8",
    });
    expect(result.stdout + result.stderr).toContain("noRestrictedImports");
    expect(result.status).not.toBe(0);
  });

  it("and lets allowed ones pass", () => {
    for (const [file, imported] of [
      ["index-build/events/planted.ts", "../text-model/index.ts"],
      ["index-build/read/planted.ts", "node:fs"],
      ["src/worker/planted.ts", "../search/index.ts"],
    ] as const) {
      const planted = `import * as planted from "${imported}";\n\nexport const used = planted;\n`;
      const result = spawnSync(process.execPath, [BIOME, "lint", `--stdin-file-path=${file}`], {
        input: planted,
        encoding: "utf8",
      });
      expect(result.stdout + result.stderr).not.toContain("noRestrictedImports");
    }
  });
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
    spawnSync(process.execPath, [TSC, "-b", project], { cwd: folder.path, encoding: "utf8" });

  it.each([
    ["src/schema", 'import { fold } from "../analysis/index.ts";\nexport const planted = fold;\n'],
    ["src/analysis", 'import { search } from "../search/index.ts";\nexport const planted = search;\n'],
    ["src/search", 'import { readFileSync } from "node:fs";\nexport const planted = readFileSync;\n'],
    ["src/search", "export const planted = document.title;\n"],
    ["src/search", 'import { secret } from "../../index-build/config.ts";\nexport const planted = secret;\n'],
    ["src/widget", 'import { createApp } from "../worker/app.tsx";\nexport const planted = createApp;\n'],
    ["src/worker", 'import { STYLE } from "../widget/style.ts";\nexport const planted: string = STYLE;\n'],
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
