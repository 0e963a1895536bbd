import type { DateValue, Summary } from "../../../src/schema/index.ts";
import type { TermStatistics } from "../../text-model/index.ts";
import type { EventSentence, EventText } from "../event-text.ts";
import { isBackground } from "./background.ts";
import { coverageScorer } from "./coverage.ts";
import { cutSentences } from "./damage.ts";
import { passagesOf } from "./passages.ts";
import { salienceInArticle, salienceScorer } from "./salience.ts";
import { type Budget, choose, type Scorer } from "./selection.ts";
import { StatementMaker } from "./statement-maker.ts";

/** The short form of one article: about as long as editors write it (`npm run eval -- summaries`). */
export const BUDGET_OF_ONE: Budget = { words: 74, sentences: 5 };
/** The short form of several articles. */
export const BUDGET_OF_MANY: Budget = { words: 100, sentences: 8 };
/** What the long form adds. */
const MORE_BUDGET: Budget = { words: 120, sentences: 6 };
const BACKGROUND_BUDGET: Budget = { words: 60, sentences: 3 };

/**
 * An extractive summary of an event: the passages that stand for it best, each verbatim and able to stand alone, none repeating
 * another, with every sentence of the other articles that says the same as support. What tells of earlier times goes to the
 * background.
 */
export function summarize(text: EventText, eventDate: DateValue, statistics: TermStatistics): Summary {
  const cut = cutSentences(text);
  const earlier = new Set(text.sentencesOf.flat().filter((sentence) => isBackground(sentence, eventDate)));
  const passages = (isExcluded: (sentence: EventSentence) => boolean) =>
    text.sentencesOf.flatMap((sentences) => passagesOf(sentences, isExcluded));
  const news = passages((sentence) => cut.has(sentence) || earlier.has(sentence));
  const history = passages((sentence) => cut.has(sentence) || !earlier.has(sentence));
  const isOne = text.articles.length === 1;
  const scorer = isOne ? salienceOf(text) : coverageScorer(text, statistics);
  const maker = new StatementMaker(text, statistics);
  // An event whose every sentence looks back is told by those.
  const chosen = choose(news.length > 0 ? news : history, scorer, isOne ? BUDGET_OF_ONE : BUDGET_OF_MANY);
  const further = chooseFurther(news, chosen, scorer, MORE_BUDGET);
  const before = news.length > 0 ? chooseFurther(history, [], scorer, BACKGROUND_BUDGET) : [];
  const statementsOf = (sentences: readonly EventSentence[], lead?: EventSentence) =>
    inOrder(toPassages(sentences), lead).map((passage) => maker.statementOf(passage));
  return {
    statements: statementsOf(chosen, isOne ? undefined : chosen[0]),
    more: statementsOf(further),
    background: statementsOf(before),
  };
}

function salienceOf({ sentencesOf }: EventText): Scorer {
  const salience = new Map<EventSentence, number>();
  for (const sentences of sentencesOf) {
    const values = salienceInArticle(sentences);
    for (const [index, sentence] of sentences.entries()) salience.set(sentence, values[index] ?? 0);
  }
  return salienceScorer(salience);
}

/** Goes on choosing, among passages none of whose sentences is chosen: each must stand without the others. */
function chooseFurther(
  passages: readonly EventSentence[][],
  chosen: readonly EventSentence[],
  scorer: Scorer,
  budget: Budget,
): EventSentence[] {
  const isChosen = new Set(chosen);
  const rest = passages.filter((passage) => !passage.some((sentence) => isChosen.has(sentence)));
  return choose(rest, { ...scorer, mustState: false }, budget);
}

/** Chosen sentences as passages: one that leans goes with the one before it. */
function toPassages(sentences: readonly EventSentence[]): EventSentence[][] {
  const sorted = [...sentences].sort((a, b) =>
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
  return passages;
}

/** The passage with the leading sentence first, the others by their place in their articles. */
function inOrder(passages: readonly EventSentence[][], lead?: EventSentence): EventSentence[][] {
  const placeOf = (passage: EventSentence[]) => (lead && passage.includes(lead) ? -1 : (passage[0]?.index ?? 0));
  return [...passages].sort((a, b) => placeOf(a) - placeOf(b));
}
