import { fold } from "../../../src/analysis/index.ts";
import type { Statement } from "../../../src/schema/index.ts";
import { type DatedArticle, publishersOf } from "../../model/pipeline-types.ts";
import { citationOf } from "../citation.ts";
import type { EventSentence, EventText } from "../event-text.ts";
import type { Propositions } from "../propositions.ts";

/**
 * Makes statements of passages, with the sentences of the event's other articles that say the same.
 */
export class StatementMaker {
  readonly #text: EventText;
  readonly #propositions: Propositions;

  constructor(text: EventText, propositions: Propositions) {
    this.#text = text;
    this.#propositions = propositions;
  }

  /** @param passage sentences of one article, one right after the other. */
  statementOf(passage: readonly EventSentence[]): Statement {
    const [first, last] = [passage[0] as EventSentence, passage.at(-1) as EventSentence];
    const { article } = first;
    const start = first.sentence.start;
    const support = this.#text.sentencesOf.flatMap((sentences) =>
      sentences[0]?.article === article ? [] : (this.#supportIn(passage, sentences) ?? []),
    );
    const sources = [article, ...support.map((one) => one.article)];
    return {
      text: article.articleBody.slice(start, last.sentence.end),
      sentenceEnds: passage.map(({ sentence }) => sentence.end - start),
      citations: [citationOf(first, last), ...support.map((one) => citationOf(one))],
      ...countsOf(sources),
    };
  }

  /**
   * The sentences of an article that say what each sentence of the passage says; null where one is
   * not said.
   */
  #supportIn(passage: readonly EventSentence[], sentences: readonly EventSentence[]): EventSentence[] | null {
    const found = new Set<EventSentence>();
    for (const one of passage) {
      const same = sentences.find((other) => this.#propositions.entails(one, other));
      if (!same) return null;
      found.add(same);
    }
    return [...found];
  }
}

/**
 * Publishers and origins behind articles. Copies count among the publishers, and with their origin.
 */
function countsOf(sources: readonly DatedArticle[]): Pick<Statement, "publisherCount" | "originCount"> {
  return {
    publisherCount: new Set(sources.flatMap((source) => publishersOf(source).map(fold))).size,
    originCount: new Set(sources.map(({ origin }) => origin)).size,
  };
}
