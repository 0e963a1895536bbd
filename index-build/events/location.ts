import { foldedWords } from "../../src/analysis/index.ts";
import { anyOf, LANGUAGES } from "../languages/index.ts";
import type { DatedArticle, EntityIndex } from "../model/pipeline-types.ts";
import { MIN_SHOWN_CONFIDENCE } from "../model/shown-names.ts";
import { chainOf } from "./place-chain.ts";
import { type PlaceRun, placeRunsOf } from "./place-runs.ts";

/** Where an event took place. */
export interface EventPlace {
  /** As a text has it, the narrowest place first: `Stadion Suita, Osaka`. */
  name: string;
  /** The administrative units around it, from the narrowest that is known to the country. */
  chain: string[];
}

/** Articles of an event that are read for its place, the earliest first. */
const MAX_ARTICLES = 50;
/** What a place counts that a headline names, with a word of `at` and without. */
const [AT_IN_HEADLINE, IN_HEADLINE] = [2.5, 1.2];
/** What the places around one count, of its own weight. */
const AROUND = 0.4;
/** Less speaks for no place: nothing is said rather than a guess. */
const MIN_SCORE = 0.8;
/** Another place, not around it, that has so much of its score makes it doubtful. */
const MAX_RIVAL = 0.75;

const AT = anyOf(LANGUAGES.flatMap(({ places }) => places.at));
const NOT_PLACES = anyOf(LANGUAGES.flatMap(({ places }) => places.notPlaces));
/** Where things are said, not where they happen. */
const MEDIA = new RegExp(`^(?:instagram|twitter|x|tiktok|youtube|facebook|whatsapp|telegram|threads|${NOT_PLACES})\\b`, "iu");

/** The place that most speaks for, over all articles of an event; null where none is sure. */
export function placeOf(articles: readonly DatedArticle[], entities: EntityIndex): EventPlace | null {
  const read = articles.slice(0, MAX_ARTICLES);
  const scores = new Map<string, number>();
  const runs: PlaceRun[] = [];
  for (const article of read) {
    const own = placeRunsOf(article).filter(({ text }) => !MEDIA.test(text));
    runs.push(...own);
    for (const [id, weight] of weightsOf(article, own, entities)) scores.set(id, (scores.get(id) ?? 0) + weight / read.length);
  }
  const isSure = (id: string) => (entities.get(id)?.confidence ?? 0) >= MIN_SHOWN_CONFIDENCE;
  const [best, ...others] = [...scores].filter(([id]) => isSure(id)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best || best[1] < MIN_SCORE) return null;
  const isTogether = (id: string) => runs.some(({ places }) => places.some((one) => one.entityId === id) && places.some((one) => one.entityId === best[0]));
  const rival = others.find(([id, score]) => score >= MAX_RIVAL * best[1] && !isTogether(id));
  if (rival) return null;
  return described(best[0], { runs, scores, entities });
}

/** What each place counts in an article: the most that any of its mentions does. */
function weightsOf(article: DatedArticle, runs: readonly PlaceRun[], entities: EntityIndex): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (id: string, weight: number) => weights.set(id, Math.max(weights.get(id) ?? 0, weight));
  for (const { places, weight } of runs)
    places.forEach(({ entityId }, index) => add(entityId, index === 0 ? weight : AROUND * weight));
  const headline = ` ${foldedWords(article.headline).join(" ")} `;
  for (const id of new Set(weights.keys())) {
    const entity = entities.get(id);
    const labels = entity ? [entity.prefLabel, ...entity.altLabel].map((label) => foldedWords(label).join(" ")) : [];
    const named = labels.find((label) => label !== "" && headline.includes(` ${label} `));
    if (named === undefined) continue;
    const isAt = new RegExp(`\\s${AT}\\s(?:\\S+\\s)?${named}\\s`, "u").test(headline);
    weights.set(id, (weights.get(id) ?? 0) + (isAt ? AT_IN_HEADLINE : IN_HEADLINE));
  }
  return weights;
}

/** The place in the words of the text that says most of it: the run around it that is named best. */
function described(id: string, { runs, scores, entities }: { runs: readonly PlaceRun[]; scores: ReadonlyMap<string, number>; entities: EntityIndex }): EventPlace {
  const own = runs.filter(({ places }) => places.some(({ entityId }) => entityId === id));
  const scoreOf = ({ places }: PlaceRun) => (scores.get(places[0]?.entityId ?? "") ?? 0) + 0.01 * places.length;
  const best = own.reduce<PlaceRun | null>((most, run) => (most && scoreOf(most) >= scoreOf(run) ? most : run), null);
  const labelOf = (entityId: string) => entities.get(entityId)?.prefLabel ?? "";
  const name = best && best.places.length > 1 ? best.text : labelOf(id);
  const around = own.flatMap(({ places }) => places.map(({ entityId }) => entityId));
  const names = [...(best?.places ?? []).map(({ entityId }) => labelOf(entityId)), labelOf(id), ...new Set(around.map(labelOf))];
  return { name: name.replace(/\s+/g, " "), chain: chainOf([...new Set(names)]) };
}
