import {
  type DateValue,
  dateStartMs,
  type EarlierNumber,
  type KeyNumber,
  UNKNOWN_DATE,
} from "../../../src/schema/index.ts";
import { anyOf, packOf, wordsOfAll } from "../../languages/index.ts";
import { citationOf } from "../citation.ts";
import type { EventSentence, EventText } from "../event-text.ts";
import { comparedUnit } from "../quantities/predicates.ts";
import { isArticle, monthsBehind, type Quantity, quantitiesIn } from "../quantities/quantities.ts";
import { type Subject, subjectOf } from "../quantities/subjects.ts";

const MAX_NUMBERS = 6;
const MAX_CITATIONS = 3;
/** Earlier values that are told. */
const MAX_EARLIER = 4;
/** Leading sentences of an article that are searched for its key numbers: below stands the rest. */
const LEAD_SENTENCES = 5;
/** What may grow as an event goes on. */
const GROWING: ReadonlySet<Subject["kind"]> = new Set(["killed", "hurt", "missing", "displaced", "infected"]);

/** Punishments of others are told beside the news: a headline has to be about one. */
const OF_COURTS: ReadonlySet<Subject["kind"]> = new Set(["imprisonment", "fine"]);
const VERDICT = new RegExp(
  `(?<![\\p{L}])${anyOf(wordsOfAll(({ quantities: { verdicts, measures } }) => `${verdicts} ${measures.imprisonment} ${measures.fine}`))}(?![\\p{L}])`,
  "iu",
);

/** A value of one thing, with the first sentence of each article that tells it. */
interface ToldAmount {
  text: string;
  value: number;
  sentences: EventSentence[];
}

/** What is told of one thing. */
interface ToldFact {
  subject: Subject;
  unit: string;
  amounts: Map<number, ToldAmount>;
  /** Place of the first sentence that tells of it. */
  place: number;
}

/**
 * The numbers of the leads whose sentences say of what they are, those that most newsrooms report
 * first. Of several values of one thing the one that most newsrooms tell counts, of equals the
 * latest; those reported before it are told beside it.
 */
export function keyNumbersOf({ sentencesOf }: EventText): KeyNumber[] {
  const facts = new Map<string, ToldFact>();
  for (const sentences of sentencesOf)
    for (const sentence of sentences.slice(0, LEAD_SENTENCES))
      for (const quantity of quantitiesIn(sentence)) addTo(facts, quantity);
  const language = sentencesOf[0]?.[0]?.article.inLanguage ?? "";
  return [...facts.values()]
    .map((fact) => ({ fact, number: numberFrom(fact, language) }))
    .sort(
      (a, b) =>
        b.number.originCount - a.number.originCount ||
        a.fact.place - b.fact.place ||
        (a.number.label < b.number.label ? -1 : 1),
    )
    .slice(0, MAX_NUMBERS)
    .map(({ number }) => number);
}

function addTo(facts: Map<string, ToldFact>, quantity: Quantity): void {
  const { sentence, value, text } = quantity;
  const subject = isArticle(text) || quantity.rough ? null : subjectOf(quantity);
  if (!subject || value === 0 || (OF_COURTS.has(subject.kind) && !VERDICT.test(sentence.article.headline))) return;
  const unit = comparedUnit(quantity.unit);
  const key = `${subject.kind} ${subject.degree} ${unit}`;
  const fact: ToldFact = facts.get(key) ?? { subject, unit: quantity.unit, amounts: new Map(), place: sentence.index };
  facts.set(key, fact);
  const amount: ToldAmount = fact.amounts.get(value) ?? { text: withUnit(quantity), value, sentences: [] };
  fact.amounts.set(value, amount);
  if (!amount.sentences.some(({ article }) => article === sentence.article)) amount.sentences.push(sentence);
}

const originsOf = ({ sentences }: ToldAmount): number => new Set(sentences.map(originOf)).size;
const originOf = ({ article }: EventSentence): string => article.origin;
const reportedOf = ({ sentences: [first] }: ToldAmount): DateValue =>
  first?.article.datePublished ?? { ...UNKNOWN_DATE };
const reportedMs = (amount: ToldAmount): number => dateStartMs(reportedOf(amount)) ?? 0;

function numberFrom({ subject, unit, amounts }: ToldFact, language: string): KeyNumber {
  const ranked = [...amounts.values()].sort((a, b) => originsOf(b) - originsOf(a) || reportedMs(b) - reportedMs(a));
  const main = ranked[0] as ToldAmount;
  const earlier = ranked
    .slice(1)
    .filter((amount) => GROWING.has(subject.kind) && amount.value < main.value && reportedMs(amount) < reportedMs(main))
    .sort((a, b) => reportedMs(a) - reportedMs(b))
    .slice(-MAX_EARLIER);
  const label = packOf(language).quantities.labels[subject.kind];
  return {
    label: subject.degree === null ? label : `${label} ${subject.degree}`,
    unit,
    ...told(main),
    originCount: originsOf(main),
    earlier: earlier.map(told),
  };
}

const told = (amount: ToldAmount): EarlierNumber => ({
  text: amount.text,
  value: amount.value,
  reported: reportedOf(amount),
  citations: amount.sentences.slice(0, MAX_CITATIONS).map((sentence) => citationOf(sentence)),
});

/** Units that the label says. */
const SAID_BY_LABEL = wordsOfAll(({ quantities }) => quantities.measures.magnitude);

/** A number with the unit right after it, or before it. */
function withUnit({ sentence: { text: sentence }, start, end, text, unit }: Quantity): string {
  if (SAID_BY_LABEL.has(unit)) return text;
  const after = sentence.slice(end).match(/^[\s-]?(?:%|\p{L}[\p{L}-]*)/u)?.[0] ?? "";
  if (after.toLowerCase().includes(unit) || after.trim() === "%")
    return text + after + monthsBehind(sentence.slice(end + after.length));
  const before = sentence.slice(0, start).match(/(?<!\p{L})\p{L}+\s$/u)?.[0] ?? "";
  return before.toLowerCase().includes(unit) ? before + text : text;
}
