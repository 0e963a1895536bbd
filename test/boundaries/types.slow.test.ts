import { spawnSync } from "node:child_process";
import { cp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/built-site.ts";

const TSC = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

describe("the type checker refuses planted imports", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    await cp("src", join(folder.path, "src"), { recursive: true });
    await cp("tsconfig.json", join(folder.path, "tsconfig.json"));
    await mkdir(join(folder.path, "index-build/config"), { recursive: true });
    await writeFile(join(folder.path, "index-build/config/config.ts"), "export const secret = 1;\n");
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
    await rm(file);
    expect(result.stdout).toMatch(/planted\.ts.*error TS/);
    expect(result.status).not.toBe(0);
  });
});
