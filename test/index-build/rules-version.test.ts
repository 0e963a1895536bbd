import { cruise, type ICruiseResult } from "dependency-cruiser";
import { beforeAll, describe, expect, it } from "vitest";
import { ruleFiles } from "../../index-build/runtime/rules-version.ts";
import { visitUsingDeclarations } from "../boundaries/using-declarations.ts";

/**
 * Modules in which work begins that is kept between builds: what they import decides what comes of
 * it.
 */
const ENTRIES = [
  "index-build/pipeline/gather.ts",
  "index-build/pipeline/prepare-thread.ts",
  "index-build/pipeline/prepare.ts",
  "index-build/pipeline/summarize-thread.ts",
  "index-build/events/index.ts",
  "index-build/search-index/index.ts",
  "index-build/search-index/packed/run-thread.ts",
];

describe("the version of the rules", () => {
  let reached: Set<string>;
  beforeAll(async () => {
    visitUsingDeclarations();
    const { output } = await cruise(["index-build", "src"], { parser: "swc", doNotFollow: { path: "node_modules" } });
    if (typeof output === "string") throw new Error("The cruise gave a text.");
    const { modules }: ICruiseResult = output;
    const importsOf = new Map(
      modules.map(({ source, dependencies }) => [source, dependencies.map((one) => one.resolved)]),
    );
    reached = new Set();
    const queue = [...ENTRIES];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (reached.has(file) || !/^(?:src|index-build)\//.test(file)) continue;
      reached.add(file);
      queue.push(...(importsOf.get(file) ?? []));
    }
  });

  it("hashes every file that a rule imports, as another reader of imports finds them", () => {
    expect(reached.size).toBeGreaterThan(100);
    const hashed = new Set(ruleFiles());
    // The two threads only call what is hashed.
    const threads = ["index-build/pipeline/prepare-thread.ts", "index-build/runtime/parallel-thread.ts"];
    expect([...reached].filter((file) => !hashed.has(file) && !threads.includes(file))).toEqual([]);
  });

  it("hashes the data that rules import, too", () => {
    expect(ruleFiles()).toContain("src/analysis/languages/id/conflation/model.json");
    expect(ruleFiles()).toContain("index-build/text-model/background-frequencies.json");
  });
});
