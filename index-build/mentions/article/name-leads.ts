import { anyOf, LANGUAGES } from "../../languages/index.ts";
import { foldedWord, LARGE_OFFICES, ORGANIZATION_HEADS } from "../offices/words.ts";
import type { TaggedName } from "../tagger/tag-names.ts";

const LEADS = anyOf(LANGUAGES.flatMap(({ names }) => names.nicknameLeads));
const NOUNS = anyOf(LANGUAGES.flatMap(({ names }) => names.nicknameNouns));
const NICKNAME_BEFORE = new RegExp(`$(?<=(?:^|[^\\p{L}])(?:${LEADS}|(?<!,\\s)${NOUNS})\\s["“'‘]?)`, "iu");
const NICKNAME_BEHIND = new RegExp(`^["”'’]?,\\s${NOUNS}\\s`, "iu");
const MAX_LEAD_CHARS = 40;

/**
 * Whether a name is a nickname or a title: `tim berjuluk Laskar Biru`, `Singo Edan, julukan Arema`.
 */
export const isNickname = (text: string, { start, end }: Pick<TaggedName, "start" | "end">): boolean =>
  NICKNAME_BEFORE.test(text.slice(Math.max(0, start - MAX_LEAD_CHARS), start)) ||
  NICKNAME_BEHIND.test(text.slice(end, end + MAX_LEAD_CHARS));

const CREDIT_BEFORE = new RegExp(
  `$(?<=(?:${anyOf(LANGUAGES.flatMap(({ sentences }) => sentences.reporterCredits))})[^\\n]{0,30})`,
  "u",
);
const MAX_CREDIT_CHARS = 60;

/** Whether a name is that of who reports: `Laporan Wartawan Tribun Jogja, Nanda Ginting`. */
export const isReporter = (text: string, { start }: Pick<TaggedName, "start">): boolean =>
  CREDIT_BEFORE.test(text.slice(Math.max(0, start - MAX_CREDIT_CHARS), start));

const PERSON_LED = new RegExp(
  `(?<![\\p{L}])(?:${anyOf(LANGUAGES.flatMap(({ names }) => names.personLeads))})\\s(\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){0,3})`,
  "gu",
);
/** How sure it is that who is led to so is a person. */
const LED_CONFIDENCE = 0.9;

/** Persons of a sentence that a lead tells to be some: `surat atas nama Misa`. */
export function ledPersons(text: string, { start, end }: { start: number; end: number }): TaggedName[] {
  return [...text.slice(start, end).matchAll(PERSON_LED)].flatMap(({ 0: whole, 1: name = "", index }): TaggedName[] => {
    const first = foldedWord(name.split(" ")[0] ?? "");
    if (LARGE_OFFICES.offices.has(first) || ORGANIZATION_HEADS.has(first)) return [];
    const behind = start + index + whole.length;
    return [{ start: behind - name.length, end: behind, kind: "person", confidence: LED_CONFIDENCE }];
  });
}
