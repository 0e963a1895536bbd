import type { Learnt } from "./phrases.ts";
import { areDifferent, contentOf, type SiteEvidence } from "./site-evidence.ts";

/** What a site writes before or behind its headlines, with the mark that joins it to them. */
export type LearntHeadlineEnd = Learnt;

/** Longest end, in words. */
const MAX_WORDS = 6;
/** Fewest words that stay of a headline. */
const MIN_REST_WORDS = 2;
/** Most of its pages whose text says the same, 0–1: a headline tells what the article tells. */
const MAX_SHARE_TOLD = 0.15;

/** Marks that join a headline to what a site writes beside it. */
const JOINT = /\s(?:[|•·–—-]|::|\/\/)\s|\s?[|»:]\s/gu;
const BRACKET_BEHIND = /\s?(?:\([^()]+\)|\[[^[\]]+\])$/u;
const BRACKET_BEFORE = /^(?:\([^()]+\)|\[[^[\]]+\])\s*/u;

/**
 * What a site writes at an end of its headlines: it stands there on many pages, beside ever other
 * words, and the articles do not speak of it. Without a mark that joins it, its words occur nowhere
 * else.
 *
 * @param minPages fewest pages that have it.
 */
export function learnHeadlineEnds(site: SiteEvidence, minPages: number): LearntHeadlineEnd[] {
  const byText = new Map<string, { isBefore: boolean; pages: Set<number> }>();
  for (const [page, { headline }] of site.pages.entries())
    for (const { text, isBefore } of endsOf(headline ?? "")) {
      const known = byText.get(text) ?? { isBefore, pages: new Set() };
      byText.set(text, { ...known, pages: known.pages.add(page) });
    }
  const found = [...byText]
    .filter(([, { pages }]) => pages.size >= minPages)
    .filter(([text, end]) => isOfSite(text, end, site));
  return longest(found).map(([text, { pages }]) => {
    const isSure = STRONG_MARK.test(text) || pages.size >= MIN_SURE_SHARE * site.pages.length;
    return {
      text,
      pages: pages.size,
      example: Math.min(...pages),
      doubt: isSure ? null : { words: wordsOf(text).filter((word) => /\p{L}/u.test(word)), isStrict: true },
    };
  });
}

/** Marks that join nothing but names of sites, … */
const STRONG_MARK = /[|»]|::/;
/** … and the least share of pages from which on any end is the site's, 0–1. */
const MIN_SURE_SHARE = 0.5;

interface HeadlineEnd {
  text: string;
  isBefore: boolean;
}

/** What may be the site's at an end of a headline: what a mark parts, its last or first words. */
function* endsOf(headline: string): Generator<HeadlineEnd> {
  const joints = [...headline.matchAll(JOINT)];
  // Behind a colon stands what somebody says.
  for (const { index } of joints.filter(({ 0: mark }) => !mark.includes(":") || mark.includes("::")).slice(-2))
    yield { text: headline.slice(index), isBefore: false };
  for (const { index, 0: mark } of joints.slice(0, 2))
    yield { text: headline.slice(0, index + mark.length), isBefore: true };
  const behind = headline.match(BRACKET_BEHIND)?.[0];
  if (behind !== undefined) yield { text: behind, isBefore: false };
  const before = headline.match(BRACKET_BEFORE)?.[0];
  if (before !== undefined) yield { text: before, isBefore: true };
  const words = [...headline.matchAll(/\S+/g)];
  for (let count = 1; count <= Math.min(MAX_WORDS, words.length - MIN_REST_WORDS); count++) {
    yield { text: ` ${headline.slice(words.at(-count)?.index)}`, isBefore: false };
    yield { text: headline.slice(0, words[count]?.index), isBefore: true };
  }
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const isJoined = (text: string, isBefore: boolean): boolean =>
  isBefore ? /[|•·–—:»\])/-]\s*$/u.test(text) : /^\s*[|•·–—:»[(/-]/u.test(text);

function isOfSite(
  text: string,
  { isBefore, pages }: { isBefore: boolean; pages: ReadonlySet<number> },
  site: SiteEvidence,
): boolean {
  const words = wordsOf(text);
  const content = words.map(contentOf).filter((word) => word !== "");
  if (content.length === 0 || words.length > MAX_WORDS || /\p{N}{3}/u.test(text)) return false;
  const beside = [...pages].map((page) => {
    const all = wordsOf(site.pages[page]?.headline ?? "").map((word) => word.toLowerCase());
    return isBefore ? all[words.length] : all.at(-words.length - 1);
  });
  if (!areDifferent(beside)) return false;
  const told = content.map((word) => site.counts.get(word) ?? new Map<number, number>());
  if (!isJoined(text, isBefore)) return told.every(({ size }) => size === 0) && isNewIn(content, pages, site);
  const isTold = (page: number) => told.some((ofWord) => ofWord.has(page));
  return [...pages].filter(isTold).length <= MAX_SHARE_TOLD * pages.size;
}

/** Whether no headline but those of some pages has any of some words. */
const isNewIn = (content: readonly string[], pages: ReadonlySet<number>, site: SiteEvidence): boolean =>
  site.pages.every(({ headline }, page) => {
    const all = wordsOf(headline ?? "").map(contentOf);
    return content.every(
      (word) =>
        all.filter((one) => one === word).length <=
        (pages.has(page) ? content.filter((one) => one === word).length : 0),
    );
  });

/** Ends that no longer one holds on as many pages. */
const longest = (ends: readonly [string, { pages: ReadonlySet<number> }][]) =>
  ends.filter(
    ([text, { pages }]) =>
      !ends.some(
        ([other, { pages: ofOther }]) =>
          other.length > text.length && (other.endsWith(text) || other.startsWith(text)) && ofOther.size >= pages.size,
      ),
  );
