import { DAY_MS } from "../../src/schema/index.ts";
import { partitionPoint } from "../../src/search/index.ts";
import { randomFrom } from "../fuzz/mutate.ts";
import { itemAt } from "../item-at.ts";
import type { SourceSentence, SourceText, SourceWord, TextSource } from "./text-source.ts";

export interface GeneratorOptions {
  articles: number;
  /** Mean length of a body, in words. Default 300. */
  words?: number;
  /**
   * Default 1. Equal sources and options give equal corpora; a longer corpus begins with the
   * shorter one.
   */
  seed?: number;
}

/** A record as a scraper would have left it. */
export interface GeneratedRecord {
  id: string;
  url: string;
  publisher: string;
  title: string;
  date: string;
  body: string;
}

const FIRST_DAY_MS = Date.UTC(2016, 0, 1);
const WIB_MS = 7 * 3_600_000;
const ARTICLES_A_DAY = 300;
const PUBLISHERS = 24;
/**
 * Reports of an event: at least k with probability k to the power of minus this; a heavy tail, as
 * news has.
 */
const EVENT_SIZE_EXPONENT = 1.6;
const MAX_EVENT_REPORTS = 250;
/** Mean of that distribution, by its sum: sets how many events begin a day. */
const MEAN_EVENT_REPORTS = 2.2;
/** How long reports of one event come in, on average, in days. */
const REPORTING_DAYS = 0.5;
/** Texts an event is told from, and the share of sentences that come from any other. */
const TEXTS_OF_EVENT = 4;
const FOREIGN_SHARE = 0.08;
/** Names that only this event knows: with slips, what lets the vocabulary grow for ever (Heaps). */
const NAMES_OF_EVENT = 4;
const OWN_NAME_SHARE = 0.35;
const OTHER_NAME_SHARE = 0.35;
/**
 * Share of common words that an event says by other ones, that one report of it does, and of words
 * that it misspells.
 */
const CHANGED_SHARE = 0.25;
const REWORDED_SHARE = 0.2;
const SLIP_SHARE = 0.002;
/** Reports that repeat another one almost word for word. */
const COPY_SHARE = 0.04;

interface Report {
  timeMs: number;
  event: EventTelling;
  number: number;
}

interface EventTelling {
  seed: number;
  texts: SourceText[];
  names: string[];
  lastBody: SourceSentence[];
}

/**
 * A stream of records like that of a news archive, in order of time: events in bursts of reports by
 * several publishers, told in sentences of the source with an event's own names and words in them.
 * Nothing in it is news.
 */
export function* generateCorpus(
  source: TextSource,
  { articles, words = 300, seed = 1 }: GeneratorOptions,
): Generator<GeneratedRecord> {
  const random = randomFrom(seed);
  const publishers = Array.from({ length: PUBLISHERS }, () => `Kabar ${coin(source, random)}`);
  const waiting: Report[] = [];
  let nextEventMs = FIRST_DAY_MS;
  for (let count = 0; count < articles; ) {
    if (waiting.length === 0 || (waiting.at(-1)?.timeMs ?? 0) > nextEventMs) {
      for (const report of beginEvent(source, nextEventMs, random)) insertByTime(waiting, report);
      nextEventMs += -Math.log(1 - random()) * (DAY_MS / (ARTICLES_A_DAY / MEAN_EVENT_REPORTS));
      continue;
    }
    const report = waiting.pop() as Report;
    yield write(report, count, { source, publishers, words });
    count++;
  }
}

function beginEvent(source: TextSource, startMs: number, random: () => number): Report[] {
  const size = Math.min(MAX_EVENT_REPORTS, Math.floor((1 - random()) ** (-1 / EVENT_SIZE_EXPONENT)));
  const event: EventTelling = {
    seed: Math.floor(random() * 2 ** 32),
    texts: Array.from({ length: TEXTS_OF_EVENT }, () => pick(source.texts, random)),
    names: Array.from({ length: NAMES_OF_EVENT }, () => coin(source, random)),
    lastBody: [],
  };
  return Array.from({ length: size }, (_, number) => ({
    timeMs: startMs + (number === 0 ? 0 : -Math.log(1 - random()) * REPORTING_DAYS * DAY_MS),
    event,
    number,
  }));
}

/** The latest first, so that the next one is at the end. */
function insertByTime(waiting: Report[], report: Report): void {
  const place = partitionPoint(waiting.length, (at) => (waiting[at]?.timeMs ?? 0) > report.timeMs);
  waiting.splice(place, 0, report);
}

interface Desk {
  source: TextSource;
  publishers: readonly string[];
  words: number;
}

function write({ timeMs, event, number }: Report, count: number, { source, publishers, words }: Desk): GeneratedRecord {
  const random = randomFrom(event.seed ^ Math.imul(number + 1, 0x9e3779b1));
  // A few publishers write most of it.
  const publisher = publishers[Math.floor(publishers.length * random() ** 2)] ?? "";
  const isCopy = event.lastBody.length > 0 && random() < COPY_SHARE;
  const wanted = words * Math.exp(0.45 * normal(random) - 0.1);
  const body = isCopy ? event.lastBody.slice(0, -1) : drawBody(event, source, wanted, random);
  event.lastBody = body;
  const teller = { event, source, random, isCopy };
  const say = (sentence: SourceSentence) => retell(sentence, teller);
  const paragraphs = body.map(say);
  const headline = say(itemAt(event.texts, number % 2 === 0 ? 0 : Math.floor(random() * TEXTS_OF_EVENT)).headline);
  const slug = publisher.toLowerCase().replace(" ", "-");
  return {
    id: `g${count}`,
    url: `https://${slug}.example/berita/${count}`,
    publisher,
    title: headline,
    date: new Date(timeMs + WIB_MS).toISOString().replace(/\.\d+Z$/, "+07:00"),
    body: paragraphs.join("\n\n"),
  };
}

/** Sentences until the wanted length is reached: the first ones of the event's own texts first. */
function drawBody({ texts }: EventTelling, source: TextSource, wantedWords: number, random: () => number) {
  const body: SourceSentence[] = [];
  const cursors = texts.map(() => 0);
  for (let length = 0; length < wantedWords; ) {
    const at = Math.floor(random() * texts.length);
    const own = itemAt(texts, at).sentences;
    cursors[at] = (cursors[at] ?? 0) + (random() < 0.3 ? 2 : 1);
    const isForeign = random() < FOREIGN_SHARE || (cursors[at] ?? 0) > own.length;
    const sentence = isForeign ? pick(pick(source.texts, random).sentences, random) : own[(cursors[at] ?? 1) - 1];
    if (!sentence) continue;
    body.push(sentence);
    length += sentence.words.length;
  }
  return body;
}

interface Teller {
  event: EventTelling;
  source: TextSource;
  random: () => number;
  isCopy: boolean;
}

/**
 * A sentence as an event has it: the same words change to the same other words in all its reports,
 * and some in one report only.
 */
function retell({ words, gaps }: SourceSentence, { event, source, random, isCopy }: Teller): string {
  let text = "";
  for (const [at, word] of words.entries()) {
    const isReworded = word.kind === "common" && !isCopy && random() < REWORDED_SHARE;
    const told = isReworded ? pick(source.commonWords, random) : toldWord(word, event, source);
    text += (gaps[at] ?? "") + (random() < SLIP_SHARE ? misspell(told, random) : told);
  }
  return text + (gaps[words.length] ?? "");
}

function toldWord({ text, number, kind }: SourceWord, { seed, names }: EventTelling, source: TextSource): string {
  if (kind === "fixed") return text;
  const random = randomFrom(seed ^ Math.imul(number + 1, 0x85ebca6b));
  const chance = random();
  if (kind === "common") return chance < CHANGED_SHARE ? pick(source.commonWords, random) : text;
  if (chance < OWN_NAME_SHARE) return pick(names, random);
  return chance < OWN_NAME_SHARE + OTHER_NAME_SHARE ? pick(source.names, random) : text;
}

/** A name nobody has: the beginning of one word and the end of another. */
function coin({ commonWords }: TextSource, random: () => number): string {
  const [first, last] = [pick(commonWords, random), pick(commonWords, random)];
  const word = first.slice(0, Math.ceil(first.length / 2)) + last.slice(Math.floor(last.length / 2));
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A letter left out, doubled, or swapped with its neighbour. */
function misspell(word: string, random: () => number): string {
  if (word.length < 3) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = Math.floor(random() * 3);
  const letter = word.charAt(at);
  const middle = kind === 0 ? "" : kind === 1 ? letter + letter : word.charAt(at + 1) + letter;
  return word.slice(0, at) + middle + word.slice(at + (kind === 2 ? 2 : 1));
}

const pick = <T>(list: readonly T[], random: () => number): T => itemAt(list, Math.floor(random() * list.length));

/** Normally distributed, mean 0 and deviation 1 (Box & Muller 1958). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
