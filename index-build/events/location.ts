import { bareName } from "../gazetteer/areas.ts";
import { foldName } from "../gazetteer/fold-name.ts";
import { isCountry } from "../gazetteer/place-names.ts";
import { anyOf, LANGUAGES, plainWordsOfAll } from "../languages/index.ts";
import type { DatedArticle, EntityIndex } from "../model/pipeline-types.ts";
import { territoryName, worldRegionNames } from "../model/territories.ts";
import { isPlaceHead, type PlaceRun, placeRunsOf } from "./place-runs.ts";
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
/** Articles that name no place say nothing of it, but so large a share of all has to. */
const MIN_SHARE = 0.25;
/** Places of a run that are shown. */
const MAX_SHOWN = 3;

const AT = plainWordsOfAll(({ places }) => places.at);
const ALONG = plainWordsOfAll(({ places }) => places.along);
const NOT_PLACES = anyOf(LANGUAGES.flatMap(({ places }) => places.notPlaces));
/** Where things are said, not where they happen. */
const MEDIA = new RegExp(
  `^(?:instagram|twitter|x|tiktok|youtube|facebook|whatsapp|telegram|threads|${NOT_PLACES})\\b`,
  "iu",
);

/**
 * The place that most speaks for, over all articles of an event; null where none is sure. Runs of
 * one region, a regency or a country, count together. Where nothing is told to happen anywhere, it
 * is where the news was told, or the place of the bodies that act; at last the province of all.
 */
export function placeOf(articles: readonly DatedArticle[], entities: EntityIndex): EventPlace | null {
  const read = articles.slice(0, MAX_ARTICLES);
  const byArticle = withRegions(
    read.map((article) =>
      placeRunsOf(article, entities).filter((run) => isSure(run) && !MEDIA.test(run.text) && !isTooWide(run, article)),
    ),
  );
  const inLanguage = read[0]?.inLanguage ?? "";
  const told = byArticle.map(tellings);
  return (
    placeAmong(read, byArticle.map(happenings), inLanguage) ??
    placeAmong(read, told, inLanguage) ??
    placeAmong(read, told.map(wideRegions), inLanguage)
  );
}

/** Of runs, what tells of happenings. */
const happenings = (runs: readonly RegionRun[]): RegionRun[] => runs.filter(({ evidence }) => evidence !== "within");

/** What a place counts where it was said. */
const SAID_THERE = 0.7;

/** Of runs, with what was said at a place as strong as what happened. */
const tellings = (runs: readonly RegionRun[]): RegionRun[] =>
  runs.map((run) => (run.evidence === "said" ? { ...run, weight: Math.max(run.weight, SAID_THERE) } : run));

/** Of runs, each as one of the province around it, where that is known. */
const wideRegions = (runs: readonly RegionRun[]): RegionRun[] =>
  runs.map((run) => {
    const [province, place] = [run.chain.at(-1), run.places.at(-1)];
    if (province === undefined || place === undefined) return run;
    const text = bareName(province, "provinces");
    const whole = { ...place, start: 0, end: text.length, label: text };
    return { ...run, region: province, chain: [province], places: [whole], text };
  });

interface RegionScore {
  region: string;
  score: number;
  chain: string[];
  /** Whether an article says that something is there. */
  isThere: boolean;
}

function placeAmong(
  read: readonly DatedArticle[],
  byArticle: readonly (readonly RegionRun[])[],
  inLanguage: string,
): EventPlace | null {
  const scores = new Map<string, RegionScore>();
  const placed = byArticle.filter(({ length }) => length > 0).length;
  const count = Math.max(placed, MIN_SHARE * read.length);
  read.forEach((article, index) => {
    for (const { region, weight, chain, isThere } of weightsOf(article, byArticle[index] ?? [])) {
      const known = scores.get(region) ?? { region, score: 0, chain, isThere: false };
      scores.set(region, known);
      known.score += weight / count;
      known.isThere ||= isThere;
    }
  });
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || (a.region < b.region ? -1 : 1));
  const best = narrowestOf(ranked);
  if (!best || best.score < MIN_SCORE || !best.isThere) return null;
  const rival = ranked.find((one) => one !== best && !isAround(one, best) && !isAround(best, one));
  if (rival && rival.score >= MAX_RIVAL * best.score) return null;
  return whereIn(
    byArticle.flat().filter(({ region }) => region === best.region),
    inLanguage,
  );
}

/** A region inside the foremost one that has so much of its score says more. */
const MIN_INNER = 0.5;

/** The foremost region; of one around it and one inside it, the inner one. */
function narrowestOf(ranked: readonly RegionScore[]): RegionScore | undefined {
  const [first] = ranked;
  const inner = ranked.filter((one) => first && one !== first && isAround(first, one));
  const [best, other] = inner;
  if (!first || !best || best.score < MIN_INNER * first.score) return first;
  return other && other.score >= MAX_RIVAL * best.score ? first : best;
}

const isAround = ({ region }: RegionScore, { region: own, chain }: RegionScore): boolean =>
  region !== own && chain.includes(region);

const TOO_WIDE = new RegExp(`^${anyOf(LANGUAGES.flatMap(({ places }) => places.tooWide))}$`, "iu");
const CONTINENTS = new Set(LANGUAGES.flatMap(({ tag }) => worldRegionNames(tag)).map(foldName));

/** Whether a run names no more than a continent, or the country of its readers. */
function isTooWide({ places: [place, ...others], text }: PlaceRun, { inLanguage }: DatedArticle): boolean {
  if (others.length > 0 || !place) return false;
  const home = new Intl.Locale(inLanguage).maximize().region?.toLowerCase();
  return place.id === `place-${home}` || TOO_WIDE.test(text) || CONTINENTS.has(foldName(text));
}

interface RegionWeight extends Pick<RegionRun, "region" | "chain" | "weight"> {
  /** Whether anything says that it is there. */
  isThere: boolean;
}

/** What each region counts in an article: the most that any run does, and its headline. */
function weightsOf({ headline }: DatedArticle, runs: readonly RegionRun[]): RegionWeight[] {
  const weights = new Map<string, RegionWeight & { inHeadline: number }>();
  const folded = ` ${foldName(headline)} `;
  for (const { region, weight, places, chain, evidence } of runs) {
    const known = weights.get(region) ?? { region, chain, weight: 0, inHeadline: 0, isThere: false };
    weights.set(region, known);
    known.weight = Math.max(known.weight, weight);
    known.inHeadline = Math.max(known.inHeadline, ...places.map(({ label }) => headlineWeight(folded, label)));
    known.isThere ||= evidence === "at" || evidence === "said" || evidence === "within";
  }
  return [...weights.values()].map(({ weight, inHeadline, isThere, ...region }) => ({
    ...region,
    weight: weight + inHeadline,
    isThere: isThere || inHeadline > 0,
  }));
}

/**
 * What a headline, folded, says of a place by its name, or by that without its first word: `Bromo`.
 */
function headlineWeight(headline: string, label: string): number {
  const full = foldName(label);
  const bare = isPlaceHead(full.split(" ")[0] ?? "") ? full.slice(full.indexOf(" ") + 1) : full;
  const named = [full, bare].find((one) => one !== "" && headline.includes(` ${one} `));
  if (named === undefined) return 0;
  const before = headline
    .slice(0, headline.indexOf(` ${named} `))
    .split(" ")
    .slice(-2);
  if (before.some((word) => ALONG.has(word))) return 0;
  return before.some((word) => AT.has(word)) ? AT_IN_HEADLINE : IN_HEADLINE;
}

/** Whether the places that are shown of a run are surely places. */
const isSure = ({ places }: PlaceRun): boolean => places.slice(0, MAX_SHOWN).every((place) => place.isSure);

/** The run of a region that says where in it: the one that most speaks for. */
function whereIn(runs: readonly RegionRun[], inLanguage: string): EventPlace | null {
  const speaks = new Map<string, number>();
  const firstOf = ({ places }: PlaceRun) => places[0]?.id ?? "";
  for (const run of runs) speaks.set(firstOf(run), (speaks.get(firstOf(run)) ?? 0) + run.weight);
  const [first, ...others] = runs;
  if (!first) return null;
  const scoreOf = (run: PlaceRun) => (speaks.get(firstOf(run)) ?? 0) + 0.01 * run.places.length;
  const best = others.reduce((most, run) => (scoreOf(run) > scoreOf(most) ? run : most), first);
  const last = best.places[Math.min(MAX_SHOWN, best.places.length) - 1];
  const start = best.places[0]?.start ?? 0;
  const name = best.text
    .slice(0, (last?.end ?? start) - start)
    .replace(/\s+/g, " ")
    // `Amerika Serikat (AS`
    .replace(/\s?\([^()]*$/, "");
  return { name, chain: wholeChain(best, inLanguage) };
}

/** The units around a run, up to its country: of the gazetteer, or as the text has them. */
function wholeChain({ chain, places, region }: RegionRun, inLanguage: string): string[] {
  if (chain.length > 0) return [...chain, territoryName(GAZETTEER_COUNTRY, inLanguage)];
  const around = places.slice(1).map(({ label }) => label);
  if (isCountry(around.at(-1) ?? "")) return around;
  return isCountry(region) && region !== places[0]?.label ? [region] : [];
}

/** The country whose areas the gazetteer has. */
const GAZETTEER_COUNTRY = "ID";
