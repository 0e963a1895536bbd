import { DEFAULT_LINKAGE, linkReports } from "../../index-build/events/index.ts";
import type { Figure } from "../data.ts";
import { writeMade } from "../made.ts";
import { bCubed, pairwise, type Scores } from "./clustering-metrics.ts";
import { clusteringOf, type EventSet, goldOf, oneDay } from "./event-sets.ts";
import { baselineGroups } from "./tfidf-baseline.ts";

/** Thresholds, as steps from the one in use. */
const STEPS = [-0.25, -0.2, -0.16, -0.12, -0.08, -0.04, 0, 0.04, 0.08, 0.12, 0.16, 0.2, 0.26];
const BASELINE_THRESHOLDS = [0.1, 0.13, 0.16, 0.19, 0.22, 0.25, 0.28, 0.31, 0.34, 0.38, 0.42, 0.48, 0.56];
const PLOT = "docs/images/event-precision-recall.svg";

interface Point {
  threshold: number;
  bCubed: Scores;
  pairwise: Scores;
}

/**
 * Precision against recall on the hand-read day as the thresholds move, beside average-link TF-IDF;
 * draws the plot of the documentation.
 */
export async function eventCurve(data: string, into: string): Promise<Figure[]> {
  const set = await oneDay(data);
  const own = STEPS.map((step) => {
    const pairThreshold = DEFAULT_LINKAGE.pairThreshold + step;
    const groupThreshold = Math.max(0.02, DEFAULT_LINKAGE.groupThreshold + step / 2);
    const groups = linkReports(set.compared, { linkage: { ...DEFAULT_LINKAGE, pairThreshold, groupThreshold } });
    return pointOf(set, pairThreshold, groups);
  });
  const baseline = baselineGroups(set.articles, BASELINE_THRESHOLDS).map((groups, index) =>
    pointOf(set, BASELINE_THRESHOLDS[index] ?? 0, groups),
  );
  await writeMade(into, PLOT, plot(own, baseline));
  return [
    ...own.map((point) => ["Kilas", point] as const),
    ...baseline.map((point) => ["average-link TF-IDF", point] as const),
  ].flatMap(([name, { threshold, ...scores }]) =>
    (["bCubed", "pairwise"] as const).flatMap((metric) => [
      {
        task: "event-curve",
        figure: `${name} at ${threshold.toFixed(2)}: ${metric} precision`,
        value: scores[metric].precision,
      },
      {
        task: "event-curve",
        figure: `${name} at ${threshold.toFixed(2)}: ${metric} recall`,
        value: scores[metric].recall,
      },
    ]),
  );
}

function pointOf(set: EventSet, threshold: number, groups: Parameters<typeof clusteringOf>[1]): Point {
  const found = clusteringOf(set, groups);
  const gold = goldOf(set, found);
  return { threshold, bCubed: bCubed(gold, found), pairwise: pairwise(gold, found) };
}

const PANEL = { width: 330, height: 300, left: 52, top: 46, gap: 70 };
const LOWEST = 0.2;

/** Two panels, BCubed and pairwise; recall to the right, precision upwards. */
function plot(own: readonly Point[], baseline: readonly Point[]): string {
  const width = 2 * PANEL.width + PANEL.gap + PANEL.left + 20;
  const height = PANEL.height + PANEL.top + 78;
  const panels = (["bCubed", "pairwise"] as const).map((metric, index) => panel(metric, index, own, baseline));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Precision against recall of event grouping on one hand-read day">
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join("\n")}
<g transform="translate(${PANEL.left} ${height - 18})"><circle r="4" fill="#0b5cad"/><text x="10" y="4">Kilas</text><circle cx="70" r="4" fill="#b0531b"/><text x="80" y="4">average-link TF-IDF</text><circle cx="220" r="6" fill="none" stroke="#0b5cad" stroke-width="2"/><text x="232" y="4">thresholds in use</text></g>
</svg>
`;
}

function panel(
  metric: "bCubed" | "pairwise",
  index: number,
  own: readonly Point[],
  baseline: readonly Point[],
): string {
  const x = (recall: number) => ((recall - LOWEST) / (1 - LOWEST)) * PANEL.width;
  const y = (precision: number) => PANEL.height - ((precision - LOWEST) / (1 - LOWEST)) * PANEL.height;
  const at = (point: Point) =>
    [x(Math.max(LOWEST, point[metric].recall)), y(Math.max(LOWEST, point[metric].precision))].map((value) =>
      value.toFixed(1),
    ) as [string, string];
  const series = (points: readonly Point[], colour: string) =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((point) => at(point).join(",")).join(" ")}"/>` +
    points.map((point) => `<circle cx="${at(point)[0]}" cy="${at(point)[1]}" r="3" fill="${colour}"/>`).join("");
  const inUse = own[STEPS.indexOf(0)];
  const ticks = [0.2, 0.4, 0.6, 0.8, 1].map(
    (value) =>
      `<line x1="0" x2="${PANEL.width}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="-8" y="${y(value) + 4}" text-anchor="end">${value}</text>` +
      `<line y1="0" y2="${PANEL.height}" x1="${x(value)}" x2="${x(value)}" stroke="#ddd"/><text y="${PANEL.height + 18}" x="${x(value)}" text-anchor="middle">${value}</text>`,
  );
  return `<g transform="translate(${PANEL.left + index * (PANEL.width + PANEL.gap)} ${PANEL.top})">
<text y="-18" font-size="15" font-weight="600">${metric === "bCubed" ? "BCubed" : "Pairwise"}</text>
${ticks.join("")}
<text x="${PANEL.width / 2}" y="${PANEL.height + 36}" text-anchor="middle">recall</text>
<text transform="translate(-38 ${PANEL.height / 2}) rotate(-90)" text-anchor="middle">precision</text>
${series(baseline, "#b0531b")}
${series(own, "#0b5cad")}
${inUse ? `<circle cx="${at(inUse)[0]}" cy="${at(inUse)[1]}" r="7" fill="none" stroke="#0b5cad" stroke-width="2"/>` : ""}
</g>`;
}
