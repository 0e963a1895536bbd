import { dirname } from "node:path/posix";
import {
  type BoilerplateLearner,
  type Doubt,
  type LearntSite,
  learnSite,
  MIN_SITE_PAGES,
} from "../boilerplate/index.ts";
import type { ParsedPage, RecordOrigin } from "../model/pipeline-types.ts";
import { entryOf, packJson, unpackJson, type WorkStore } from "../runtime/work-store.ts";
import { siteOf, wordHash } from "./site-hashes.ts";

/** A page of the store with the number of its site. */
export interface PageOfSite {
  key: string;
  /** Hash of its record's own text. */
  textHash: string;
  site: number;
  origin: RecordOrigin;
}

/** What was learnt of one site. */
export interface SiteLesson extends LearntSite {
  /** Its number, and as people call it. */
  number: number;
  site: string;
  /** How many pages it has. */
  pageCount: number;
  /** The pages it was learnt from. */
  sample: readonly RecordOrigin[];
}

/** Most pages of a site that are looked at: furniture that fewer of them show is hardly there. */
const MAX_SAMPLE = 150;

/**
 * Learns from a sample of each site's pages what it puts into paragraphs and around headlines. The
 * sample is the pages whose texts have the lowest hashes: the same ones, until other pages come,
 * whatever the version of the rules.
 */
export function learnSites(pages: readonly PageOfSite[], store: WorkStore): SiteLesson[] {
  const bySite = Map.groupBy(pages, ({ site }) => site);
  return [...bySite].flatMap(([number, all]): SiteLesson[] => {
    if (all.length < MIN_SITE_PAGES) return [];
    const sample = all
      .toSorted((a, b) => (a.textHash < b.textHash ? -1 : a.textHash > b.textHash ? 1 : 0))
      .slice(0, MAX_SAMPLE);
    const [first] = sample as [PageOfSite];
    const keys = sample.map(({ key }) => key);
    const site = siteOf(unpackJson<ParsedPage>(entryOf(store, first.key)), dirname(first.origin.sourceFile));
    return [
      { number, site, pageCount: all.length, sample: sample.map(({ origin }) => origin), ...learnt(keys, store) },
    ];
  });
}

/** What a sample of pages shows, from the store where it is known. */
function learnt(keys: readonly string[], store: WorkStore): LearntSite {
  const key = store.keyOf("site", ...keys);
  const known = store.get(key);
  if (known !== null) return unpackJson<LearntSite>(known);
  const pages = keys.map((page) => {
    const { headline, lines } = unpackJson<ParsedPage>(entryOf(store, page));
    return { headline, lines: lines.map(({ text }) => text) };
  });
  const lesson = learnSite(pages);
  store.put(key, packJson(lesson));
  return lesson;
}

/** Pages beyond its site's share, as a factor and a number, on which a new word may stand. */
const NEW_FACTOR = 1.3;
const NEW_PAGES = 2;

/** What was learnt without what the words of the corpus do not bear out. */
export function withoutDoubted(lessons: readonly SiteLesson[], corpus: BoilerplateLearner): SiteLesson[] {
  const isBorneOut = (pages: number, { pageCount, sample }: SiteLesson, { words, isStrict }: Doubt): boolean => {
    if (!corpus.tellsWords) return !isStrict;
    const most = NEW_FACTOR * pages * (pageCount / sample.length) + NEW_PAGES;
    return words.some((word) => {
      const small = word.toLowerCase();
      return corpus.pagesWith(wordHash(word)) <= most && (small === word || corpus.pagesWith(wordHash(small)) === 0);
    });
  };
  return lessons.map((lesson) => {
    const isSure = ({ pages, doubt }: { pages: number; doubt: Doubt | null }) =>
      doubt === null || isBorneOut(pages, lesson, doubt);
    return {
      ...lesson,
      phrases: lesson.phrases.filter(isSure),
      headlineEnds: lesson.headlineEnds.filter(isSure),
    };
  });
}
