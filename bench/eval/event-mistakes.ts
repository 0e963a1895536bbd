import { linkReports } from "../../index-build/events/index.ts";
import type { Figure } from "../data.ts";
import { clusteringOf, type EventSet, oneDay } from "./event-sets.ts";

/**
 * The pairs wrong on the hand-read day; prints the mistakes that cost most: events joined wrongly,
 * and events torn apart.
 */
export async function eventMistakes(data: string): Promise<Figure[]> {
  const set = await oneDay(data);
  const found = clusteringOf(set, linkReports(set.compared));
  const headlineOf = new Map(
    set.articles.flatMap((article) => set.recordIds(article).map((id) => [id, article.headline])),
  );
  const joined = costs(set, found, set.gold, "joined");
  const torn = costs(set, set.gold, found, "torn apart");
  const mistakes = [...joined, ...torn].sort((a, b) => b.pairs - a.pairs);
  for (const { kind, pairs, parts } of mistakes.slice(0, SHOWN)) {
    console.error(`${kind}, ${pairs} pairs wrong: ${parts.map(({ length }) => length).join(" + ")}`);
    for (const part of parts)
      console.error(
        `   ${part
          .slice(0, 3)
          .map((id) => headlineOf.get(id))
          .join(" | ")}`,
      );
  }
  const figure = (name: string, some: typeof mistakes): Figure => ({
    task: "event-mistakes",
    figure: name,
    value: some.reduce((sum, { pairs }) => sum + pairs, 0),
    of: some.length,
  });
  return [figure("pairs joined wrongly", joined), figure("pairs torn apart", torn)];
}

const SHOWN = 25;

/** The clusters of `of` that hold several clusters of `by`, and the pairs that makes wrong. */
function costs(
  { gold }: EventSet,
  of: ReadonlyMap<string, string>,
  by: ReadonlyMap<string, string>,
  kind: string,
): { kind: string; pairs: number; parts: string[][] }[] {
  const clusters = Map.groupBy([...gold.keys()], (id) => of.get(id) ?? id);
  return [...clusters.values()].flatMap((ids) => {
    const parts = [...Map.groupBy(ids, (id) => by.get(id) ?? id).values()];
    const pairsIn = (count: number) => (count * (count - 1)) / 2;
    const pairs = pairsIn(ids.length) - parts.reduce((sum, part) => sum + pairsIn(part.length), 0);
    return pairs === 0 ? [] : [{ kind, pairs, parts: parts.sort((a, b) => b.length - a.length) }];
  });
}
