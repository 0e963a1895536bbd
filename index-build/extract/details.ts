import type { ArticleImage } from "../../src/schema/index.ts";
import type { ArticleDetails } from "../model/pipeline-types.ts";
import { isPlaceholder } from "./named.ts";
import { foldSpace, repairText } from "./text/lines.ts";

/**
 * What records and pages state of an article beside its text, from values of any shape: a text, a
 * list, or an object of schema.org.
 */

const MAX_SECTION_CHARS = 60;
const MAX_KEYWORD_CHARS = 80;
/** More are no tags but a text. */
const MAX_KEYWORDS = 40;
const MAX_CREDIT_CHARS = 200;
/** Levels of nesting in which a value is looked for. */
const MAX_DEPTH = 4;

const WEB_ADDRESS = /^(?:https?:)?\/\/(?=[^\s/]*\.)[^\s/]+\/\S*$/i;

/** The texts of a value, a list or an object with a name, in order. */
function textsOf(value: unknown, depth = 0): string[] {
  if (depth > MAX_DEPTH) return [];
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, depth + 1));
  if (value !== null && typeof value === "object") {
    const { name, label, term, title } = value as Record<string, unknown>;
    return textsOf(name ?? label ?? term ?? title, depth + 1);
  }
  return [];
}

/** A short text on one line; null for an address, a number and what names nothing. */
function label(text: string, maxChars: number): string | null {
  const line = foldSpace(repairText(text));
  const isName = /\p{L}/u.test(line) && line.length <= maxChars && !/https?:|[<{}]/.test(line);
  return isName && !isPlaceholder(line) ? line : null;
}

/** The section of the first value that names one. */
export const readSection = (...values: unknown[]): string | null =>
  values.flatMap((value) => textsOf(value)).flatMap((text) => label(text, MAX_SECTION_CHARS) ?? [])[0] ?? null;

/** The tags of the first value that has any: a list, or a text with marks between them. */
export function readKeywords(...values: unknown[]): string[] {
  for (const value of values) {
    const texts = textsOf(value).flatMap((text) => text.split(/[,;|\n]|(?:^|\s)#/));
    const found = new Map(
      texts.flatMap((text) => {
        const keyword = label(text, MAX_KEYWORD_CHARS);
        return keyword === null ? [] : [[keyword.toLowerCase(), keyword] as const];
      }),
    );
    if (found.size > 0) return [...found.values()].slice(0, MAX_KEYWORDS);
  }
  return [];
}

/** The first picture of some values with its credit: what an object says of it, or `credits`. */
export function readImage(values: readonly unknown[], credits: readonly unknown[] = []): ArticleImage | null {
  for (const value of values) {
    const [first] = [value].flat(MAX_DEPTH) as unknown[];
    const { url, src, contentUrl, creditText, credit, copyrightNotice, creator } =
      typeof first === "string" ? { url: first } : ((first ?? {}) as Record<string, unknown>);
    const address = [url, src, contentUrl]
      .flatMap((one) => textsOf(one))[0]
      ?.trim()
      .split(/[|;\s]+/)[0];
    if (address === undefined || !WEB_ADDRESS.test(address)) continue;
    const named = [creditText, credit, copyrightNotice, creator, ...credits].flatMap((one) => textsOf(one));
    const [own = null] = named.flatMap((text) => label(text, MAX_CREDIT_CHARS) ?? []);
    return { url: address.startsWith("//") ? `https:${address}` : address, creditText: own };
  }
  return null;
}

const YES = /^(?:https?:\/\/schema\.org\/)?(?:true|yes|1|free)$/i;
const NO = /^(?:https?:\/\/schema\.org\/)?(?:false|no|0|locked|metered|premium|paid)$/i;

/** Whether an article is free to read, as the first value says that says it; else null. */
export function readIsFree(...values: unknown[]): boolean | null {
  for (const value of values) {
    const text = String(value ?? "").trim();
    if (YES.test(text)) return true;
    if (NO.test(text)) return false;
  }
  return null;
}

/** What `first` states, completed by `second`. */
export const completeDetails = (first: ArticleDetails, second: ArticleDetails): ArticleDetails => ({
  section: first.section ?? second.section,
  keywords: first.keywords.length > 0 ? first.keywords : second.keywords,
  image: first.image ?? second.image,
  modified: first.modified ?? second.modified,
  isFree: first.isFree ?? second.isFree,
});
