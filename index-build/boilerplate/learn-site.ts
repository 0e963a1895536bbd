import { type LearntHeadlineEnd, learnHeadlineEnds } from "./headline-ends.ts";
import { type LearntPhrase, learnPhrases } from "./phrases.ts";
import { readSite, type SitePage } from "./site-evidence.ts";

/** What one site puts into its articles and around their headlines. */
export interface LearntSite {
  phrases: LearntPhrase[];
  headlineEnds: LearntHeadlineEnd[];
}

/** Fewest pages of a site to learn from, and fewest that hold a piece of furniture. */
export const MIN_SITE_PAGES = 4;
/** Least share of the pages that hold it, 0–1. */
const MIN_SHARE = 0.1;

/**
 * Learns from the pages of one site, or a sample of some hundred of them, what the site adds to
 * its articles inside their paragraphs and at the ends of their headlines.
 */
export function learnSite(pages: readonly SitePage[]): LearntSite {
  if (pages.length < MIN_SITE_PAGES) return { phrases: [], headlineEnds: [] };
  const minPages = Math.max(MIN_SITE_PAGES, Math.ceil(MIN_SHARE * pages.length));
  const site = readSite(pages);
  return { phrases: learnPhrases(site, minPages), headlineEnds: learnHeadlineEnds(site, minPages) };
}
