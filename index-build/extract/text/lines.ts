import { decodeHTMLStrict } from "entities";
import { alternativesOfAll } from "../../languages/index.ts";
import { repairMojibake } from "../../markup/index.ts";
import { INSERTED_SPACE, LINE_BREAK } from "../../model/white-space.ts";
import { HASHTAGS } from "./patterns.ts";
import { breakBeforeTeasers } from "./teasers.ts";

// Scrapers glue a teaser's link to the next teaser ("Baca SelengkapnyaDonald Trump"): a break goes
// back between them.
const GLUED_READ_MORE = new RegExp(`(${alternativesOfAll(({ page }) => page.readMore)})(?=\\p{Lu})`, "giu");

const ROLES = alternativesOfAll(({ credits }) => credits.gluedRoles.split(" ").filter(Boolean));
/**
 * Openings of furniture that records glue into one line with the text: a break goes before them, so
 * that the rules for lines see them. What may occur in a sentence too needs the end of one before
 * it. A call of idntimes.com holds a name.
 */
const GLUED_OPENINGS: readonly RegExp[] = [
  new RegExp(`\\s(?=${alternativesOfAll(({ page }) => page.gluedAfterSentence)})(?<=[.!?)”"*]\\s{1,9})`, "giu"),
  new RegExp(`\\s(?=${alternativesOfAll(({ page }) => page.gluedOpenings)}|download idn app)`, "giu"),
  // A credit follows a whole sentence or another credit: in `Pilihan Editor: …` the role ends the
  // name of something else. What follows it is looked for first: few places have it.
  new RegExp(
    `\\s(?=${ROLES}\\s?:\\s?(?:\\p{Lu}|$))(?<=[.!?…)\\]”"*]\\s{1,9}|\\b${ROLES}\\s?:\\s?[^.:\\n]{2,60}\\s)`,
    "gu",
  ),
  new RegExp(`\\s(?=${alternativesOfAll(({ page }) => page.gluedInCase)})`, "gu"),
];
/** The credit of a caption: "(FOTO: Dok. Humas)", "(Foto NAME/TIMES Indonesia)". */
const CAPTION_CREDIT = new RegExp(
  `\\(${alternativesOfAll(({ credits }) => credits.gluedCaptionNotes)}` +
    "(?:\\s?[:.]|\\s[^()\\n]{2,60}\\/)[^()\\n]{0,90}\\)\\.?",
  "giu",
);
/** Longest caption before its credit, in UTF-16 units. */
const MAX_CAPTION_CHARS = 260;
const SENTENCE_END = /(?:[!?\n]|\.(?=\s))["”’)]?\s*/g;

/**
 * Puts each caption with a credit, glued between two sentences, on a line of its own: from the end
 * of the sentence before.
 */
function splitCaptions(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: credit, index } of text.matchAll(CAPTION_CREDIT)) {
    const before = text.slice(Math.max(from, index - MAX_CAPTION_CHARS), index);
    // The caption itself may end in a full stop before its credit.
    const ends = [...before.trimEnd().replace(/\.$/, "").matchAll(SENTENCE_END)];
    const last = ends.at(-1);
    if (last === undefined && index - from > MAX_CAPTION_CHARS) continue;
    const start = index - before.length + (last === undefined ? 0 : last.index + last[0].length);
    parts.push(text.slice(from, start), text.slice(start, index + credit.length));
    from = index + credit.length;
  }
  return [...parts, text.slice(from)].join("\n");
}

/**
 * `ini.Selain`, `susu kelapa.“Selain`: krjogja.com, detik.com. No address is parted: they are in
 * lower case, but for their endings.
 */
const GLUED_SENTENCES = /([.?!](?<=\p{Ll}{2}[.?!])[”’]?)(?=[“‘]?(?!(?:Com|Id|Co|Net|Org|Tv)\b)\p{Lu}\p{Ll})/gu;
/** `(10/6/2025).Mereka`, `BRICS.Perdagangan`, `Covid-19.Pernyataan`: behind a bracket or a name. */
const GLUED_BEHIND_NAME =
  /(\.(?<=(?:[)\]]|\p{Lu}{2}|\p{L}-\d{1,2})\.))(?=[“‘"]?(?!(?:Com|Id|Co|Net|Org|Tv)\b)\p{Lu}\p{Ll}{2})/gu;
/** `Israel,Mossad`, `Upah(BSU)`, `(HUT)bakal`: a mark without its space. */
const GLUED_MARK = /,(?<=\p{Ll},)(?=\p{L}{2})|\((?<=\p{Ll}{2}\()(?=\p{L}{2})|\)(?<=\p{L}\))(?=\p{L}{3})/gu;
/** The same with a straight mark between, which opens or closes a quotation: `ini."Pertama`. */
const GLUED_QUOTE = /"(?<=\p{Ll}{2}[.?!]")(?=\p{Lu}\p{Ll})/gu;

/**
 * Parts sentences a scraper glued together. A straight mark opens a quotation where those before it
 * are all closed.
 */
function splitSentences(text: string): string {
  let at = 0;
  let open = 0;
  return text
    .replace(GLUED_SENTENCES, `$1${INSERTED_SPACE}`)
    .replace(GLUED_BEHIND_NAME, `$1${INSERTED_SPACE}`)
    .replace(GLUED_MARK, (mark) => (mark === "(" ? INSERTED_SPACE + mark : mark + INSERTED_SPACE))
    .replace(GLUED_QUOTE, (mark, offset: number, whole: string) => {
      for (; at < offset; at++) {
        const char = whole[at];
        if (char === "\n") open = 0;
        else if (char === '"') open++;
      }
      return open % 2 === 0 ? `${INSERTED_SPACE}${mark}` : `${mark}${INSERTED_SPACE}`;
    });
}

/** The placeholder of an address that a page hides from scrapers: krjogja.com, times.co.id. */
const HIDDEN_ADDRESS = /^[ \t]*\[email\s?protected\]\s*/gim;
const GLUED_END = new RegExp(`(${alternativesOfAll(({ page }) => page.gluedEnds)})\\s`, "gi");

/**
 * A joiner or non-joiner that shapes nothing. Behind a letter of an Arabic or Indic script it tells
 * words apart, and between emoji it makes one of them: it stays there.
 */
const IDLE_JOINER =
  /(?<![\ufe0f\p{Extended_Pictographic}\p{Emoji_Modifier}\p{L}\p{M}])[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]/gu;

/**
 * Text as it was meant: entities decoded, also those a scraper broke (`";` for `&quot;`), invisible
 * and control marks gone.
 */
export function repairText(raw: string): string {
  return (
    repairMojibake(raw)
      .replace(/\r\n?/g, "\n")
      // `Asy\'ari`: an escape that a scraper left.
      .replace(/\\(?=['"’])/g, "")
      // A scraper that decoded `&quot` left its semicolon.
      .replace(/";/g, '"')
      .replace(/&[a-z0-9#]{2,30};/gi, (entity) => decodeHTMLStrict(entity))
      .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
      // Byte-order mark, zero-width space, direction controls, soft hyphen.
      .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
      .replace(IDLE_JOINER, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what goes.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, " ")
      // Long runs would cost the rules below the square of their length.
      .replace(/[^\S\n\u2028]{2,}/g, " ")
      .replace(/\n{3,}/g, "\n\n")
  );
}

/** A text on one line, its white space folded. */
export const foldSpace = (text: string): string =>
  text
    .replace(/\s+/gu, (space) =>
      space.includes(LINE_BREAK) ? LINE_BREAK : space.includes(INSERTED_SPACE) && space.length === 1 ? space : " ",
    )
    .trim();

/**
 * The non-blank lines of a raw text, repaired, their white space folded, glued furniture split from
 * them.
 */
export function pageLines(raw: string): string[] {
  // Furniture behind a sentence is found where the sentence ends, so glued sentences part first.
  const parted = splitSentences(repairText(raw));
  const split = GLUED_OPENINGS.reduce((text, opening) => text.replace(opening, "\n"), parted);
  const broken = breakBeforeTeasers(split.replace(GLUED_END, "$1\n"));
  const sentences = broken === parted ? parted : splitSentences(broken);
  return splitCaptions(sentences)
    .replace(GLUED_READ_MORE, "$1\n")
    .replace(HIDDEN_ADDRESS, "")
    .split("\n")
    .map(foldSpace)
    .filter((line) => line !== "");
}

/** The letters and digits of a text, without case: what two spellings of one headline share. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const IS_ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) => Number(/[a-z\d]/i.test(String.fromCharCode(code))));

/** Runs of letters and digits, counted without a match for each: every line of a corpus is. */
export function countWords(text: string): number {
  let count = 0;
  let isInside = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (code > 0xffff) at++;
    const isWord =
      code < 128 ? (IS_ASCII_WORD[code] as number) : Number(LETTER_OR_DIGIT.test(String.fromCodePoint(code)));
    if (isWord > isInside) count++;
    isInside = isWord;
  }
  return count;
}

/** Whether a line ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?…。！？।۔]["'”’»」』)\]]*$/u.test(text);

/** Prose: long, or closed like a sentence. A headline is neither. */
export function isProse(text: string): boolean {
  if (HASHTAGS.test(text)) return false;
  const words = countWords(text);
  if (endsSentence(text) && !/\?["'”’)]*$/u.test(text)) return words >= 4;
  return words >= 8 && (capitalisedShare(text) < 0.5 || words > 24);
}

/**
 * A headline's looks: some words, no full stop, most of the longer words capitalised or the line
 * short.
 */
export function isTitleLike(text: string): boolean {
  const words = countWords(text);
  return words >= 3 && words <= 26 && text.length <= 220 && !/[.,;:…]["”’]?$/u.test(text);
}

/** The share of words of four letters or more that begin with a capital letter, 0–1. */
export function capitalisedShare(text: string): number {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}
