import { DAY_MS } from "../../src/schema/index.ts";
import { EmbeddedIndex, FIELD_BOOSTS, INDEX_FINGERPRINT, type SerializedIndex } from "../../src/search/index.ts";
import type { Figure } from "../data.ts";
import { few } from "../few.ts";
import { rankerOf, type SearchedText, serializedIndexOf } from "./index-of.ts";
import { type KnownItemQuery, knownItemQueries, newsTexts } from "./known-items.ts";
import { mrr, type Ranking } from "./ranking-metrics.ts";

/** Queries that weights are chosen on: others than those that `known-items` reports. */
const QUERIES = { from: few(2_000), to: few(2_000) + few(500) };

const SWEEP: Record<keyof typeof FIELD_BOOSTS, readonly number[]> = {
  headline: [1, 2, 3, 5, 8, 12],
  lead: [0.5, 1, 2],
  body: [0.5, 1, 2],
  surface: [0.2, 0.4, 0.8, 1.5, 2.5],
};

/**
 * What each field's weight does to finding an article by two words of its headline, and by two of
 * its body; the others stay as they are.
 */
export async function rankingSweep(data: string): Promise<Figure[]> {
  const texts = await newsTexts(data);
  const inHeadline = knownItemQueries(texts, QUERIES.to).slice(QUERIES.from);
  const inBody = knownItemQueries(texts, QUERIES.to, ({ text }) => text).slice(QUERIES.from);
  const serialized = serializedIndexOf(texts, "id");
  const figures: Figure[] = [];
  for (const [field, values] of Object.entries(SWEEP)) {
    for (const value of values) {
      const index = EmbeddedIndex.load(structuredClone(serialized), INDEX_FINGERPRINT, {
        ...FIELD_BOOSTS,
        [field]: value,
      });
      const rank = rankerOf(index, texts);
      for (const [kind, queries] of [
        ["headline", inHeadline],
        ["body", inBody],
      ] as const) {
        const rankings: Ranking[] = [];
        for (const { id, typed } of queries) rankings.push({ ranked: await rank(typed), relevant: new Set([id]) });
        figures.push({
          task: "ranking-sweep",
          figure: `${field} ${value}, words of the ${kind}: MRR@10`,
          value: mrr(rankings),
          of: rankings.length,
        });
      }
    }
  }
  return [...figures, ...(await recencySweep(serialized, texts, inHeadline))];
}

/** What recency does to queries for articles of the newest month, and of the time before. */
async function recencySweep(
  serialized: SerializedIndex,
  texts: readonly SearchedText[],
  queries: readonly KnownItemQuery[],
): Promise<Figure[]> {
  const index = EmbeddedIndex.load(serialized, INDEX_FINGERPRINT);
  const dayOf = new Map(texts.map(({ id, datePublished }) => [id, datePublished?.value ?? null]));
  const newest = new Date(index.docValues.newestMs - 30 * DAY_MS).toISOString().slice(0, 10);
  const dated = queries.filter(({ id }) => dayOf.get(id));
  const isNew = ({ id }: KnownItemQuery) => (dayOf.get(id) ?? "") >= newest;
  const figures: Figure[] = [];
  for (const maxBonus of [0, 0.07, 0.15, 0.3, 0.6]) {
    for (const halfLifeDays of [7, 30, 90]) {
      const rank = rankerOf(index, texts, { maxBonus, halfLifeDays });
      for (const [kind, wanted] of [
        ["news of the last 30 days", dated.filter(isNew)],
        ["older news", dated.filter((one) => !isNew(one))],
      ] as const) {
        const rankings: Ranking[] = [];
        for (const { id, typed } of wanted) rankings.push({ ranked: await rank(typed), relevant: new Set([id]) });
        figures.push({
          task: "ranking-sweep",
          figure: `recency ${maxBonus}, half-life ${halfLifeDays} days, ${kind}: MRR@10`,
          value: mrr(rankings),
          of: rankings.length,
        });
      }
    }
  }
  return figures;
}
