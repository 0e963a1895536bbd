import { MONTH_PATTERN } from "../../src/analysis/index.ts";
import { alternativesOfAll } from "../languages/index.ts";
import type { FieldName } from "../model/field-names.ts";
import type { FieldMatch } from "../model/heading-fields.ts";
import { countWords } from "./text/lines.ts";

/** Fewest words of a text, … */
const MIN_TEXT_WORDS = 4;
/** … and of one under a heading that says little of it: `berita` heads headlines as well. */
const MIN_LOOSE_TEXT_WORDS = 20;
const MAX_HEADLINE_CHARS = 300;
const MAX_NAME_CHARS = 100;
const MAX_NAME_WORDS = 8;
const MAX_DATE_CHARS = 80;

const ADDRESS = /^https?:\/\/[^\s/][^\s/.]*\.[^\s/]\S*$/i;
/** A value that a program wrote: a list or object in a cell, an address, a mailbox, a number. */
const MACHINE_MADE = /^(?:[[{](?:\s*["'[{\]}]|[\d.,\s]*[\]}]?$)|(?:https?:|www\.)\S*$|\S[^\s@]*@\S+$|[\d\s.,:+%/-]*$)/i;
const PAGE = /<(?:!doctype\s+html|html|body)\b/i;
const LANGUAGE = /^[\p{L}][\p{L} _-]{1,29}$/u;

/**
 * How records write the time of something: ISO 8601, in figures, with a month by name, in seconds
 * since 1970, or `3 hours ago`.
 */
const DATE = new RegExp(
  "\\b(?:19|20)\\d{2}[-/.]?(?:0?[1-9]|1[0-2])[-/.]?\\d{1,2}|\\b\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})\\b|^1\\d{9}(?:\\d{3}|\\.\\d+)?$|" +
    `\\b(?:${MONTH_PATTERN})\\b.{0,6}\\d|` +
    `\\b${alternativesOfAll(({ datelines }) => datelines.ago)}`,
  "i",
);

const looksLikeDate = (text: string): boolean => text.length <= MAX_DATE_CHARS && DATE.test(text);

/** Whether a text can be an article or describe one: prose of at least `leastWords` words. */
export const looksLikeText = (text: string, leastWords: number): boolean =>
  !MACHINE_MADE.test(text) && countWords(text) >= leastWords;

const looksLikeName = (text: string): boolean =>
  text.length <= MAX_NAME_CHARS &&
  countWords(text) <= MAX_NAME_WORDS &&
  /\p{L}{2}/u.test(text) &&
  !MACHINE_MADE.test(text) &&
  !looksLikeDate(text);

/** Whether a text can be a headline: one line, no address, no date. */
export const looksLikeHeadline = (text: string): boolean =>
  text.length <= MAX_HEADLINE_CHARS &&
  !text.trimEnd().includes("\n") &&
  /\p{L}{2}/u.test(text) &&
  !MACHINE_MADE.test(text) &&
  !(looksLikeDate(text) && countWords(text) <= 6);

type Kind = (text: string, rank: number) => boolean;

const KINDS: Record<FieldName, Kind> = {
  sourceId: (text) => /^\S{1,200}$/.test(text) && !ADDRESS.test(text),
  url: (text) => ADDRESS.test(text),
  headline: looksLikeHeadline,
  body: (text, rank) => looksLikeText(text, rank < 1 ? MIN_TEXT_WORDS : MIN_LOOSE_TEXT_WORDS),
  html: (text) => PAGE.test(text),
  description: (text) => looksLikeText(text, MIN_TEXT_WORDS),
  date: looksLikeDate,
  scrapedAt: looksLikeDate,
  publisher: (text) => looksLikeName(text) || ADDRESS.test(text),
  author: (text) => text.split(/[,;&]/).every((part) => part.trim() === "" || looksLikeName(part.trim())),
  inLanguage: (text) => LANGUAGE.test(text),
  isBasedOn: (text) => looksLikeName(text) || ADDRESS.test(text),
  section: looksLikeName,
  keywords: (text) => text.split(/[,;|]/).every((part) => part.trim() === "" || looksLikeName(part.trim())),
  image: (text) => ADDRESS.test(text),
  imageCredit: looksLikeName,
  dateModified: looksLikeDate,
  isFree: (text) => /^\p{L}{2,5}$|^[01]$/u.test(text),
};

/**
 * Whether a value is of the kind that its field holds: a heading in other words is believed only
 * then.
 */
export const isOfKind = (text: string, { field, rank }: FieldMatch): boolean => KINDS[field](text, rank);
