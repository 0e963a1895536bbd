import { alternativesOfAll } from "../../languages/index.ts";
import { centroidOfVectors, cosineOf } from "../../text-model/index.ts";
import { type EventSentence, type EventText, mentionsIn, wordsOf } from "../event-text.ts";
import { QUOTATION_MARK } from "../quotes/speech.ts";

/** Words of a first statement: fewer say too little, more are not read at one go. */
const [MIN_LEAD_WORDS, MAX_LEAD_WORDS] = [6, 45];
/** What each sentence further down leaves of the worth: an article opens with its news. */
const PLACE_FACTORS = [1, 0.75, 0.6, 0.5];
/** Sentences of an article that a first statement may come from: what follows is detail. */
const LEAD_SENTENCES = PLACE_FACTORS.length;
const OPENS_WITH_QUOTATION = /^\s*["“”'‘]/u;
/** More of a statement than this in quotation marks makes it a quotation. */
const MAX_QUOTED_SHARE = 0.5;
/** `Diberitakan sebelumnya, …`: what was told before is not the news. */
const LOOKS_BACK = new RegExp(`^(?:${alternativesOfAll(({ sentences }) => sentences.lookBacks)})(?![\\p{L}])`, "iu");

/** `Lari kini menjamur`, `Simak jadwalnya`: no news, nor has it what has no name and no number. */
const WEAK = new RegExp(
  `(?<![\\p{L}])(?:${alternativesOfAll(({ sentences }) => [...sentences.weakLeads, ...sentences.toReader])})(?![\\p{L}])`,
  "iu",
);
const [WEAK_FACTOR, VAGUE_FACTOR] = [0.4, 0.6];

/** How much more a passage is worth that says what the headlines say: times their mean cosine. */
const HEADLINE_FACTOR = 2;

/**
 * The passage that a summary leads with: of what stands foremost in the articles, self-contained
 * and short, the one that is worth most and says most of what the headlines say, and rather with
 * a name or a number. A quotation, a question and what looks back lead no summary.
 * Null where nothing is left.
 */
export function leadOf(
  passages: readonly EventSentence[][],
  { headlines }: EventText,
  worthOf: (passage: readonly EventSentence[]) => number,
): EventSentence[] | null {
  const likenessOf = (passage: readonly EventSentence[]) => {
    const vector = centroidOfVectors(passage.map((one) => one.vector));
    return headlines.reduce((sum, headline) => sum + cosineOf(headline, vector), 0) / Math.max(1, headlines.length);
  };
  let best: { passage: EventSentence[]; value: number } | null = null;
  for (const passage of passages) {
    if (!mayLead(passage)) continue;
    const place = PLACE_FACTORS[passage.at(-1)?.index ?? 0] ?? 0;
    const value =
      place *
      worthOf(passage) *
      (1 + HEADLINE_FACTOR * likenessOf(passage)) *
      (passage.some(({ text }) => WEAK.test(text)) ? WEAK_FACTOR : 1) *
      (passage.some(isConcrete) ? 1 : VAGUE_FACTOR);
    if (value > (best?.value ?? Number.NEGATIVE_INFINITY)) best = { passage, value };
  }
  return best?.passage ?? null;
}

const isConcrete = (sentence: EventSentence): boolean =>
  /\d/.test(sentence.text) || mentionsIn(sentence).some(({ type }) => type !== "time");

function mayLead(passage: readonly EventSentence[]): boolean {
  const [first] = passage;
  if (!first || first.index >= LEAD_SENTENCES) return false;
  const words = wordsOf(passage);
  const text = passage.map((one) => one.text).join(" ");
  // Every second part stands between marks.
  const quoted = text.split(QUOTATION_MARK).reduce((sum, part, at) => sum + (at % 2) * part.length, 0);
  return (
    words >= MIN_LEAD_WORDS &&
    words <= MAX_LEAD_WORDS &&
    !OPENS_WITH_QUOTATION.test(text) &&
    !text.includes("?") &&
    !LOOKS_BACK.test(text) &&
    quoted <= MAX_QUOTED_SHARE * text.length
  );
}
