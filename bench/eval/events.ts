import { DEFAULT_GROUPING, groupArticles } from "../../index-build/events/index.ts";
import { countTerms } from "../../index-build/text-model/index.ts";
import { analyzed } from "./analyzed.ts";
import { bCubed, type Clustering, pairwise, type Scores } from "./clustering-metrics.ts";
import { dataPath, type Figure, readRecords } from "./data.ts";

interface GoldLabel {
  id: string;
  event: string | null;
}

/** Least BCubed F1 on the hand-read day: a plain average-link TF-IDF reaches 0.908 at its best threshold. */
const MIN_BCUBED_F1 = 0.89;

/** Event grouping on one hand-read day of news. With `sweep`, a figure for each threshold. */
export async function events(data: string, sweep: boolean): Promise<Figure[]> {
  const labels = await readRecords<GoldLabel>(data, "events", "one-day-2023-02-27.gold.jsonl");
  const gold: Clustering = new Map(labels.map(({ id, event }) => [id, event ?? `single:${id}`]));
  const { articles } = await analyzed(dataPath(data, "news", "one-day-2023-02-27.jsonl"));
  const statistics = countTerms(articles);
  const figures: Figure[] = [];
  const thresholds = sweep ? [0.2, 0.24, 0.28, 0.32, 0.36, 0.4, 0.44, 0.48] : [DEFAULT_GROUPING.threshold];
  for (const threshold of thresholds) {
    const groups = groupArticles(articles, statistics, { ...DEFAULT_GROUPING, threshold });
    const found = new Map(
      groups.flatMap((group, index) =>
        group.flatMap(({ sourceId, copies }) =>
          [sourceId, ...copies.map((copy) => copy.sourceId)].map((id) => [id ?? "", String(index)] as const),
        ),
      ),
    );
    const add = (name: string, { precision, recall, f1 }: Scores, atLeast?: number) => {
      const label = `${name}${sweep ? ` at ${threshold}` : ""}`;
      figures.push({ task: "events", figure: `${label} precision`, value: precision, of: gold.size });
      figures.push({ task: "events", figure: `${label} recall`, value: recall, of: gold.size });
      figures.push({
        task: "events",
        figure: `${label} F1`,
        value: f1,
        of: gold.size,
        ...(atLeast === undefined ? {} : { atLeast }),
      });
    };
    add("BCubed", bCubed(gold, found), sweep ? undefined : MIN_BCUBED_F1);
    add("pairwise", pairwise(gold, found));
  }
  return figures;
}
