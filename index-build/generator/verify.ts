import { analyze, fold, isNegated, isStopWord } from "../../src/analysis/index.ts";

/** Words of a proposed statement, at least and at most. */
const MIN_WORDS = 5;
const MAX_WORDS = 60;

const NUMBER_WORDS =
  /\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belasan|belas|puluhan|puluh|ratusan|ratus|ribuan|ribu|juta|jutaan|miliar|triliun|setengah|separuh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half)\b/giu;
const TIME_WORDS =
  /\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|kemarin|besok|lusa|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|may|june|july|august|october|december|yesterday|tomorrow)\b/giu;
const DIGITS = /\d+(?:[.,:/-]\d+)*/gu;
const QUOTED = /["“„«]([^"”“»]+)["”“»]/gu;
const MARKUP = /[<>{}[\]`|\\]|https?:|www\.|[\p{Cc}\p{Cf}]/u;
/** Share of its telling words that a statement must have from what it cites, 0–1: it may say things shorter, not say other things. */
const MIN_CITED_SHARE = 0.6;

/**
 * Why a proposed statement may not be published, or null where it may. Every name, number, date and quotation in it must stand in the
 * sentences it cites, and it may not deny what they all say, nor say what they all deny.
 *
 * @param cited the sentences it names as its sources.
 */
export function faultIn(text: string, cited: readonly string[]): string | null {
  if (cited.length === 0) return "it cites nothing";
  const source = cited.join("\n");
  return formFault(text) ?? quotationFault(text, source) ?? valueFault(text, source) ?? claimFault(text, cited);
}

function formFault(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < MIN_WORDS || words > MAX_WORDS) return `it has ${words} words`;
  return MARKUP.test(text) ? "it holds markup, an address or a control character" : null;
}

function quotationFault(text: string, source: string): string | null {
  for (const { 1: quoted = "" } of text.matchAll(QUOTED)) {
    if (!squeezed(source).includes(squeezed(quoted))) return `the quotation “${quoted}” is not in what it cites`;
  }
  return (text.match(/["“”„«»]/gu)?.length ?? 0) % 2 === 0 ? null : "a quotation is not closed";
}

/** A number, a date or a name that the source does not hold. */
function valueFault(text: string, source: string): string | null {
  const folded = fold(source);
  const numbers = new Set(source.match(DIGITS) ?? []);
  for (const number of text.match(DIGITS) ?? []) {
    if (!numbers.has(number)) return `the number ${number} is not in what it cites`;
  }
  for (const word of [...(text.match(NUMBER_WORDS) ?? []), ...(text.match(TIME_WORDS) ?? [])]) {
    if (!hasWord(folded, word)) return `“${word}” is not in what it cites`;
  }
  const name = unknownName(text, folded);
  return name === null ? null : `the name ${name} is not in what it cites`;
}

/** Whether it tells another story than its sources, or the contrary. */
function claimFault(text: string, cited: readonly string[]): string | null {
  const share = citedShare(text, cited.join("\n"));
  if (share < MIN_CITED_SHARE) return `only ${Math.round(100 * share)}% of its words are in what it cites`;
  const negated = cited.map(isNegated);
  if (isNegated(text) && !negated.includes(true)) return "it denies what it cites";
  return !isNegated(text) && !negated.includes(false) ? "it says what it cites denies" : null;
}

/** Share of the telling words of a text, in any of their forms, that a source has. */
function citedShare(text: string, source: string): number {
  const terms = (some: string, language: "id" | "en") =>
    analyze(some, language).filter(({ surface }) => !isStopWord(surface, language));
  const shares = (["id", "en"] as const).map((language) => {
    const known = new Set(terms(source, language).map(({ term }) => term));
    const own = terms(text, language);
    return own.filter(({ term }) => known.has(term)).length / Math.max(1, own.length);
  });
  return Math.max(...shares);
}

const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();

const hasWord = (folded: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${fold(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u").test(
    folded,
  );

/** A word written as a name that the cited sentences do not hold. The first word may be any common one. */
function unknownName(text: string, folded: string): string | null {
  for (const { 0: word, index } of text.matchAll(
    /\p{Lu}[\p{L}\p{M}\p{N}'’-]*|\p{L}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*/gu,
  )) {
    if (/[\p{L}\p{N}]$/u.test(text.slice(0, index)) || hasWord(folded, word)) continue;
    const opens = /^[^\p{L}\p{N}]*$/u.test(text.slice(0, index));
    if (opens && (isStopWord(fold(word), "id") || isStopWord(fold(word), "en"))) continue;
    return word;
  }
  return null;
}
