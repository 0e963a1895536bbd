import type { DateValue, Summary } from "../../../src/schema/index.ts";
import type { TermStatistics } from "../../text-model/index.ts";
import type { EventSentence, EventText } from "../event-text.ts";
import type { Propositions } from "../propositions.ts";
import { isBackground } from "./background.ts";
import { coverageScorer, LEAD_OPTIONS } from "./coverage.ts";
import { cutSentences } from "./damage.ts";
import { leadOf } from "./lead.ts";
import { passagesOf } from "./passages.ts";
import { type Salience, salienceScorer } from "./salience.ts";
import { type Budget, choose, type Scorer } from "./selection.ts";
import { StatementMaker } from "./statement-maker.ts";

/**
 * The short form of one article: about as long as editors write it (`npm run eval -- summaries`).
 */
export const BUDGET_OF_ONE: Budget = { words: 74, sentences: 5 };
/** The short form of several articles. */
export const BUDGET_OF_MANY: Budget = { words: 100, sentences: 8 };
/** What the long form adds. */
const MORE_BUDGET: Budget = { words: 120, sentences: 6 };
/** What is added beside the short form may be worth this share of what the short form asks for. */
const LEAST_FURTHER = 0.2;
const MAX_STATEMENTS = 6;
const BACKGROUND_BUDGET: Budget = { words: 60, sentences: 3 };

/**
 * An extractive summary of an event: the passages that represent it best, each verbatim and
 * self-contained, none repeating another, with every sentence of the other articles that says the
 * same as support. Statements about earlier times go to the background.
 */
export function summarize(
  text: EventText,
  salience: Salience,
  eventDate: DateValue,
  statistics: TermStatistics,
  propositions: Propositions,
): Summary {
  const cut = cutSentences(text);
  const earlier = new Set(text.sentencesOf.flat().filter((sentence) => isBackground(sentence, eventDate)));
  const passages = (isExcluded: (sentence: EventSentence) => boolean) =>
    text.sentencesOf.flatMap((sentences) => passagesOf(sentences, isExcluded));
  const news = passages((sentence) => cut.has(sentence) || earlier.has(sentence));
  const history = passages((sentence) => cut.has(sentence) || !earlier.has(sentence));
  const isOne = text.articles.length === 1;
  const scorer = isOne ? salienceScorer(salience) : coverageScorer(text, statistics);
  const maker = new StatementMaker(text, propositions);
  // An event whose every sentence looks back is summarized from those.
  const stated = news.length > 0 ? news : history;
  const leading = isOne ? scorer : coverageScorer(text, statistics, LEAD_OPTIONS);
  const lead = leadOf(stated, text, (passage) => leading.valueOf(passage)) ?? [];
  const chosen = choose(stated, scorer, { ...(isOne ? BUDGET_OF_ONE : BUDGET_OF_MANY), lead });
  const short = toPassages(chosen).slice(0, MAX_STATEMENTS);
  const least = LEAST_FURTHER * scorer.least;
  const further = toPassages(chooseFurther(news, short.flat(), scorer, { ...MORE_BUDGET, least }));
  const before = news.length > 0 ? toPassages(chooseFurther(history, [], scorer, { ...BACKGROUND_BUDGET, least })) : [];
  const statementsOf = (some: readonly EventSentence[][], lead?: EventSentence) =>
    inOrder(some, lead).map((passage) => maker.statementOf(passage));
  return {
    statements: statementsOf(short, lead[0] ?? (isOne ? undefined : chosen[0])),
    more: statementsOf(further),
    background: statementsOf(before),
    generated: null,
  };
}

/**
 * Goes on choosing, among passages none of whose sentences is chosen: each must be readable without
 * the others.
 */
function chooseFurther(
  passages: readonly EventSentence[][],
  chosen: readonly EventSentence[],
  scorer: Scorer,
  { least, ...budget }: Budget & Pick<Scorer, "least">,
): EventSentence[] {
  const isChosen = new Set(chosen);
  const rest = passages.filter((passage) => !passage.some((sentence) => isChosen.has(sentence)));
  return choose(rest, { ...scorer, mustState: false, least }, budget);
}

/**
 * Chosen sentences as passages, in the order of choice: one that depends on its context goes with
 * the one before it.
 */
function toPassages(chosen: readonly EventSentence[]): EventSentence[][] {
  const order = new Map(chosen.map((sentence, index) => [sentence, index]));
  const sorted = [...chosen].sort((a, b) =>
    a.article === b.article ? a.index - b.index : a.article.id < b.article.id ? -1 : 1,
  );
  const passages: EventSentence[][] = [];
  for (const sentence of sorted) {
    const open = passages.at(-1);
    const last = open?.at(-1);
    if (open && sentence.sentence.leaning && last?.article === sentence.article && last.index === sentence.index - 1)
      open.push(sentence);
    else passages.push([sentence]);
  }
  const firstChoice = (passage: EventSentence[]) => Math.min(...passage.map((one) => order.get(one) ?? 0));
  return passages.sort((a, b) => firstChoice(a) - firstChoice(b));
}

/** The passage with the leading sentence first, the others by their place in their articles. */
function inOrder(passages: readonly EventSentence[][], lead?: EventSentence): EventSentence[][] {
  const placeOf = (passage: EventSentence[]) => (lead && passage.includes(lead) ? -1 : (passage[0]?.index ?? 0));
  return [...passages].sort((a, b) => placeOf(a) - placeOf(b));
}
