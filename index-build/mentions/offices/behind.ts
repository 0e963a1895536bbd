import { anyOf, LANGUAGES } from "../../languages/index.ts";
import { goesOn, headAt, phraseOf, type Role, textOf } from "./phrase.ts";

/** How far behind a name its office may end, in UTF-16 units. */
const MAX_BEHIND_CHARS = 140;

const LEADS = anyOf(LANGUAGES.flatMap(({ names }) => names.officeBehindLeads));
/** What joins a name to the office behind it; an age may stand between. */
const JOINT = new RegExp(`^(?:\\s\\(\\d{1,3}\\))?(?:,?\\s${LEADS}\\s|,\\s(?:the\\s)?|\\s\\((?:the\\s)?)`, "iu");

/**
 * The office that stands behind a name: `Asep Guntur Rahayu, Plt Deputi Penindakan KPK,`, `Budi
 * (Ketua RT 3)`, `Siti selaku Kepala Dinas Kesehatan`.
 *
 * @param to end of the sentence.
 * @param isPersonAt whether a person's name begins at an offset, or holds it: then the office is
 * that person's.
 */
export function officeBehind(
  text: string,
  { nameEnd, to, language }: { nameEnd: number; to: number; language: string },
  isPersonAt: (offset: number) => boolean,
): Role | null {
  const joint = text.slice(nameEnd, Math.min(to, nameEnd + MAX_BEHIND_CHARS)).match(JOINT);
  if (!joint) return null;
  const from = nameEnd + joint[0].length;
  const phrase = phraseOf(text, { from, to: Math.min(to, nameEnd + MAX_BEHIND_CHARS) }, language);
  const head = headAt(phrase, 0);
  if (!head) return null;
  let behind = head.length;
  while (behind < phrase.tokens.length && goesOn(phrase, behind)) {
    const token = phrase.tokens[behind];
    if (token && isPersonAt(token.start)) return null;
    behind++;
  }
  const own = textOf(phrase, 0, behind);
  return own === null ? null : { text: own, kind: head.kind };
}
