import { DEFAULT_LINKAGE, type LinkageOptions, linkReports } from "../../index-build/events/index.ts";
import type { Figure } from "../data.ts";
import { itemAt } from "../item-at.ts";
import { bCubed, type Clustering, ceafE, multiOnly, pairwise, type Scores } from "./clustering-metrics.ts";
import { clusteringOf, type EventSet, ecbPlus, goldOf, headlineDay, oneDay, yogyakarta } from "./event-sets.ts";
import { baselineGroups } from "./tfidf-baseline.ts";

/** Least values on the hand-read day that the gate holds. */
const MIN_BCUBED_F1 = 0.94;
const MIN_PAIRWISE_F1 = 0.85;

const BASELINE_THRESHOLDS = Array.from({ length: 26 }, (_, index) => 0.1 + 0.016 * index);

/**
 * Event grouping on four hand-read sets, beside average-link TF-IDF at the threshold that suits it
 * best on each.
 */
export async function events(data: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  /** The threshold that suits the baseline best on the first set. */
  let carried: number | null = null;
  for (const open of [oneDay, ecbPlus, yogyakarta, headlineDay]) {
    const set = await open(data);
    const baseline = baselineFigures(set);
    carried ??= baseline.threshold;
    figures.push(...ownFigures(set), ...baseline.figures, carriedFigure(set, carried));
  }
  return figures;
}

/** The day alone, for the gate. */
export async function eventsOfOneDay(data: string): Promise<Figure[]> {
  return ownFigures(await oneDay(data));
}

function ownFigures(set: EventSet): Figure[] {
  const found = clusteringOf(set, linkReports(set.compared));
  const gold = goldOf(set, found);
  const isGate = set.name === "one day 2023";
  const apart: Clustering = new Map([...gold.keys()].map((id) => [id, id]));
  return [
    ...scoreFigures(set, "BCubed", bCubed(gold, found), isGate ? MIN_BCUBED_F1 : undefined),
    ...scoreFigures(set, "pairwise", pairwise(gold, found), isGate ? MIN_PAIRWISE_F1 : undefined),
    ...scoreFigures(set, "CEAF-e", ceafE(gold, found)),
    ...scoreFigures(set, "BCubed, events of several articles", bCubed(multiOnly(gold), found)),
    ...scoreFigures(set, "pairwise, events of several articles", pairwise(multiOnly(gold), found)),
    ...scoreFigures(set, "CEAF-e, events of several articles", ceafE(multiOnly(gold), found)),
    {
      task: "events",
      figure: `${set.name}: BCubed F1 with every article apart`,
      value: bCubed(gold, apart).f1,
      of: gold.size,
    },
  ];
}

function scoreFigures(
  { name }: EventSet,
  metric: string,
  { precision, recall, f1 }: Scores,
  atLeast?: number,
): Figure[] {
  return [
    { task: "events", figure: `${name}: ${metric} precision`, value: precision },
    { task: "events", figure: `${name}: ${metric} recall`, value: recall },
    { task: "events", figure: `${name}: ${metric} F1`, value: f1, ...(atLeast === undefined ? {} : { atLeast }) },
  ];
}

/** The baseline at its best: the threshold is chosen on the gold itself, once for each metric. */
function baselineFigures(set: EventSet): { figures: Figure[]; threshold: number } {
  const all = baselineGroups(set.articles, BASELINE_THRESHOLDS).map((groups) => clusteringOf(set, groups));
  const bests = METRICS.map(([metric, score]) => {
    const values = all.map((found) => score(goldOf(set, found), found).f1);
    const at = values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);
    const threshold = BASELINE_THRESHOLDS[at] ?? 0;
    const figure: Figure = {
      task: "events",
      figure: `${set.name}: average-link TF-IDF, ${metric} F1 at its best threshold (${threshold.toFixed(3)})`,
      value: values[at] ?? 0,
    };
    return { figure, threshold };
  });
  return { figures: bests.map(({ figure }) => figure), threshold: bests[0]?.threshold ?? 0 };
}

const METRICS = [
  ["BCubed", bCubed],
  ["pairwise", pairwise],
  ["CEAF-e", ceafE],
] as const;

/** The baseline with a threshold that was chosen on another set. */
function carriedFigure(set: EventSet, threshold: number): Figure {
  const [groups = []] = baselineGroups(set.articles, [threshold]);
  const found = clusteringOf(set, groups);
  return {
    task: "events",
    figure: `${set.name}: average-link TF-IDF, BCubed F1 at the one day's best threshold (${threshold.toFixed(3)})`,
    value: bCubed(goldOf(set, found), found).f1,
  };
}

/**
 * Leave-one-set-out: the options that are best on three sets are measured on the fourth. Prints the
 * choice for each set, and the one that is best on all, beside the options in use.
 */
export async function eventsSweep(data: string): Promise<Figure[]> {
  const sets = await Promise.all([oneDay, ecbPlus, yogyakarta, headlineDay].map((open) => open(data)));
  const grid = optionGrid();
  const values = sets.map((set) =>
    [...grid, DEFAULT_LINKAGE].map((options) => {
      const found = clusteringOf(set, linkReports(set.compared, { linkage: options }));
      const gold = goldOf(set, found);
      return { bCubed: bCubed(gold, found).f1, pairwise: pairwise(gold, found).f1 };
    }),
  );
  const goodness = (at: number, without: number | null) =>
    values.reduce((sum, of, index) => {
      const value = of[at];
      return index === without || !value ? sum : sum + value.bCubed + PAIRWISE_SHARE * value.pairwise;
    }, 0);
  const bestBut = (without: number | null) =>
    [...grid.keys()].reduce((best, at) => (goodness(at, without) > goodness(best, without) ? at : best), 0);
  const figures = sets.flatMap(({ name }, index): Figure[] => {
    const at = bestBut(index);
    const chosen = values[index]?.[at];
    const used = values[index]?.at(-1);
    const label = `${name}, options chosen on the other sets (${optionText(itemAt(grid, at))})`;
    return [
      { task: "events-sweep", figure: `${label}: BCubed F1`, value: chosen?.bCubed ?? 0 },
      { task: "events-sweep", figure: `${label}: pairwise F1`, value: chosen?.pairwise ?? 0 },
      {
        task: "events-sweep",
        figure: `${name}, options in use (${optionText(DEFAULT_LINKAGE)}): BCubed F1`,
        value: used?.bCubed ?? 0,
      },
      { task: "events-sweep", figure: `${name}, options in use: pairwise F1`, value: used?.pairwise ?? 0 },
    ];
  });
  const best = bestBut(null);
  return [
    ...figures,
    {
      task: "events-sweep",
      figure: `best on all sets (${optionText(itemAt(grid, best))}): mean BCubed F1 + ${PAIRWISE_SHARE} pairwise F1`,
      value: goodness(best, null) / sets.length,
    },
    { task: "events-sweep", figure: "options in use: the same", value: goodness(grid.length, null) / sets.length },
  ];
}

/** What pairwise F1 counts beside BCubed F1: it follows the few largest events. */
const PAIRWISE_SHARE = 0.2;

const optionText = ({
  pairThreshold,
  groupThreshold,
  thresholdDecay,
  cohesionShare,
  cohesionPriorPairs,
}: LinkageOptions) => [pairThreshold, groupThreshold, thresholdDecay, cohesionShare, cohesionPriorPairs].join(" / ");

function optionGrid(): LinkageOptions[] {
  const grid: LinkageOptions[] = [];
  for (const pairThreshold of [0.34, 0.36, 0.37, 0.38])
    for (const groupThreshold of [0.1, 0.12, 0.135, 0.15])
      for (const thresholdDecay of [0.35, 0.5])
        for (const cohesionShare of [0, 0.66, 0.675, 0.69, 0.705])
          grid.push({ pairThreshold, groupThreshold, thresholdDecay, cohesionShare, cohesionPriorPairs: 2 });
  return grid;
}
