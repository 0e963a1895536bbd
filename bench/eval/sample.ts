import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { dataPath, type Figure } from "../data.ts";
import type { BuiltFiles } from "./built.ts";

const SAMPLE = "data/corpus";

/** The sample corpus is the user's five documents, byte for byte. */
export async function sampleBytes(data: string): Promise<Figure[]> {
  const names = await readdir(dataPath(data, "seeds"));
  const equal = await Promise.all(
    names.map(async (name) => {
      const [seed, own] = await Promise.all([
        readFile(join(data, "seeds", name)),
        readFile(join(SAMPLE, name)).catch(() => null),
      ]);
      return own !== null && seed.equals(own);
    }),
  );
  const share = equal.filter(Boolean).length / names.length;
  return [{ task: "sample", figure: "documents equal to the seeds", value: share, of: names.length, atLeast: 1 }];
}

/**
 * The four events of the sample, each found whole and alone among other news, and their one
 * storyline.
 */
export function sampleEvents({ articles, events }: BuiltFiles): Figure[] {
  const numbers = new Map(
    articles.flatMap(({ id, sourceFile }) =>
      sourceFile.startsWith("seeds/") ? [[id, sourceFile.slice(6, 9)] as const] : [],
    ),
  );
  const own = events.filter(({ articleIds }) => articleIds.some((id) => numbers.has(id)));
  const found = own.map(({ articleIds }) =>
    articleIds
      .map((id) => numbers.get(id) ?? "other")
      .sort()
      .join(" "),
  );
  const expected = ["000 001", "002", "003", "004"];
  const right = expected.filter((group) => found.includes(group)).length;
  const storylines = new Set(own.map(({ storylineId }) => storylineId));
  const one = storylines.size === 1 && !storylines.has(null);
  return [
    {
      task: "sample",
      figure: "events of the sample right among other news",
      value: right,
      of: articles.length,
      atLeast: 4,
    },
    { task: "sample", figure: "storylines of the sample are one", value: one ? 1 : 0, atLeast: 1 },
  ];
}
