import openers from "./sentence-openers.json" with { type: "json" };

/**
 * "Baca juga: HEADLINE" in the middle of a text: scrapers glue the link to another article to the sentence behind it.
 * wira-049c66c6a6ab (kompas.com), sigap-915eb6c70d8d (krjogja.com, "Baca Juga:"), records of idntimes.com and tribunnews.com.
 */
const OPENING =
  /(?:baca|simak|lihat|tonton)(?: juga| pula)(?: video| berita| artikel)?\s*:|(?:also read|read also|read more|see also)\s*:/giu;

/** "Simak Video 'TITLE': [Gambas:Video 20detik] Saksikan Live DetikPagi:" (detik.com in 2025 and 2026). */
const VIDEO =
  /(?:simak|lihat|tonton|saksikan)(?: juga)? video:?\s?['"“‘][^\n"”“]{5,160}?['"”’]\s*(?::|(?=\[gambas))\s*(?:\[gambas[^\]\n]*\])?(?:\s*saksikan live \w+\s*:)?/giu;

/** Words that neither a headline ends with nor a sentence is told by: they are in lower case even in headlines. */
const FUNCTION_WORDS = new Set(
  (
    "di ke dari dan yang untuk pada dengan oleh dalam atau bagi soal saat usai jadi tak tidak ini itu akan agar karena " +
    "sebagai hingga sampai tentang seperti para demi serta saja juga bisa lewat kepada terhadap bukan belum " +
    "of the in to for and a an on at with by from vs"
  ).split(" "),
);

/** Log-odds of a capitalised word to open a sentence rather than to stand inside a headline, in tenths. */
const OPENER_TENTHS = new Map(Object.entries(openers as Record<string, number>));
/** A word that is not listed is more often a name inside the headline. In tenths, as the words listed. */
const UNLISTED_TENTHS = -10;

/** Words of a headline: the mean and spread seen in 26,000 of them. */
const TYPICAL_WORDS = 9.5;
const SPREAD_WORDS = 4;
const MAX_WORDS = 26;
/** A rest of this many words or fewer without a full stop is the headline and nothing more. */
const MAX_TITLE_WORDS = 20;

/** Puts teasers on lines of their own. Where a teaser ends is judged by {@link endOfHeadline}. */
export function partTeasers(raw: string): string {
  const text = raw.replace(VIDEO, "\n$&\n");
  const parts: string[] = [];
  let from = 0;
  const starts = [...text.matchAll(OPENING)];
  for (const [index, match] of starts.entries()) {
    if (match.index < from) continue;
    const titleFrom = match.index + match[0].length;
    const nextTeaser = starts[index + 1]?.index ?? text.length;
    const lineEnd = text.indexOf("\n", titleFrom);
    const limit = Math.min(nextTeaser, lineEnd < 0 ? text.length : lineEnd);
    const end = titleFrom + endOfHeadline(text.slice(titleFrom, limit));
    parts.push(text.slice(from, match.index), text.slice(match.index, end));
    from = end;
  }
  return parts.length === 0 ? text : [...parts, text.slice(from)].join("\n");
}

/**
 * Offset at which a headline ends and the text goes on: before the capitalised word that most likely opens a sentence, given
 * how often it does, how long headlines are, and whether lower-case words come before and behind it. The whole text where it
 * is a headline and nothing more.
 *
 * Measured by `npm run eval -- teasers`.
 */
export function endOfHeadline(text: string): number {
  const words = [...text.matchAll(/\S+/g)]
    .slice(0, MAX_WORDS + 6)
    .flatMap((match) => splitGlued(match[0], match.index));
  if (words.length <= MAX_TITLE_WORDS && !/[.!]["”']?\s*$/.test(text)) return text.length;
  const style = headlineStyle(words);
  let lowerBefore = 0;
  let best = { score: Number.NEGATIVE_INFINITY, at: text.length };
  for (let index = 1; index < Math.min(words.length, MAX_WORDS); index++) {
    const previous = words[index - 1] as Word;
    const word = words[index] as Word;
    if (isLowerContent(previous)) lowerBefore++;
    if (!/^["“‘'(]?[\p{Lu}\d]/u.test(word.text)) continue;
    let score =
      (OPENER_TENTHS.get(plain(word.text)) ?? UNLISTED_TENTHS) / 10 - ((index - TYPICAL_WORDS) / SPREAD_WORDS) ** 2;
    if (/^["“]/.test(word.text)) score += 3;
    if (/^\d/.test(word.text)) score -= 2.5;
    if (word.isGlued) score += 6;
    if (/(?:[?!]|\.\.\.)["”]?$/.test(previous.text)) score += 2.5;
    else if (/\.["”]?$/.test(previous.text)) score += 1;
    if (/[,:;–-]$/.test(previous.text) || FUNCTION_WORDS.has(plain(previous.text))) score -= 5;
    if (style === "title case") {
      score -= 2.5 * lowerBefore;
      score += 1.2 * words.slice(index + 1, index + 5).filter(isLowerContent).length;
    }
    if (score > best.score) best = { score, at: word.at };
  }
  return best.at;
}

interface Word {
  text: string;
  at: number;
  /** Whether it was glued to the word before (`PenghargaanIa`). */
  isGlued: boolean;
}

function splitGlued(text: string, at: number): Word[] {
  const glue = text.match(/^(.*\p{Ll}{3}[?!.]?)(\p{Lu}\p{Ll}+)$/u);
  const isOpener = glue?.[2] !== undefined && (OPENER_TENTHS.get(glue[2].toLowerCase()) ?? -1) > 0;
  if (!glue?.[1] || !glue[2] || !isOpener) return [{ text, at, isGlued: false }];
  return [
    { text: glue[1], at, isGlued: false },
    { text: glue[2], at: at + glue[1].length, isGlued: true },
  ];
}

function headlineStyle(words: readonly Word[]): "title case" | "sentence case" {
  const long = words.slice(0, 4).filter(({ text }) => plain(text).length >= 4);
  const capitals = long.filter(({ text }) => !/^\p{Ll}/u.test(text)).length;
  return capitals >= 0.75 * long.length ? "title case" : "sentence case";
}

const plain = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

function isLowerContent({ text }: Word): boolean {
  const bare = plain(text);
  return bare.length >= 4 && /^\p{Ll}/u.test(text) && !FUNCTION_WORDS.has(bare);
}
