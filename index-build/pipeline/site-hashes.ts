import { getDomain } from "tldts";
import { NO_SEGMENT, segmentHash } from "../boilerplate/index.ts";
import type { Segment } from "../extract/index.ts";
import type { ParsedPage } from "../model/pipeline-types.ts";

/**
 * The site of a page, and the hashes by which the stage `boilerplate` knows what stands on its
 * pages.
 */

/**
 * The site whose template a page has: the domain of its address, under which all its editions are;
 * else its publisher, else its folder.
 */
export function siteOf({ publisher, url }: ParsedPage, folder: string): string {
  const domain = url === null ? null : (getDomain(url, { allowPrivateDomains: true }) ?? URL.parse(url)?.hostname);
  return domain || publisher?.toLowerCase() || `folder ${folder}`;
}

/** The number of a site. */
export const siteNumber = (site: string): number => segmentHash(site) >>> 0;

/** The hash of a value of a site's records: an author, a time. */
export const valueHash = (value: string | undefined, site: number): number =>
  value === undefined ? NO_SEGMENT : segmentHash(value, site);

/**
 * A segment as the stage `boilerplate` counts it; what no publisher repeats is never among the
 * repeated.
 */
export const hashOf = ({ key }: Segment, seed: number): number => (key === "" ? NO_SEGMENT : segmentHash(key, seed));

export const wordHash = (word: string): number => segmentHash(word) >>> 0;
