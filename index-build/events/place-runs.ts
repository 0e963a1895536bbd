import { WEEKDAY_PATTERN } from "../../src/analysis/index.ts";
import type { EntityMention } from "../../src/schema/index.ts";
import { alternativesOfAll, anyOf, LANGUAGES, wordSet } from "../languages/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";

/** Places that a text names in one breath, the narrowest first: `Suita, Osaka, Jepang`. */
export interface PlaceRun {
  places: EntityMention[];
  /** Verbatim, from the first to the last. */
  text: string;
  /** How much the text speaks for its happening there, above 0. */
  weight: number;
}

const AT = alternativesOfAll(({ places }) => places.at);
/** `di Pantai`, `di kawasan Bromo`, `di depan kantor`. */
const AT_BEFORE = new RegExp(`(?:^|[\\s(“"])${AT}\\s(?:\\p{Ll}+\\s){0,2}$`, "iu");
const ALONG_BEFORE = new RegExp(
  `(?:^|\\s)${alternativesOfAll(({ places }) => places.along)}\\s(?:\\p{Ll}+\\s)?$`,
  "iu",
);
/** Words that go on a run: `Desa Kemadang, Kapanewon Tanjungsari`, `Suita (Osaka)`. */
const GAP = /^(?:,?\s|\s?\(|,\s(?:\p{Lu}\p{Ll}+\s)?)$/u;
const SPEECH = new RegExp(
  `(?<![\\p{L}])${anyOf(LANGUAGES.flatMap(({ speech }) => [...wordSet(`${speech.tags} ${speech.rareTags} ${speech.verbs}`)]))}(?![\\p{L}])`,
  "iu",
);

/** What a place counts: in the lead, further up in the text, and below. */
const WEIGHTS = { lead: 2, opening: 1, rest: 0.3 };
const OPENING_CHARS = 900;
/** Named without a word of `at`; from where something came, or to where. */
const [WITHOUT_AT, ALONG] = [0.35, 0.2];
/**
 * Named with a day right behind it, it happened there and then; beside a verb of speech, it was
 * said.
 */
const [WITH_DAY, SAID_THERE] = [1.5, 0.2];
const DAY_BEHIND = new RegExp(
  `^,?\\s(?:${alternativesOfAll(({ places }) => places.beforeDay)}\\s)?\\(?(?:${WEEKDAY_PATTERN}|\\d{1,2}[/\\s])`,
  "iu",
);

/** The places of an article in runs. */
export function placeRunsOf({ articleBody, mentions, sentences, leadEnd }: DatedArticle): PlaceRun[] {
  const runs: EntityMention[][] = [];
  for (const mention of mentions) {
    if (mention.type !== "place") continue;
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && GAP.test(articleBody.slice(before.end, mention.start))) last.push(mention);
    else runs.push([mention]);
  }
  let at = 0;
  return runs.flatMap((places): PlaceRun[] => {
    const [first, last] = [places[0], places.at(-1)];
    if (!first || !last) return [];
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= first.start) at++;
    const { start, end } = sentences[at] ?? { start: first.start, end: last.end };
    const before = articleBody.slice(start, first.start);
    const behind = articleBody.slice(last.end, end);
    const height = first.start < leadEnd ? WEIGHTS.lead : first.start < OPENING_CHARS ? WEIGHTS.opening : WEIGHTS.rest;
    const weight = height * prepositionWeight(before) * dayWeight(before, behind);
    return [{ places, text: articleBody.slice(first.start, last.end), weight }];
  });
}

const prepositionWeight = (before: string): number =>
  AT_BEFORE.test(before) ? 1 : ALONG_BEFORE.test(before) ? ALONG : WITHOUT_AT;

/** `di Stadion Suita, Selasa (10/6)`; but `kata Budi di Jakarta, Selasa`. */
function dayWeight(before: string, behind: string): number {
  if (!DAY_BEHIND.test(behind)) return 1;
  return SPEECH.test(`${before}${behind}`.replace(/["“][^"”]*["”]?/g, " ")) ? SAID_THERE : WITH_DAY;
}
