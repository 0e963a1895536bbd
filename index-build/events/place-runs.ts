import { WEEKDAY_PATTERN } from "../../src/analysis/index.ts";
import type { EntityMention } from "../../src/schema/index.ts";
import { fullPlaceName, isCountry, isKnownPlace } from "../gazetteer/place-names.ts";
import {
  alternativesOfAll,
  anyOf,
  LANGUAGES,
  phrasesOfAll,
  plainWordsOfAll,
  wordSet,
  wordsOfAll,
} from "../languages/index.ts";
import type { DatedArticle, EntityIndex } from "../model/pipeline-types.ts";
import { MIN_SHOWN_CONFIDENCE } from "../model/shown-names.ts";
import { placesInNames, type RunPlace } from "./places-in-names.ts";

/**
 * How a text names a place: `at` it something is or happens; something was `said` there; somebody
 * goes or comes `along`, or has an office of it; it stands in the name of a body (`within`); or is
 * but `named`.
 */
export type PlaceEvidence = "at" | "said" | "along" | "within" | "named";

/** Places that a text names in one breath, the narrowest first: `Suita, Osaka, Jepang`. */
export interface PlaceRun {
  places: RunPlace[];
  /** Verbatim, from the first to the last. */
  text: string;
  evidence: PlaceEvidence;
  /** How much the text speaks for its happening there, above 0. */
  weight: number;
}

/** First words that make a name a place's: `jalan`, `kecamatan`, `stadion`. */
const PLACE_HEADS = new Set([
  ...plainWordsOfAll(({ places }) => [...places.kinds, ...places.areaKinds]),
  ...wordsOfAll(({ places }) => places.namedAfterPersons),
]);
const AT = alternativesOfAll(({ places }) => places.at);
const ARRIVALS = alternativesOfAll(({ places }) => places.arrivals);
/** `di Pantai`, `di kawasan Bromo`, `di depan kantor`. */
const AT_BEFORE = new RegExp(`(?:^|[\\s(“"])${AT}\\s(?:\\p{Ll}+\\s){0,2}$`, "iu");
/** `di Bandara Internasional King Abdul Aziz, `: a house of a town, its name a place or not. */
const AT_HOUSE_BEFORE = new RegExp(
  `(?:^|[\\s(“"])${AT}\\s(?:\\p{Ll}+\\s)?(?:${anyOf([...PLACE_HEADS].filter((head) => head !== "").map((head) => head.replaceAll("_", " ")))})(?:\\s[\\p{Lu}\\d][\\p{L}\\d.'’-]*){1,6},\\s$`,
  "iu",
);
const OFFICES = wordsOfAll(({ names }) => names.offices);
/** `dari Medan`, `tiba dengan selamat di Bandara`. */
const ALONG_BEFORE = new RegExp(
  `(?:^|\\s)(?:${alternativesOfAll(({ places }) => places.along)}\\s(?:\\p{Ll}+\\s)?|${ARRIVALS}\\s(?:\\p{Ll}+\\s){0,2}${AT}\\s(?:\\p{Ll}+\\s)?)$`,
  "iu",
);
/** Words that go on a run: `Desa Kemadang, Kapanewon Tanjungsari`, `Suita (Osaka)`. */
const GAP = /^(?:\s?,?\s|\s?\(|,\s(?:\p{Lu}\p{Ll}+\s)?)$/u;
const SPEECH = new RegExp(
  `(?<![\\p{L}])${anyOf(LANGUAGES.flatMap(({ speech }) => [...wordSet(`${speech.tags} ${speech.rareTags} ${speech.verbs}`)]))}(?![\\p{L}])`,
  "iu",
);

/** What a place counts: in the lead, further up in the text, and below. */
const HEIGHTS = { lead: 2, opening: 1, rest: 0.3 };
const OPENING_CHARS = 900;
const WEIGHTS: Record<PlaceEvidence, number> = { at: 1, said: 0.2, along: 0.2, within: 0.35, named: 0.35 };
/** Named with a day right behind it, it happened there and then. */
const WITH_DAY = 1.5;
/** Each further place of a run says more of where it was. */
const FURTHER_PLACE = 0.1;
const DAY_BEHIND = new RegExp(
  `^,?\\s(?:${alternativesOfAll(({ places }) => places.beforeDay)}\\s)?\\(?(?:${WEEKDAY_PATTERN}|\\d{1,2}[/\\s])`,
  "iu",
);

/** The places of an article in runs, and those in the names of its offices and bodies. */
export function placeRunsOf(article: DatedArticle, entities: EntityIndex): PlaceRun[] {
  const runs: EntityMention[][] = [];
  for (const mention of article.mentions) {
    if (mention.type !== "place") continue;
    const last = runs.at(-1);
    const before = last?.at(-1);
    const gap = before && article.articleBody.slice(before.end, mention.start);
    const isList =
      before && [before, mention].every(({ entityId }) => isCountry(entities.get(entityId)?.prefLabel ?? ""));
    if (last && gap !== undefined && GAP.test(gap) && !isList) last.push(mention);
    else runs.push([mention]);
  }
  let at = 0;
  const { articleBody, sentences } = article;
  const isJoined = (one: EntityMention | undefined, other: EntityMention | undefined) =>
    one !== undefined && other !== undefined && /^\s?[-–—]\s?$/.test(articleBody.slice(one.end, other.start));
  const found = runs.flatMap((those, index): PlaceRun[] => {
    const [first, last] = [those[0], those.at(-1)];
    if (!first || !last) return [];
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= first.start) at++;
    const { start, end } = sentences[at] ?? { start: first.start, end: last.end };
    const [before, behind] = [articleBody.slice(start, first.start), articleBody.slice(last.end, end)];
    const evidence = evidenceOf(before, behind, {
      isRoute: isJoined(runs[index - 1]?.at(-1), first) || isJoined(last, runs[index + 1]?.[0]),
    });
    const day = evidence === "at" && DAY_BEHIND.test(behind) ? WITH_DAY : 1;
    const weight = heightOf(article, first.start) * WEIGHTS[evidence] * day * (1 + FURTHER_PLACE * (those.length - 1));
    const places = those.map(({ start: from, end: to, entityId }): RunPlace => {
      const { prefLabel = "", confidence = 0 } = entities.get(entityId) ?? {};
      const label = wholeLabel(prefLabel, article.headline);
      const end = label === prefLabel ? to : from + label.length;
      return { start: from, end, id: entityId, label, isSure: confidence >= sureFrom(label, evidence) };
    });
    const [alone, ...others] = places;
    const isCut = others.length === 0 && alone?.end !== last.end;
    const text = isCut ? (alone?.label ?? "") : articleBody.slice(first.start, last.end);
    return [{ places, text, evidence, weight }];
  });
  const within = placesInNames(article, entities).map(
    (place): PlaceRun => ({
      places: [place],
      text: articleBody.slice(place.start, place.end),
      evidence: "within",
      weight: heightOf(article, place.start) * WEIGHTS.within,
    }),
  );
  return [...found, ...within, ...datelineOf(article)];
}

/** Places whose media report from everywhere. */
const SEATS = phrasesOfAll(({ places }) => places.seats);

/** The place of the dateline: the text was told there. */
function datelineOf({ datelinePlace: label }: DatedArticle): PlaceRun[] {
  if (label === null || SEATS.has(fullPlaceName(label))) return [];
  const id = `place-${fullPlaceName(label).replaceAll(" ", "-")}`;
  const place: RunPlace = { start: 0, end: label.length, id, label, isSure: true };
  return [{ places: [place], text: label, evidence: "said", weight: HEIGHTS.lead * WEIGHTS.said }];
}

/** A place whose last letter a scraper cut, as the headline has it: `Sigi` for `Sig`. */
function wholeLabel(label: string, headline: string): string {
  if (isKnownPlace(label)) return label;
  const whole = headline.split(/[^\p{L}]+/u).find((word) => word.slice(0, -1) === label && isKnownPlace(word));
  return whole ?? label;
}

const heightOf = ({ leadEnd }: DatedArticle, start: number): number =>
  start < leadEnd ? HEIGHTS.lead : start < OPENING_CHARS ? HEIGHTS.opening : HEIGHTS.rest;

/** With such a word, behind a word of `at`, less will do. */
const SURE_BY_HEAD = 0.6;

export const isPlaceHead = (word: string): boolean => PLACE_HEADS.has(word);

const sureFrom = (label: string, evidence: PlaceEvidence): number =>
  evidence === "at" && PLACE_HEADS.has(label.split(" ")[0]?.toLowerCase() ?? "") && label.includes(" ")
    ? SURE_BY_HEAD
    : MIN_SHOWN_CONFIDENCE;

/**
 * `di Stadion Suita, Selasa (10/6)`; but `kata Budi di Jakarta, Selasa`; `rute Kupang-Surabaya`;
 * `Gubernur Sumatera Utara`.
 */
function evidenceOf(before: string, behind: string, { isRoute }: { isRoute: boolean }): PlaceEvidence {
  if (isRoute || ALONG_BEFORE.test(before)) return "along";
  if (OFFICES.has(before.match(/$(?<=(?:^|\s)(\S+)\s)/)?.[1]?.toLowerCase() ?? "")) return "along";
  if (!AT_BEFORE.test(before) && !AT_HOUSE_BEFORE.test(before)) return "named";
  const told = `${before}${behind}`.replace(/["“][^"”]*["”]?/g, " ");
  return DAY_BEHIND.test(behind) && SPEECH.test(told) ? "said" : "at";
}
