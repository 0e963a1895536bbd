import type { Disagreement, KeyFacts, KeyNumber, NewsEvent } from "../../../src/schema/index.ts";
import { knownDay } from "../../../src/schema/index.ts";
import { alternativesOfAll } from "../../languages/index.ts";
import { publishersOf } from "../../model/pipeline-types.ts";
import type { TermStatistics } from "../../text-model/index.ts";
import { citationOf } from "../citation.ts";
import { type EventSentence, type EventText, mentionsIn } from "../event-text.ts";
import type { Propositions } from "../propositions.ts";
import { isArticle, measuresNothing, quantitiesIn } from "../quantities/quantities.ts";
import { differencesIn } from "./disagreements.ts";
import type { ToldValue } from "./told-values.ts";

/** Names and numbers of an event at most, and sentences cited for each. */
const MAX_NAMES = 6;
const MAX_NUMBERS = 6;
const MAX_CITATIONS = 3;
/** Leading sentences of an article that are searched for its key numbers. */
const LEAD_SENTENCES = 8;

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
    numbers: keyNumbers(text),
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

const NO_MEASURE = new RegExp(`^${alternativesOfAll(({ quantities }) => quantities.noMeasures)}`);

/**
 * The numbers of the leads that most articles report, then those reported first. Times of day and
 * ordinals measure nothing.
 */
function keyNumbers({ sentencesOf }: EventText): KeyNumber[] {
  const told = new Map<
    string,
    { text: string; value: number; unit: string; sentences: EventSentence[]; place: number }
  >();
  for (const sentences of sentencesOf) {
    for (const sentence of sentences.slice(0, LEAD_SENTENCES)) {
      for (const quantity of quantitiesIn(sentence)) {
        const { text, value, unit, start, end } = quantity;
        if (measuresNothing(quantity) || NO_MEASURE.test(unit) || isArticle(text)) continue;
        const key = `${value} ${unit}`;
        const one = told.get(key) ?? {
          text: withUnit(sentence.text, start, end, text, unit),
          value,
          unit,
          sentences: [],
          place: sentence.index,
        };
        if (!one.sentences.some(({ article }) => article === sentence.article)) one.sentences.push(sentence);
        told.set(key, one);
      }
    }
  }
  return [...told.values()]
    .sort((a, b) => b.sentences.length - a.sentences.length || a.place - b.place)
    .slice(0, MAX_NUMBERS)
    .map(({ text, value, unit, sentences }) => ({
      text,
      value,
      unit,
      citations: sentences.slice(0, MAX_CITATIONS).map((sentence) => citationOf(sentence)),
    }));
}

/** A number with the unit right before or after it. */
function withUnit(sentence: string, start: number, end: number, text: string, unit: string): string {
  const after = sentence.slice(end).match(/^[\s-]?(?:%|\p{L}[\p{L}-]*)/u)?.[0] ?? "";
  if (after.toLowerCase().includes(unit) || after.trim() === "%") return text + after;
  const before = sentence.slice(0, start).match(/(?<!\p{L})\p{L}+\s$/u)?.[0] ?? "";
  return before.toLowerCase().includes(unit) ? before + text : text;
}

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
