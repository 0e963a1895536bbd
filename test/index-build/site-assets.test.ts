import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleAssets } from "../../index-build/site-assets/index.ts";

let files: Map<string, string>;
beforeAll(async () => {
  files = new Map((await bundleAssets()).files.map(({ path, content }) => [path, content]));
});

/** In bytes, compressed. */
const weightOf = (path: string): number => gzipSync(files.get(path) ?? "", { level: 9 }).length;

describe("what browsers load", () => {
  it("stays light: the widgets' loader 3 KB, all widgets with it 12 KB, the pages' style and script 15 KB", () => {
    expect([...files.keys()]).toEqual(expect.arrayContaining(["widget.js", "widget/all.js", "style.css", "page.js"]));
    expect(weightOf("widget.js")).toBeLessThanOrEqual(3_000);
    expect(weightOf("widget.js") + weightOf("widget/all.js")).toBeLessThanOrEqual(12_000);
    expect(weightOf("style.css") + weightOf("page.js")).toBeLessThanOrEqual(15_000);
  });

  it("holds no module that loads another but by a pinned address", () => {
    for (const [path, content] of files) if (path.endsWith(".js")) expect(content).not.toMatch(/\bimport\b(?!\.meta)/);
  });

  it("is the same in every run", async () => {
    const again = await bundleAssets();
    expect(new Map(again.files.map(({ path, content }) => [path, content]))).toEqual(files);
  });
});
