import type { EventSentence } from "../event-text.ts";

/** A number with its unit, as a sentence tells it. Offsets into the sentence's text, in UTF-16 units. */
export interface Quantity {
  sentence: EventSentence;
  start: number;
  end: number;
  /** As it stands there, with multiplier and currency: `Rp 2,5 miliar`, `tujuh`. */
  text: string;
  value: number;
  /** What is counted or measured, folded: `orang`, `persen`, `rp`, `magnitudo`; `ke-` with the noun before it for ordinals. */
  unit: string;
  /** Whether the text says that the number is no exact one: `sekitar`, `lebih dari`, `hampir`. */
  rough: boolean;
}

const SMALL: Record<string, number> = Object.fromEntries(
  (
    "nol=0 satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11 one=1 two=2 three=3 four=4 five=5 " +
    "six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 " +
    "nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"
  )
    .split(" ")
    .map((pair) => pair.split("=") as [string, string])
    .map(([word, value]) => [word, Number(value)]),
);
const MULTIPLIERS: Record<string, number> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const WORD_NUMBER = `(?:${Object.keys(SMALL).join("|")})(?:\\s(?:belas|puluh|ratus)(?:\\s(?:${Object.keys(SMALL).join("|")})(?!\\p{L}))?)?`;
const DIGITS = "\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?";
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}./:,-])(?<currency>Rp\\.?|US\\$|USD|\\$|€|£)?\\s?(?<number>${DIGITS}|${WORD_NUMBER})(?![\\p{N}/:]|[.,-]\\d)(?<multiplier>\\s(?:${Object.keys(MULTIPLIERS).join("|")})(?!\\p{L}))?(?<percent>\\s?%)?(?<unit>(?:\\s|-)\\p{L}[\\p{L}-]*)?`,
  "giu",
);
// What stands before a number and names its unit: `pukul 05.02`, `magnitudo 5,4`, `pekan ke-23`, `usia 51`, `siaga 3`.
const CLOCK = /\b(?:pukul|jam|at)\s(\d{1,2})[.:](\d{2})(?!\d)(?:\s(WIB|WITA|WIT))?/giu;
const UNIT_BEFORE =
  /\b(magnitudo|magnitude|berkekuatan|siaga|kilometer|km|peringkat|posisi|pekan|menit|urutan|hari|edisi|babak)\s(ke-?)?$/iu;
const ORDINAL = /\b(\p{L}+)\s(?:ke-|ke\s)(\d+)(?!\d|[.,]\d)/giu;
const AGE =
  /(?:(?<=(?<!\p{L})\p{Lu}\p{L}*\s)\(|\b(?:berusia|berumur|usia|umur|aged)\s)(\d{1,3})(?=\stahun\b|\)|\syears?\b|\s*,)/gu;
const ROUGH =
  /\b(?:sekitar|kurang lebih|lebih dari|kurang dari|hampir|hingga|sampai|antara|di atas|di bawah|minimal|maksimal|about|around|nearly|almost|more than|less than|over|up to|some|between)\s$/iu;
/** Words after a number that are no unit. */
const NO_UNIT =
  /^(?:dan|atau|di|ke|dari|pada|yang|untuk|dengan|dalam|oleh|saat|ketika|setelah|sebelum|karena|atas|bagi|menurut|itu|ini|tersebut|lalu|silam|mendatang|ia|dia|akan|telah|sudah|juga|lagi|lainnya|di antaranya|and|or|in|of|on|at|to|from|for|with|by|as|the|a|an|is|was|were|that|who|which|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december|wib|wita|wit|am|pm)$/iu;

/** The quantities of a sentence, in order. Dates, years and bare numbers are none. */
export function quantitiesIn(sentence: EventSentence): Quantity[] {
  const { text, article } = sentence;
  const english = article.inLanguage.startsWith("en");
  const found: Quantity[] = [];
  // What is read first is the more particular reading.
  for (const one of [...clocksIn(text), ...ordinalsIn(text), ...agesIn(text), ...amountsIn(text, english)]) {
    if (found.some(({ start, end }) => start < one.end && one.start < end)) continue;
    found.push({ ...one, sentence, text: text.slice(one.start, one.end) });
  }
  return found.sort((a, b) => a.start - b.start);
}

type Read = Omit<Quantity, "sentence" | "text">;

const clocksIn = (text: string): Read[] =>
  [...text.matchAll(CLOCK)].flatMap(({ 0: whole, 1: hour, 2: minute, 3: zone = "", index }): Read[] => {
    if (Number(hour) > 24 || Number(minute) > 59) return [];
    const unit = `pukul ${zone.toLowerCase()}`.trim();
    return [{ start: index, end: index + whole.length, value: Number(hour) * 60 + Number(minute), unit, rough: false }];
  });

/** What every ordinal holds; most sentences hold none. */
const ORDINAL_SIGN = /\ske[-\s]\d/i;

const ordinalsIn = (text: string): Read[] =>
  (ORDINAL_SIGN.test(text) ? [...text.matchAll(ORDINAL)] : []).map(({ 0: whole, 1: noun = "", 2: number, index }) => ({
    start: index,
    end: index + whole.length,
    value: Number(number),
    unit: `ke- ${noun.toLowerCase()}`,
    rough: false,
  }));

const agesIn = (text: string): Read[] =>
  [...text.matchAll(AGE)].map(({ 0: whole, 1: number = "", index }) => {
    const start = index + whole.indexOf(number);
    return { start, end: start + number.length, value: Number(number), unit: "usia", rough: false };
  });

function amountsIn(text: string, english: boolean): Read[] {
  return [...text.matchAll(QUANTITY)].flatMap((match): Read[] => {
    const { currency, number = "", multiplier, percent, unit = "" } = match.groups ?? {};
    const value = numberOf(number, english) * (MULTIPLIERS[multiplier?.trim().toLowerCase() ?? ""] ?? 1);
    if (Number.isNaN(value)) return [];
    // Years are no quantities: `tahun 2022`, `2022 lalu`.
    if (!currency && !percent && !multiplier && /^(?:19|20)\d\d$/.test(number)) return [];
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const before = text.slice(Math.max(0, start - 24), start);
    const named =
      currency?.replace(/[.\s]/g, "") ?? (percent ? "persen" : (before.match(UNIT_BEFORE)?.[1] ?? unitAfter(unit)));
    if (!named || isPartOfName(text.slice(0, start))) return [];
    // The unit after a number is told apart from it; a percent sign, too.
    const end = match.index + match[0].length - unit.length - (percent?.length ?? 0);
    const counted = CLASSIFIER.test(named)
      ? `${named} ${text.slice(match.index + match[0].length).match(/^\s(\p{Ll}+)/u)?.[1] ?? ""}`
      : named;
    const months = /^(?:tahun|years?)$/i.test(named) ? monthsAfter(text.slice(match.index + match[0].length)) : 0;
    return [{ start, end, value: value + months / 12, unit: counted.trim().toLowerCase(), rough: ROUGH.test(before) }];
  });
}

/** `63 ekor sapi`, `34 unit mobil`: the noun behind the classifier is what is counted. */
const CLASSIFIER = /^(?:ekor|unit|buah|lembar|butir|batang|helai|pucuk|bidang)$/i;

/** `6 tahun 6 bulan` is one span of time. */
const monthsAfter = (text: string): number =>
  Number(text.match(/^\s(?:dan\s|and\s)?(\d{1,2})\s(?:bulan|months?)\b/iu)?.[1] ?? 0);

/** `Liga 2`, `Formula 1`: the number belongs to a name, unless the word before only opens the sentence. */
const isPartOfName = (before: string): boolean => /\S\s+(?:\p{Lu}\p{L}+)\s$/u.test(before);

function unitAfter(unit: string): string | null {
  const word = unit.replace(/^[\s-]+/, "");
  return word === "" || NO_UNIT.test(word) || /^\p{Lu}\p{Ll}/u.test(word) ? null : word;
}

/** Reads a number as its language writes it: `1.500` is fifteen hundred in Indonesian, one and a half in English. */
function numberOf(number: string, english: boolean): number {
  if (/^\d/.test(number)) {
    const [thousands, decimal] = english ? [/,/g, "."] : [/\.(?=\d{3}(?!\d))/g, ","];
    return Number(number.replace(thousands, "").replace(decimal, "."));
  }
  const [tens = "", scale = "", ones = ""] = number.toLowerCase().split(/\s+/);
  const first = SMALL[tens] ?? Number.NaN;
  const rest = SMALL[ones] ?? 0;
  if (scale === "belas") return 10 + first;
  if (scale === "puluh") return 10 * first + rest;
  if (scale === "ratus") return 100 * first + rest;
  return first;
}
