import type { EntityMention, Quote } from "../../../src/schema/index.ts";
import { phrasesOfAll } from "../../languages/index.ts";
import type { EntityIndex } from "../../model/pipeline-types.ts";
import { cosineOf } from "../../text-model/index.ts";
import { citationOf } from "../citation.ts";
import { type EventSentence, type EventText, mentionsIn } from "../event-text.ts";
import {
  ACCORDING_TO,
  BEFORE_OTHERS,
  LISTENER,
  NOBODY,
  PRONOUN_BEFORE,
  QUOTATION_MARK,
  SPEAKER_BEFORE,
  TAG,
  VERB_AFTER_NAME,
} from "./speech.ts";

/** Quotes of an event at most, and of one speaker. */
const MAX_QUOTES = 10;
const MAX_OF_SPEAKER = 3;
/** What is said in fewer words is a remark. */
const MIN_WORDS = 4;
/** Quotes this similar are one: cosine, 0–1. */
const MAX_LIKENESS = 0.6;
/** How far from its speech tag a speaker's name may lie, in UTF-16 units: titles come between. */
const MAX_TAG_DISTANCE = 90;
/** How far into its sentence a subject begins at the most: its office may stand before it. */
const MAX_SUBJECT_CHARS = 60;
/** Sentences back in which a speaker that is only `dia` may be named. */
const MAX_BACK = 3;

interface Said {
  sentence: EventSentence;
  kind: Quote["kind"];
  said: [number, number];
  speaker: EntityMention;
  /** The sentence that names the speaker, where this one does not. */
  namedIn: EventSentence | null;
}

/**
 * What was said in the articles of an event, and by whom: quotations with a speech tag, and reports
 * such as `X mengatakan …` and `Menurut X, …`. A speaker who is only `dia` is the last one named in
 * the sentences before; where nobody is, the quote is left out.
 */
export function quotesOf({ sentencesOf }: EventText, entities: EntityIndex): Quote[] {
  const all = sentencesOf.flatMap(saidIn);
  const counts = new Map<string, number>();
  for (const { speaker } of all) counts.set(speaker.entityId, (counts.get(speaker.entityId) ?? 0) + 1);
  const kept: Said[] = [];
  // Stable: of equally well-known speakers, in the order of the articles. Direct speech before
  // reported.
  const ranked = [...all].sort(
    (a, b) =>
      Number(b.kind === "direct") - Number(a.kind === "direct") ||
      (counts.get(b.speaker.entityId) ?? 0) - (counts.get(a.speaker.entityId) ?? 0),
  );
  for (const one of ranked) {
    if (kept.length === MAX_QUOTES) break;
    if (kept.filter(({ speaker }) => speaker.entityId === one.speaker.entityId).length === MAX_OF_SPEAKER) continue;
    if (kept.some((other) => cosineOf(other.sentence.vector, one.sentence.vector) > MAX_LIKENESS)) continue;
    kept.push(one);
  }
  return kept.map(({ sentence, kind, said, speaker, namedIn }) => ({
    text: sentence.text,
    said,
    kind,
    speaker: {
      entityId: speaker.entityId,
      name: entities.get(speaker.entityId)?.prefLabel ?? nameIn(speaker, namedIn ?? sentence),
      role: speaker.role ?? rolesIn(sentence, speaker.entityId)[0] ?? null,
    },
    citations: [citationOf(sentence), ...(namedIn ? [citationOf(namedIn)] : [])],
  }));
}

/** What the article of a sentence calls somebody, in its order. */
const rolesIn = ({ article }: EventSentence, entityId: string): string[] =>
  article.mentions.flatMap((one) =>
    one.type !== "time" && one.entityId === entityId && one.role !== undefined ? [one.role] : [],
  );

const nameIn = ({ start, end }: EntityMention, { article }: EventSentence): string =>
  article.articleBody.slice(start, end);

/** What the sentences of one article say that somebody said. */
function saidIn(sentences: readonly EventSentence[]): Said[] {
  const found: Said[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (isBroken(sentence.text) || sentence.words > MAX_SENTENCE_WORDS) continue;
    const one = directIn(sentence) ?? indirectIn(sentence);
    if (!one) continue;
    if (one.speaker) {
      found.push({ ...one, sentence, speaker: one.speaker, namedIn: null });
      continue;
    }
    const named = lastSpeaker(sentences.slice(Math.max(0, index - MAX_BACK), index), found);
    if (named) found.push({ ...one, sentence, speaker: named.mention, namedIn: named.sentence });
  }
  return found;
}

type Found = Pick<Said, "kind" | "said"> & { speaker: EntityMention | null };

const QUOTATION = /["“](?=\S)([^"“”]+)(?<=\S)["”]/gu;
/**
 * A mark at the start that closes, or one too many: what is quoted cannot be distinguished from
 * what is not.
 */
const isBroken = (text: string): boolean => /^["“”]\s/.test(text) || (text.match(/["“”]/g)?.length ?? 0) % 2 !== 0;
/** A longer sentence holds more than what one person said. */
const MAX_SENTENCE_WORDS = 90;

/**
 * A quotation with a speech tag outside of it; `speaker` is null where the tag leaves it to the
 * sentences before.
 */
function directIn(sentence: EventSentence): Found | null {
  const { text } = sentence;
  const quotations = [...text.matchAll(QUOTATION)].map((match): [number, number] => [
    match.index + 1,
    match.index + match[0].length - 1,
  ]);
  const said = quotations
    .filter(([start, end]) => wordCount(text.slice(start, end)) >= MIN_WORDS)
    .reduce<[number, number] | null>((a, b) => (a && a[1] - a[0] >= b[1] - b[0] ? a : b), null);
  if (!said) return null;
  const isInside = (at: number) => quotations.some(([start, end]) => start <= at && at < end);
  for (const match of text.matchAll(TAG)) {
    if (isInside(match.index)) continue;
    const tagEnd = match.index + match[0].length;
    if (match.groups?.["pronoun"] || PRONOUN_BEFORE.test(text.slice(0, match.index)))
      return { kind: "direct", said, speaker: null };
    const speaker = nearestSpeaker(sentence, match.index, tagEnd, isInside);
    if (speaker) return { kind: "direct", said, speaker };
  }
  return null;
}

/** The person, else the organisation, named nearest after a tag, else before it. */
function nearestSpeaker(
  sentence: EventSentence,
  tagStart: number,
  tagEnd: number,
  isInside: (at: number) => boolean,
): EntityMention | null {
  const beforeTag = SPEAKER_BEFORE.test(sentence.text.slice(tagStart, tagEnd));
  const near = namesIn(sentence)
    .filter(({ from }) => !isInside(from) && !LISTENER.test(sentence.text.slice(0, from)))
    .filter(({ mention, from }) => mention.type === "person" || !isOther(mention, sentence.text, from))
    .map(({ mention, from, to }) => ({
      mention,
      after: from >= tagEnd,
      distance: from >= tagEnd ? from - tagEnd : tagStart - to,
    }))
    .filter(({ distance }) => distance >= 0 && distance <= MAX_TAG_DISTANCE)
    .sort(
      (a, b) =>
        Number(b.mention.type === "person") - Number(a.mention.type === "person") ||
        Number(b.after !== beforeTag) - Number(a.after !== beforeTag) ||
        a.distance - b.distance,
    );
  return near[0]?.mention ?? null;
}

/** `X mengatakan …`, `Menurut X, …`. */
function indirectIn(sentence: EventSentence): Found | null {
  const { text } = sentence;
  for (const { mention, from, to } of namesIn(sentence)) {
    const verb = isOther(mention, text, from) ? null : text.slice(to).match(VERB_AFTER_NAME);
    const start = verb
      ? to + verb[0].length
      : ACCORDING_TO.test(text.slice(0, from)) && text[to] === ","
        ? to + 2
        : null;
    if (start === null || wordCount(text.slice(start)) < MIN_WORDS) continue;
    return { kind: "indirect", said: [start, text.trimEnd().length], speaker: mention };
  }
  return null;
}

/**
 * Whether a name stands behind another: `Aris, yang melapor ke Polres Boyolali, mengatakan`,
 * `Arung, Handika, dan Irsyad menyebut`. A person whose office stands between is a subject.
 */
const isOther = ({ role }: EntityMention, text: string, from: number): boolean =>
  role === undefined && BEFORE_OTHERS.test(text.slice(0, from));

const OFFICES = phrasesOfAll(({ names }) => names.offices);
/** Words before a body in which the office of its head may begin; those of the longest office. */
const [MAX_OFFICE_DISTANCE, MAX_OFFICE_WORDS] = [8, 3];

/** `Kakanwil Kemenagsu`, `Kepala Unit Lalu Lintas Polres Banyu`: the head speaks, not the body. */
function isOfOffice(text: string, from: number): boolean {
  const clause =
    text
      .slice(0, from)
      .split(/[,;:.“”"]/u)
      .at(-1) ?? "";
  const words = clause.match(/\p{L}+/gu)?.slice(-MAX_OFFICE_DISTANCE) ?? [];
  const phrasesAt = (at: number) =>
    Array.from({ length: MAX_OFFICE_WORDS }, (_, more) =>
      words
        .slice(at, at + more + 1)
        .join(" ")
        .toLowerCase(),
    );
  return words.some((first, at) => /^\p{Lu}/u.test(first) && phrasesAt(at).some((one) => OFFICES.has(one)));
}

/** The persons and organisations named in a sentence, with offsets into its text. */
function namesIn(one: EventSentence): { mention: EntityMention; from: number; to: number }[] {
  const { article, sentence, text } = one;
  return mentionsIn(one).flatMap((mention) =>
    (mention.type === "person" ||
      (mention.type === "organization" && !isOfOffice(text, mention.start - sentence.start))) &&
    !NOBODY.test(article.articleBody.slice(mention.start, mention.end))
      ? [{ mention, from: mention.start - sentence.start, to: mention.end - sentence.start }]
      : [],
  );
}

/**
 * The last speaker of the sentences before, if a person; else the last person they name outside of
 * quotations, if it is the only one and opens its sentence. Null where somebody else is named on
 * the way.
 */
function lastSpeaker(
  before: readonly EventSentence[],
  found: readonly Said[],
): { mention: EntityMention; sentence: EventSentence } | null {
  for (const sentence of [...before].reverse()) {
    const said = found.find((one) => one.sentence === sentence);
    if (said)
      return said.speaker.type === "person" ? { mention: said.speaker, sentence: said.namedIn ?? sentence } : null;
    const isQuoted = (at: number) => sentence.text.slice(0, at).split(QUOTATION_MARK).length % 2 === 0;
    const persons = namesIn(sentence).filter(({ mention, from }) => mention.type === "person" && !isQuoted(from));
    const [only] = persons;
    if (!only) continue;
    const isOnly = persons.every(({ mention }) => mention.entityId === only.mention.entityId);
    return isOnly && isFirst(only, sentence.text) ? { mention: only.mention, sentence } : null;
  }
  return null;
}

/** Whether a name opens its sentence, with nothing before it but its office and a connective. */
function isFirst({ mention: { role = "" }, from }: { mention: EntityMention; from: number }, text: string): boolean {
  if (from > MAX_SUBJECT_CHARS) return false;
  const before = text.slice(0, from).replace(CONNECTIVE, "").trim().toLowerCase();
  return before === "" || before === role.trim().toLowerCase();
}

/** `Sementara itu, `. */
const CONNECTIVE = /^[^,]{1,25},\s/u;

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
