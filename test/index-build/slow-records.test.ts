import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { analyzeCorpus } from "../../index-build/pipeline/analyze-corpus.ts";
import { openContext } from "../../index-build/pipeline/build-context.ts";
import { slowRecordLines } from "../../index-build/pipeline/slow-records.ts";
import { textReport } from "../../index-build/runtime/report.ts";

const CORPUS = "test/fixtures/with-urls.jsonl";

async function analyze(recordBudgetMs?: number) {
  const lines: string[] = [];
  using context = openContext({ config, report: textReport((line) => lines.push(line)) });
  const own = recordBudgetMs === undefined ? context : { ...context, recordBudgetMs };
  const { articles, events, problems } = await analyzeCorpus(own, CORPUS);
  return { slow: lines.filter((line) => /the stage|slow record/.test(line)), made: { articles, events, problems } };
}

describe("a record that takes longer than its budget", () => {
  it("is named with its file, its line, the stage and the time", () => {
    const slow = [
      { sourceFile: "a.jsonl", sourceLine: 7, tookMs: 6100 },
      { sourceFile: "b.txt", sourceLine: null, tookMs: 12_340 },
    ];
    expect(slowRecordLines(slow, "extract")).toEqual([
      expect.stringMatching(/^ {2}! b\.txt: the stage extract took 12\.3 s for this record: .*inspect/),
      expect.stringMatching(/^ {2}! a\.jsonl:7: the stage extract took 6100 ms for this record/),
    ]);
    const many = Array.from({ length: 7 }, (_, at) => ({ sourceFile: "a", sourceLine: at, tookMs: 5001 }));
    expect(slowRecordLines(many, "read").at(-1)).toBe("  ! … and 2 other slow records in the stage read");
    expect(slowRecordLines([], "read")).toEqual([]);
  });

  it("is named in both stages, and changes nothing of a build", async () => {
    const usual = await analyze();
    const strict = await analyze(0);
    expect(usual.slow).toEqual([]);
    for (const stage of ["read", "extract"])
      expect(strict.slow).toContainEqual(
        expect.stringMatching(new RegExp(`with-urls\\.jsonl:\\d+: the stage ${stage} took \\d+ ms`)),
      );
    expect(strict.made).toEqual(usual.made);
  });
});
