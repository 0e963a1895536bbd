import { MONTH_PATTERN } from "../../../src/analysis/index.ts";
import { isKnownPlace } from "../../gazetteer/place-names.ts";
import { alternativesOfAll, LANGUAGES } from "../../languages/index.ts";
import { EMBEDDED } from "./patterns.ts";

/**
 * Places that open texts by themselves, written like any name. Other places are recognised by their
 * capitals or by the publisher beside them.
 */
const DATELINE_PLACES = new Set(LANGUAGES.flatMap(({ datelines }) => datelines.places.split(",")));

/**
 * The agency's opening of a body (`JAKARTA, KOMPAS.com - `) cut off, and the publisher it names.
 */
export interface PrefixCut {
  body: string;
  publisher: string | null;
  /** The reporter it names, or null. */
  author: string | null;
  /** The place it names, or null. */
  place: string | null;
}

const PLACE = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$/u;
const DOMAIN = /^(?:[a-z0-9-]+\.)+(?:com|co\.id|id|net|tv|news|co|org)$/i;
/**
 * `Laporan Reporter Tribun Jogja, Nanda Sagita Ginting TRIBUNJOGJA.COM, GUNUNGKIDUL -
 * ` (tribunnews.com in 2025), `Laporan Wartawan Tribunnews.com, NAME TRIBUNNEWS.COM, JAKARTA - `
 * (in 2023): the byline, up to the opening proper.
 */
const LEADING_REPORTER = new RegExp(
  `^${alternativesOfAll(({ credits }) => credits.reportBy)}\\s+(?:tribun\\s\\S[^\\s,]*|[^\\s,]+\\.com)[,\\s]\\s*(?!\\s)([^\\n]{3,60}?)(?<!\\s)\\s+` +
    "(?=[A-Z][A-Z\\d-]{3,}\\.(?:COM|CO\\.ID|ID|NET)\\b)",
  "i",
);
const LEADING_URL = /^https?:\/\/\S+\s+/;
const DASH = /(?<!\s)(?:\s*[-–—]{1,2}\s+|\s+[-–—]{1,2}\s*)|[-–—](?=\s*\p{Lu}\p{L}{3,}\s*[-–—])/u;

/** Longest opening, in UTF-16 units. */
const MAX_PREFIX_CHARS = 70;

/**
 * `REPUBLIKA.CO.ID, CIREBON--Kepolisian`, `REPUBLIKA.CO.ID,Diet`: a site in capitals opens a text.
 */
const UPPER_SITE =
  /^[A-Z][A-Z\d-]{3,}\.(?:CO\.ID|COM|ID|NET),?\s?(?:[A-Z]{3,}(?:\s[A-Z]{3,}){0,2}(?![\p{L}]))?\s?(?:[-–—:,]{1,3})?\s?(?=[“"‘']?\p{Lu}\p{Ll})/u;
/** `Liputan6.com, Jakarta` glued to the first word. */
const GLUED_SITE =
  /^[\p{L}\d]+\.(?:com|co\.id|id|net),\s\p{Lu}\p{Ll}{2,15}(?:(?=\u205f|\p{Lu}\p{Ll})|[–—-](?=\p{Lu}))/u;

const isUpper = (word: string): boolean => /\p{Lu}{2,}/u.test(word) && word === word.toUpperCase();
const isCapitalised = (word: string): boolean => /^[\p{Lu}\d(“"]/u.test(word);

const MAX_INITIALS = 3;

/**
 * Whether a run of words opens an agency text: a site name, a place in capitals,
 * `Place, Publisher Name`, or `Place (AGENCY)`, and nothing in lower case beside it.
 */
function publisherOf(prefix: string): { publisher: string | null } | null {
  const words = prefix
    .replace(/(?<![,.()/])[,.()/]+(?=\s|$)|[(]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 8) return null;
  const domain = words.find((word) => DOMAIN.test(word));
  if (!words.every((word) => isCapitalised(word) || DOMAIN.test(word))) return null;
  if (domain) return { publisher: domain };
  // `Jakarta (ANTARA)`, `Mataram (Suara NTB)`, `JAKARTA, Feb 5 (Reuters)`.
  const agency = prefix.match(/^[\p{Lu}][\p{L}. ]{2,30}(?:, \p{L}{3,9}\.? \d{1,2})?\s?\((\p{Lu}[\p{L} .]{2,24})\)$/u);
  if (agency?.[1]) return { publisher: agency[1] };
  const named = prefix.match(/^([\p{Lu}][\p{L} ]{2,25}),\s*([\p{Lu}][\p{L}]{1,15}(?: \p{Lu}[\p{L}]{1,15}){0,2})$/u);
  if (named?.[1] && named[2]) {
    // `TIMES JOGJA, JAKARTA` puts the publisher first, `Bantul, IDN Times` the place.
    const first = named[1];
    const publisherFirst = isUpper(first) && first.includes(" ");
    // Behind a place in capitals, the initials of a newspaper name nobody: `TANJUNG REDEB, SM`.
    if (publisherFirst && named[2].length <= MAX_INITIALS) return { publisher: null };
    return { publisher: publisherFirst ? first : named[2] };
  }
  return words.every(isUpper) || DATELINE_PLACES.has(prefix.toLowerCase()) ? { publisher: null } : null;
}

/**
 * Cuts the agency's opening off a body. Seen as `TRIBUN-VIDEO.COM - ` (001) and `SinPo.id - `
 * (004); `JAKARTA, KOMPAS.com - ` opens most kompas.com records of 2023-02-27,
 * `Krjogja.com - YOGYA - ` those of krjogja.com, `Bantul, IDN Times - ` those of idntimes.com,
 * `https://jogja.times.co.id/ TIMES JOGJA, SLEMAN – ` those of times.co.id.
 */
export function cutDatelinePrefix(body: string): PrefixCut {
  // `Krjogja com - `: a dot went missing.
  let rest = body.replace(LEADING_URL, "").replace(/^(\p{L}{4,20}) com(?=\s[-–—])/u, "$1.com");
  rest = rest.replace(GLUED_SITE, "").trimStart();
  const site = rest.match(UPPER_SITE)?.[0];
  const siteName = site?.match(/^[\w.-]+(?=,|\s|$)/)?.[0] ?? null;
  if (site !== undefined) rest = rest.slice(site.length);
  const reporter = rest.match(LEADING_REPORTER);
  if (reporter) rest = rest.slice(reporter[0].length);
  let publisher: string | null = siteName;
  // A second round takes the place after the publisher: `Krjogja.com - YOGYA - `.
  for (let round = 0; round < 2; round++) {
    const dash = rest.slice(0, MAX_PREFIX_CHARS).match(DASH);
    if (dash?.index === undefined) {
      rest = withoutGluedPlace(rest);
      break;
    }
    const prefix = rest.slice(0, dash.index).trim();
    // Behind the publisher, a place may be written like any name: `KRJOGJA.com - Karanganyar - `.
    const found: { publisher: string | null } | null =
      publisherOf(prefix) ?? (publisher !== null && PLACE.test(prefix) ? { publisher: null } : null);
    const after = rest.slice(dash.index + dash[0].length);
    if (!found || !/^\s*[\p{Lu}\p{N}“"‘'(]/u.test(after)) break;
    publisher ??= found.publisher;
    rest = after.trimStart();
  }
  // Only a place is left: the publisher stands elsewhere, or nowhere.
  rest = withoutPlace(rest);
  const place = placeIn(body.slice(0, Math.max(0, body.length - rest.length)));
  return { body: rest, publisher, author: reporter?.[1]?.trim() ?? null, place };
}

const PARTS_OF_PREFIX = /[,():–—\n]|\s-+\s?|-{2,}|-$/;

/**
 * The place of an opening, the last that is one: known by the gazetteer, or in capitals behind the
 * site. `TRIBUN-BALI.COM, MANGUPURA - ` has `Mangupura`.
 */
function placeIn(prefix: string): string | null {
  const parts = prefix.trim().slice(-MAX_PREFIX_CHARS).split(PARTS_OF_PREFIX).map(withoutDate).filter(Boolean);
  const found = parts.findLast(
    (part, index) =>
      DATELINE_PLACES.has(part.toLowerCase()) ||
      isKnownPlace(part) ||
      (index === parts.length - 1 && isUpperPlace(part) && (parts.length === 1 || DOMAIN.test(parts[0] ?? ""))),
  );
  return found === undefined ? null : titleCase(found);
}

const withoutDate = (part: string): string =>
  part
    .split(/\s+/)
    .filter((word) => word !== "" && !DATE_PART.test(word))
    .join(" ");
/** Fewest letters of a place that only its capitals tell. */
const MIN_PLACE_CHARS = 4;
const MAX_PLACE_WORDS = 3;
const isUpperPlace = (part: string): boolean =>
  part.length >= MIN_PLACE_CHARS && /^\p{Lu}+(?:\s\p{Lu}+)*$/u.test(part) && part.split(" ").length <= MAX_PLACE_WORDS;
const titleCase = (place: string): string =>
  place.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());

/** `JAKARTA-Xiaomi`, `JAKARTA, KOMPAS.com-PT`: a known place, or a site, before a hyphen. */
const GLUED_PLACE = /^(?:(\p{Lu}[\p{L} ]{2,25})(?:,\s?)?)?((?:[A-Za-z\d]+\.)+(?:com|id|net))?[–—-](?=\p{Lu})/u;

function withoutGluedPlace(text: string): string {
  const [all, place, site] = text.match(GLUED_PLACE) ?? [];
  if (all === undefined) return text;
  const isKnown = site !== undefined || (place !== undefined && DATELINE_PLACES.has(place.toLowerCase()));
  return isKnown ? text.slice(all.length) : text;
}

/** Longest place with its date, in UTF-16 units. */
const MAX_PLACE_CHARS = 40;
const BEHIND_PLACE = /\s?(?::\s|[–—]\s?|\s-\s)/;
const DATE_PART = new RegExp(`^(?:\\d{1,2}|(?:${MONTH_PATTERN})\\.?)$`, "i");

/**
 * A body without the place in capitals that opens it: `BATU PAHAT: `, `BANDUNG–Wali`, `GENEVA 11
 * Sept. – `. What its text repeats in capitals is an abbreviation.
 */
function withoutPlace(body: string): string {
  const head = body.slice(0, MAX_PLACE_CHARS);
  const mark = head.match(BEHIND_PLACE);
  if (mark?.index === undefined) return body;
  const place = head.slice(0, mark.index);
  const rest = body.slice(mark.index + mark[0].length);
  const words = place.split(/[\s,]+/);
  const isPlace = isUpper(words[0] ?? "") && words.every((word) => isUpper(word) || DATE_PART.test(word));
  return isPlace && /^[“"‘']?\p{Lu}\p{Ll}/u.test(rest) && !rest.includes(words[0] ?? place) ? rest : body;
}

/**
 * What signs a text off behind its last sentence: initials of reporter and editor, `(Fxh)` and
 * `(*)` at krjogja.com, `(afr/afr)` and `[Gambas:…]` at detik.com, `(maw)` and
 * `(Tribunjogja.com / NAME)` at tribunnews.com.
 */
const SIGN_OFF = new RegExp(
  `(?<=[.!?”"')\\]…*]\\s{0,3})(?:\\((?:\\*+|[a-z]{1,5}\\d?(?:\\s?[/-]\\s?[a-z]{1,5}\\d?){0,2}|` +
    `[^()\\n]{0,30}\\.(?:com|co\\.id|id)\\b[^()\\n]{0,60})\\)?|\\*+\\)?|\\[${EMBEDDED}[^\\]\\n]*\\])\\s*\\.?\\s*$`,
  "i",
);
/** The name of a reporter in brackets, `(Wan)`. */
const NAME_END = /(?<=[.!?”"’]\s?)\(\s?\p{Lu}\p{L}{1,13}(?:[ ,]{1,2}\p{L}{1,13})?\s?\)\s?$/u;
/** The agency behind a dash, `- BERNAMA`, or initials that are glued to the last word. */
const AGENCY_END =
  /(?<=[.!?”"’]\s?)[–—-]\s?\p{Lu}{3,12}\.?\s*$|(?<=\p{L}\u205f)\([a-z]{2,5}(?:\/[a-z]{2,5}){0,2}\)\s*$|(?<=\p{L} )\([a-z]{3}\)\s*$/u;

const MAX_SIGN_OFF_CHARS = 240;
const MAX_SIGN_OFFS = 4;

/** A body's last paragraph without the initials that sign it off. */
export function cutSignOff(paragraph: string): { body: string; signOff: string | null } {
  let body = paragraph;
  for (let rounds = 0; rounds < MAX_SIGN_OFFS; rounds++) {
    // Only the end is looked at, so that a long text of stars costs no more than a short one.
    const from = Math.max(0, body.length - MAX_SIGN_OFF_CHARS);
    const end = body.slice(from);
    const match = end.match(SIGN_OFF) ?? end.match(NAME_END) ?? end.match(AGENCY_END);
    if (match?.index === undefined || from + match.index === 0) break;
    body = body.slice(0, from + match.index).trimEnd();
  }
  return { body, signOff: body === paragraph ? null : paragraph.slice(body.length).trim() };
}

/** Labels of navigation in a row behind the last sentence, some of them again and again. */
const LABELS = /(?<=[.!?]\s)(?:\p{Lu}\p{L}*\s){7,}\p{Lu}\p{L}*$/u;
const MAX_LABELS_CHARS = 400;
const MIN_SAME_LABELS = 3;

/** A body's last paragraph without the labels of navigation that a scraper glued to it. */
export function withoutLabels(paragraph: string): string {
  const from = Math.max(0, paragraph.length - MAX_LABELS_CHARS);
  const found = paragraph.slice(from).match(LABELS);
  if (found?.index === undefined) return paragraph;
  const labels = found[0].split(" ");
  const most = Math.max(...labels.map((label) => labels.filter((one) => one === label).length));
  return most >= MIN_SAME_LABELS ? paragraph.slice(0, from + found.index).trimEnd() : paragraph;
}
