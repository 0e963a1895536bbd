import { foldName } from "../gazetteer/fold-name.ts";
import { anyOf, LANGUAGES } from "../languages/index.ts";
import type { DatedArticle, EntityIndex } from "../model/pipeline-types.ts";
import { MIN_SHOWN_CONFIDENCE } from "../model/shown-names.ts";
import { worldRegionNames } from "../model/territories.ts";
import { type PlaceRun, placeRunsOf } from "./place-runs.ts";
import { type RegionRun, withRegions } from "./regions.ts";

/** Where an event took place. */
export interface EventPlace {
  /** As a text has it, the narrowest place first: `Stadion Suita, Osaka`. */
  name: string;
  /** The administrative units around it, from the narrowest that is known to the widest. */
  chain: string[];
}

/** Articles of an event that are read for its place, the earliest first. */
const MAX_ARTICLES = 50;
/** What a region counts whose place a headline names, with a word of `at` and without. */
const [AT_IN_HEADLINE, IN_HEADLINE] = [2, 0.7];
/** Less speaks for no place: nothing is said rather than a guess. */
const MIN_SCORE = 0.6;
/** Another region that has so much of the score makes it doubtful. */
const MAX_RIVAL = 0.7;
/** Places of a run that are shown. */
const MAX_SHOWN = 3;

const AT = new Set(LANGUAGES.flatMap(({ places }) => places.at.flatMap((words) => words.split("|"))));
const NOT_PLACES = anyOf(LANGUAGES.flatMap(({ places }) => places.notPlaces));
/** Where things are said, not where they happen. */
const MEDIA = new RegExp(
  `^(?:instagram|twitter|x|tiktok|youtube|facebook|whatsapp|telegram|threads|${NOT_PLACES})\\b`,
  "iu",
);

/**
 * The place that most speaks for, over all articles of an event; null where none is sure. Runs of
 * one region, a regency or a country, count together.
 */
export function placeOf(articles: readonly DatedArticle[], entities: EntityIndex): EventPlace | null {
  const read = articles.slice(0, MAX_ARTICLES);
  const byArticle = withRegions(
    read.map((article) =>
      placeRunsOf(article).filter((run) => isSure(run, entities) && !MEDIA.test(run.text) && !isTooWide(run, article)),
    ),
    entities,
  );
  const scores = new Map<string, number>();
  read.forEach((article, index) => {
    for (const [region, weight] of weightsOf(article, byArticle[index] ?? [], entities))
      scores.set(region, (scores.get(region) ?? 0) + weight / read.length);
  });
  const [best, rival] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best || best[1] < MIN_SCORE || (rival && rival[1] >= MAX_RIVAL * best[1])) return null;
  return narrowest(byArticle.flat().filter(({ region }) => region === best[0]));
}

const TOO_WIDE = new RegExp(`^${anyOf(LANGUAGES.flatMap(({ places }) => places.tooWide))}$`, "iu");
const CONTINENTS = new Set(LANGUAGES.flatMap(({ tag }) => worldRegionNames(tag)).map(foldName));

/** Whether a run names no more than a continent, or the country of its readers. */
function isTooWide({ places: [place, ...others], text }: PlaceRun, { inLanguage }: DatedArticle): boolean {
  if (others.length > 0 || !place) return false;
  const home = new Intl.Locale(inLanguage).maximize().region?.toLowerCase();
  return place.entityId === `place-${home}` || TOO_WIDE.test(text) || CONTINENTS.has(foldName(text));
}

/** What each region counts in an article: the most that any run does, and its headline. */
function weightsOf({ headline }: DatedArticle, runs: readonly RegionRun[], entities: EntityIndex): Map<string, number> {
  const weights = new Map<string, number>();
  const inHeadline = new Map<string, number>();
  const folded = ` ${foldName(headline)} `;
  for (const { region, weight, places } of runs) {
    weights.set(region, Math.max(weights.get(region) ?? 0, weight));
    for (const { entityId } of places)
      inHeadline.set(region, Math.max(inHeadline.get(region) ?? 0, headlineWeight(folded, entities.get(entityId))));
  }
  return new Map([...weights].map(([region, weight]) => [region, weight + (inHeadline.get(region) ?? 0)]));
}

function headlineWeight(headline: string, entity: { prefLabel: string; altLabel: string[] } | undefined): number {
  const labels = entity ? [entity.prefLabel, ...entity.altLabel].map(foldName) : [];
  const named = labels.find((label) => label !== "" && headline.includes(` ${label} `));
  if (named === undefined) return 0;
  const before = headline
    .slice(0, headline.indexOf(` ${named} `))
    .split(" ")
    .slice(-2);
  return before.some((word) => AT.has(word)) ? AT_IN_HEADLINE : IN_HEADLINE;
}

/** Whether the places that are shown of a run are surely places. */
const isSure = ({ places }: PlaceRun, entities: EntityIndex): boolean =>
  places.slice(0, MAX_SHOWN).every(({ entityId }) => (entities.get(entityId)?.confidence ?? 0) >= MIN_SHOWN_CONFIDENCE);

/** The run of a region that says where in it: the one that most speaks for. */
function narrowest(runs: readonly RegionRun[]): EventPlace | null {
  const speaks = new Map<string, number>();
  const firstOf = ({ places }: PlaceRun) => places[0]?.entityId ?? "";
  for (const run of runs) speaks.set(firstOf(run), (speaks.get(firstOf(run)) ?? 0) + run.weight);
  const [first, ...others] = runs;
  if (!first) return null;
  const scoreOf = (run: PlaceRun) => (speaks.get(firstOf(run)) ?? 0) + 0.01 * run.places.length;
  const best = others.reduce((most, run) => (scoreOf(run) > scoreOf(most) ? run : most), first);
  const last = best.places[Math.min(MAX_SHOWN, best.places.length) - 1];
  const start = best.places[0]?.start ?? 0;
  return { name: best.text.slice(0, (last?.end ?? start) - start).replace(/\s+/g, " "), chain: best.chain };
}
