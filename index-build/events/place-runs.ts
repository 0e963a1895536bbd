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
const ALONG_BEFORE = new RegExp(`(?:^|\\s)${alternativesOfAll(({ places }) => places.along)}\\s(?:\\p{Ll}+\\s)?$`, "iu");
/** Words that go on a run: `Desa Kemadang, Kapanewon Tanjungsari`, `Suita (Osaka)`. */
const GAP = /^(?:,?\s|\s?\(|,\s(?:\p{Lu}\p{Ll}+\s)?)$/u;
const SPEECH = new RegExp(`(?<![\\p{L}])${anyOf(LANGUAGES.flatMap(({ speech }) => [...wordSet(`${speech.tags} ${speech.rareTags} ${speech.verbs}`)]))}(?![\\p{L}])`, "iu");

/** What a place counts: in the lead, further up in the text, and below. */
const WEIGHTS = { lead: 2, opening: 1, rest: 0.3 };
const OPENING_CHARS = 900;
/** Named without a word of `at`; from where something came, or to where. */
const [WITHOUT_AT, ALONG] = [0.35, 0.2];
/** Where somebody said something, it seldom happened. */
const BESIDE_SPEECH = 0.2;

/** The places of an article in runs. */
export function placeRunsOf({ articleBody, mentions, sentences, leadEnd }: DatedArticle): PlaceRun[] {
  const runs: PlaceRun[] = [];
  let last: PlaceRun | null = null;
  let at = 0;
  for (const mention of mentions) {
    if (mention.type !== "place") continue;
    const before = last?.places.at(-1);
    if (last && before && GAP.test(articleBody.slice(before.end, mention.start))) {
      last.places.push(mention);
      last.text = articleBody.slice(last.places[0]?.start, mention.end);
      continue;
    }
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) at++;
    const sentence = sentences[at];
    const from = Math.max(sentence?.start ?? 0, mention.start - 60);
    const to = sentence?.end ?? mention.end;
    const weight =
      (mention.start < leadEnd ? WEIGHTS.lead : mention.start < OPENING_CHARS ? WEIGHTS.opening : WEIGHTS.rest) *
      prepositionWeight(articleBody.slice(from, mention.start)) *
      (isSaid(articleBody.slice(sentence?.start ?? 0, to)) ? BESIDE_SPEECH : 1);
    last = { places: [mention], text: articleBody.slice(mention.start, mention.end), weight };
    runs.push(last);
  }
  return runs;
}

const prepositionWeight = (before: string): number =>
  AT_BEFORE.test(before) ? 1 : ALONG_BEFORE.test(before) ? ALONG : WITHOUT_AT;

/** Whether a sentence tells what somebody said, outside of quotation marks. */
const isSaid = (sentence: string): boolean => SPEECH.test(sentence.replace(/["“][^"”]*["”]?/g, " "));
