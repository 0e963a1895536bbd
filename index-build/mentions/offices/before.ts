import { anyOf, LANGUAGES, plainWordsOfAll } from "../../languages/index.ts";
import { goesOn, headAt, honorificBefore, type Phrase, phraseOf, type Role, rankBefore, textOf } from "./phrase.ts";
import { LEGAL_FORMS } from "./words.ts";

/** How far before a name its office may begin, in UTF-16 units. */
const MAX_BEFORE_CHARS = 160;

const AND = plainWordsOfAll(({ names }) => names.and);
const LEAD = new RegExp(`$(?<=[\\s,](${anyOf(LANGUAGES.flatMap(({ names }) => names.officeLeads))}))`, "iu");

/**
 * The office that stands before a name: `Menteri Perdagangan Budi Santoso`, `Kapolres Metro Bekasi
 * Kombes Mustofa`, `Wakil Ketua LPSK, Susilaningtyas`, `Air India CEO Campbell Wilson`.
 *
 * @param from where to look from at the earliest: the sentence's start, or the end of the person
 * before.
 * @param organizations ends of names of organisations and places, with their starts.
 */
export function officeBefore(
  text: string,
  { from, nameStart, language }: { from: number; nameStart: number; language: string },
  organizations: ReadonlyMap<number, number>,
): Role | null {
  const start = Math.max(from, nameStart - MAX_BEFORE_CHARS);
  const before = text.slice(start, nameStart).trimEnd();
  const led = before.slice(0, before.length - (before.match(LEAD)?.[1]?.length ?? 0));
  const phrase = phraseOf(text, { from: start, to: start + led.length }, language);
  let behind = phrase.tokens.length;
  let rank: string | null = null;
  // Nearest to the name are ranks and titles, each perhaps with a stop.
  while (behind > 0) {
    const [ranked, honorific] = [rankBefore(phrase, behind), honorificBefore(phrase, behind)];
    if (ranked > 0) {
      const own = phrase.tokens.slice(behind - ranked, behind).map(({ text: word }) => word);
      rank = [...own, rank].filter(Boolean).join(" ");
    }
    if (ranked === 0 && honorific === 0 && !isStopOfTitle(phrase, behind - 1)) break;
    behind -= Math.max(1, ranked, honorific);
  }
  if (phrase.tokens[behind - 1]?.text === ",") behind--;
  behind = beforeBrackets(phrase, behind);
  const role = longestOffice(phrase, behind, organizations);
  if (role) return role;
  return rank === null ? null : { text: rank, kind: "rank" };
}

function isStopOfTitle(phrase: Phrase, at: number): boolean {
  return phrase.tokens[at]?.text === "." && at > 0 && (rankBefore(phrase, at) > 0 || honorificBefore(phrase, at) > 0);
}

/** `Menteri Dalam Negeri (Mendagri)`: without what stands in brackets at the end. */
function beforeBrackets({ tokens }: Phrase, behind: number): number {
  if (tokens[behind - 1]?.text !== ")") return behind;
  for (let at = behind - 2; at >= 0 && at > behind - 8; at--) if (tokens[at]?.text === "(") return at;
  return behind;
}

/** The office that ends before a token and begins as early as it can. */
function longestOffice(phrase: Phrase, behind: number, organizations: ReadonlyMap<number, number>): Role | null {
  let earliest = behind;
  let found: { from: number; kind: "office" | "profession" } | null = null;
  const bodies = new Set(organizations.values());
  for (let at = stepBack(phrase, { earliest, behind }, bodies); at !== null; ) {
    const head = headAt(phrase, at);
    if (head && at + head.length <= behind) found = { from: at, kind: head.kind };
    earliest = at;
    at = stepBack(phrase, { earliest, behind }, bodies);
  }
  if (!found) return null;
  // English names the body first: `Air India CEO`.
  const first = phrase.tokens[found.from];
  const bodyStart = organizations.get(endBefore(phrase, found.from));
  const isBare = headAt(phrase, found.from)?.length === behind - found.from;
  const own = textOf(phrase, found.from, behind);
  if (own === null || !first) return null;
  // `ketua Afifa`: of what, nobody says.
  const isSmall = /^\p{Ll}/u.test(own.slice(own.lastIndexOf(" ") + 1));
  if (isBare && bodyStart === undefined && found.kind === "office" && isSmall) return null;
  const text = isBare && bodyStart !== undefined ? `${phrase.text.slice(bodyStart, first.start)}${own}` : own;
  return { text: text.replace(/\s+/g, " "), kind: found.kind };
}

/**
 * The token before those of an office, where it may belong to it: a word of its field, brackets
 * (`Komisi Pemilihan Umum (KPU) RI`), the comma before a body (`Ketua, Liga Bola`), the stop of a
 * legal form; null where none does.
 */
function stepBack(
  phrase: Phrase,
  { earliest, behind }: { earliest: number; behind: number },
  bodies: ReadonlySet<number>,
): number | null {
  const at = earliest - 1;
  const token = phrase.tokens[at]?.text;
  if (token === undefined) return null;
  // `Li Qiang, Perdana Menteri China, dan pengusaha Lim`: somebody else follows.
  if (AND.has(phrase.words[at] ?? "") && phrase.tokens[at - 1]?.text === "," && headAt(phrase, earliest)) return null;
  if (headAt(phrase, at) || goesOn(phrase, at) || isInsideHead(phrase, at, behind)) return at;
  if (token === ")") {
    const open = beforeBrackets(phrase, earliest);
    return open < earliest ? open : null;
  }
  // `Menteri Pendidikan Tinggi, Sains, dan Teknologi`
  const isListed =
    token === "," &&
    goesOn(phrase, earliest) &&
    phrase.words.slice(earliest, behind).some((word, index) => AND.has(word) && index < behind - earliest - 1);
  if (isListed) return at;
  const isBeforeBody = token === "," && bodies.has(phrase.tokens[earliest]?.start ?? -1);
  return isBeforeBody || (token === "." && LEGAL_FORMS.has(phrase.words[at - 1] ?? "")) ? at : null;
}

/** A word of a head that begins before it: `juru` of `juru bicara`. */
function isInsideHead(phrase: Phrase, at: number, behind: number): boolean {
  for (let from = Math.max(0, at - 3); from < at; from++) {
    const head = headAt(phrase, from);
    if (head && from + head.length > at && from + head.length <= behind) return true;
  }
  return false;
}

const endBefore = ({ tokens }: Phrase, at: number): number => {
  const before = tokens[at - 1];
  // `India's president`
  return /^['’]s$/.test(before?.text ?? "") ? (tokens[at - 2]?.end ?? -1) : (before?.end ?? -1);
};
