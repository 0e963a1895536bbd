import { fold } from "../../src/analysis/index.ts";
import type { Author } from "../../src/schema/index.ts";
import { alternativesOfAll, anyOf, LANGUAGES, wordsOfAll } from "../languages/index.ts";
import { lettersOfName, looksLikeHost, siteLetters } from "../model/site-letters.ts";
import { isAccount, nameOnly } from "./named.ts";
import { personName } from "./text/credits.ts";
import { foldSpace, repairText } from "./text/lines.ts";

/** Longest name of a person or a desk. */
const MAX_NAME_CHARS = 80;
const MAX_NAME_WORDS = 8;
/** Fewest letters of a site's name by which longer names begin with it. */
const MIN_SITE_LETTERS = 5;
/** A field that lists more is no byline. */
const MAX_AUTHORS = 20;

const rolesOf = (...fields: ("writers" | "by" | "reporters" | "otherRoles" | "closingRoles")[]): string =>
  alternativesOfAll(({ credits }) => fields.flatMap((field) => credits[field].split(" ").filter(Boolean)));

/**
 * A role before a colon, also glued behind a name: `Penulis: A Editor: B`, `MelkyEditor: Oki`.
 */
const ROLE = new RegExp(
  `(?:(?<![\\p{L}\\p{M}])|(?<=\\p{Ll})(?=\\p{Lu}))(${rolesOf("writers", "by", "reporters", "otherRoles", "closingRoles")})\\s?:`,
  "giu",
);
const WRITERS = new RegExp(`^${rolesOf("writers", "by", "reporters")}$`, "iu");
/** `By Leika Kihara`, `oleh Dimas`, `Laporan Sinta`. */
const LEADING_ROLE = new RegExp(`^${rolesOf("writers", "by", "reporters")}\\s+(?=\\p{Lu})`, "iu");

const ARCHIVE_OF = new RegExp(`^${alternativesOfAll(({ credits }) => credits.archiveOf)}\\s+(?=\\p{Lu})`, "iu");

const AND = anyOf(LANGUAGES.map(({ sentences }) => sentences.and));
/** Marks and words between two names. */
const BETWEEN = new RegExp(`[;|\\n•·/]|\\s(?:${AND}|&|-|–|—)\\s|,(?:\\s${AND}\\s)?`, "iu");
/** What follows a name behind a comma and belongs to it: `S.Pd.`, `M.Si`, `PhD`, `Jr.` */
const DEGREE = /^(?:\p{Lu}\p{L}{0,3}\.\s?(?:\p{L}{1,5}\.?)?|Ph\.?D\.?|M\.?[DPA]\.?|MBA|J\.?D\.?|[JS]r\.?|I{2,3})$/u;
/** `mail@example.com (Name)`, as RSS asks for it. */
const MAIL_AND_NAME = /^[^\s()]{1,80}@[^\s()@]{1,80}\s\(([^()]{1,200})\)$/;
const MAIL = /[<(]?(?<![^\s<>()])[^\s<>()@]{1,80}@[^\s<>()@]{1,80}[>)]?/u;
const ADDRESS = /(?:https?:)?\/\/\S+|www\.\S+/gi;
const DESK_WORD = wordsOfAll(({ credits }) => credits.desks);
/** `AP`, `AFP`, `ANTARA`: an agency writes its name in capitals, without a second word. */
const AGENCY = /^\p{Lu}{2,8}$/u;
/** An address, or what a program left: no name holds one. */
const NO_NAME = /https?:|www\.|[<>{}[\]=_@]|^[\d\s.,:/-]*$|\d[.:]\d|(?:^|\s)\d+(?:\s|$)/i;

/** What is known of the record whose authors are read. */
export interface Byline {
  /** The publisher it names, or null. */
  publisher: string | null;
  url: string | null;
  /** Whether so many records of its source have this value that it says nothing of any of them. */
  isShared?: (value: string) => boolean;
}

/**
 * The authors that fields, markup or credits state, each a person or a desk: never the publisher,
 * an address, the account of a system or a placeholder. Editors and photographers are no authors.
 *
 * @param values as they are written; one may list several, and name the roles of each.
 * @returns in the order of the text, each once; empty where nobody is named.
 *
 * @example
 * ```ts
 * readAuthors(["Penulis: Sinta & Budi Editor: Rina"], { publisher: null, url: null });
 * // [{ type: "person", name: "Sinta" }, { type: "person", name: "Budi" }]
 * ```
 */
export function readAuthors(values: readonly string[], { publisher, url, isShared }: Byline): Author[] {
  const site = [publisher && lettersOfName(publisher), publisher && siteOf(publisher), url && siteLetters(url)];
  const isSite = (letters: string) => site.some((own) => own && isOwnName(letters, own));
  const found = new Map<string, Author>();
  for (const value of values) {
    const believed = isShared?.(value) !== true || isFullName(value);
    if (!believed || isSite(lettersOfName(value))) continue;
    for (const part of partsOf(value)) {
      const name = nameOf(part);
      if (name === null) continue;
      const letters = lettersOfName(name);
      if (isSite(letters) || site.some((own) => own && isSection(name, own))) continue;
      if (!found.has(letters)) found.set(letters, { type: isDesk(name) ? "organization" : "person", name });
    }
  }
  return [...found.values()].slice(0, MAX_AUTHORS);
}

/**
 * The authors of the first of some lists that names any; of a later one, where it names all of
 * these and more.
 */
export function bestAuthors(lists: readonly (readonly string[])[], byline: Byline): Author[] {
  const read = lists.map((values) => readAuthors(values, byline)).filter((authors) => authors.length > 0);
  const [first = []] = read;
  const has = (authors: readonly Author[], name: string) =>
    authors.some((one) => lettersOfName(one.name) === lettersOfName(name));
  return read.find((all) => all.length > first.length && first.every(({ name }) => has(all, name))) ?? first;
}

/** The authors as a line shows them; null where there are none. */
export const authorLine = (authors: readonly Author[]): string | null =>
  authors.map(({ name }) => name).join(", ") || null;

/** The site of a publisher that is written as an address. */
const siteOf = (publisher: string): string | null => (looksLikeHost(publisher) ? siteLetters(publisher) : null);

/** Whether a name is that of a site, or begins with it: `Kompas Cyber Media` at kompas.com. */
const isOwnName = (letters: string, site: string): boolean =>
  letters === site || (site.length >= MIN_SITE_LETTERS && letters.startsWith(site));

/** Whether a name is that of a site's section: one word with a capital inside, `kabarNews`. */
const isSection = (name: string, site: string): boolean =>
  /^\p{Ll}+\p{Lu}\p{L}+$/u.test(name) && site.startsWith(lettersOfName(name.match(/^\p{Ll}+/u)?.[0] ?? name));

/** The names of a value, those of writers where it names roles. */
function partsOf(value: string): string[] {
  if (nameOnly(value) === null && !MAIL.test(value)) return [];
  const text = repairText(value)
    .replace(/<[^<>@]*>/g, " ")
    .replace(ADDRESS, " ")
    .replace(/[^\S\n]+/g, " ");
  const lines = MAIL_AND_NAME.test(text.trim()) ? text.trim().replace(MAIL_AND_NAME, "$1") : text.replace(MAIL, " ");
  const roles = [...lines.matchAll(ROLE)];
  const written = roles.flatMap((role, at): string[] => {
    const names = lines.slice(role.index + role[0].length, roles[at + 1]?.index);
    return WRITERS.test(role[1] ?? "") ? [names] : [];
  });
  const before = lines.slice(0, roles[0]?.index);
  return [before, ...written].flatMap(splitNames);
}

/** Single names of a list; a degree stays with its name. */
function splitNames(list: string): string[] {
  const names: string[] = [];
  for (const part of list.split(BETWEEN).map(foldSpace)) {
    const last = names.length - 1;
    if (last >= 0 && DEGREE.test(part)) names[last] += `, ${part}`;
    else if (part !== "") names.push(part);
  }
  return names;
}

function nameOf(part: string): string | null {
  const plain = foldSpace(
    part
      .replace(ARCHIVE_OF, "")
      .replace(LEADING_ROLE, "")
      .replace(/\([^()]*\)/g, " "),
  )
    .replace(/^[\s"'“”*.:-]+/u, "")
    .replace(/(?<![\s"'“”*:,-])[\s"'“”*:,-]+$/u, "");
  const name = nameOnly(plain);
  if (name === null || NO_NAME.test(name) || looksLikeHost(name) || isAccount(name)) return null;
  if (!/\p{L}{2}/u.test(name) || name.length > MAX_NAME_CHARS) return null;
  const words = name.split(" ").length;
  if (words > MAX_NAME_WORDS) return null;
  return words > 1 ? personName(name) : name;
}

const isDesk = (name: string): boolean =>
  AGENCY.test(name) ||
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => DESK_WORD.has(word));

/** A name that many records may share: that of a person in full, or of a desk. */
const isFullName = (value: string): boolean =>
  partsOf(value).some(
    (part) => isDesk(part) || /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,5}\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(part),
  );
