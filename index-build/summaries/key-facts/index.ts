import type { Disagreement, KeyFacts, NewsEvent } from "../../../src/schema/index.ts";
import { knownDay } from "../../../src/schema/index.ts";
import { publishersOf } from "../../model/pipeline-types.ts";
import type { TermStatistics } from "../../text-model/index.ts";
import { citationOf } from "../citation.ts";
import { type EventSentence, type EventText, mentionsIn } from "../event-text.ts";
import type { Propositions } from "../propositions.ts";
import { differencesIn } from "./disagreements.ts";
import { keyNumbersOf } from "./key-numbers.ts";
import type { ToldValue } from "./told-values.ts";

/** Names of an event at most, and sentences cited for each. */
const MAX_NAMES = 6;
const MAX_CITATIONS = 3;

/**
 * Who, where, when and how many, each with the first sentences of its articles that say so. What no
 * sentence says is left out.
 */
export function keyFactsOf(
  text: EventText,
  { participants, location, date }: Pick<NewsEvent, "participants" | "location" | "date">,
): KeyFacts {
  const cite = (says: (sentence: EventSentence) => boolean) =>
    text.sentencesOf
      .flatMap((sentences) => sentences.find(says) ?? [])
      .slice(0, MAX_CITATIONS)
      .map((sentence) => citationOf(sentence));
  const who = participants
    .map((one) => ({
      ...one,
      citations: cite(
        (sentence) =>
          mentionsIn(sentence).some((mention) => mention.type !== "time" && mention.entityId === one.entityId) &&
          hasWordOf(one.name, sentence),
      ),
    }))
    .filter(({ citations }) => citations.length > 0)
    .slice(0, MAX_NAMES);
  const where = location === null ? [] : cite((sentence) => sentence.text.includes(location));
  const day = knownDay(date);
  const when =
    day === null
      ? []
      : cite((sentence) =>
          mentionsIn(sentence).some((mention) => mention.type === "time" && knownDay(mention.date) === day),
        );
  return {
    who,
    where: location !== null && where.length > 0 ? { name: location, citations: where } : null,
    when: when.length > 0 ? { date, citations: when } : null,
    numbers: keyNumbersOf(text),
  };
}

/**
 * A part of a name may represent it; a sentence that has none of its words proves nothing to a
 * reader.
 */
const hasWordOf = (name: string, { text }: EventSentence): boolean => {
  const lower = text.toLowerCase();
  return name.split(/\s+/).some((word) => lower.includes(word.toLowerCase()));
};

/**
 * What the articles of an event report differently, each value with who reports it and since when.
 */
export function disagreementsOf(
  text: EventText,
  statistics: TermStatistics,
  propositions: Propositions,
): Disagreement[] {
  return differencesIn(text, statistics, propositions).map(({ kind, what, told }) => ({
    kind,
    what,
    claims: told.map(({ own, all }) => {
      const sources = [...new Set(all.map(({ sentence }) => sentence.article))];
      return {
        text: own.text,
        publishers: [...new Set(sources.flatMap(publishersOf))],
        reported: own.sentence.article.datePublished,
        citations: all.slice(0, MAX_CITATIONS).map(({ sentence }: ToldValue) => citationOf(sentence)),
      };
    }),
  }));
}
