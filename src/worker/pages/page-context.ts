import type { SiteAssets } from "../../schema/index.ts";
import type { Strings } from "./strings/index.ts";

/** Who reads: the language of the site's own words, and the zone of the times shown. */
export interface Reader {
  strings: Strings;
  /** `+HH:MM`. */
  utcOffset: string;
  /** The time of the request, in milliseconds since 1970. */
  now: number;
}

/** What every page is given. */
export interface PageContext extends Reader {
  siteName: string;
  /** The address of the site as its owner states it, without a slash at its end; null for none. */
  siteUrl: string | null;
  /** Where readers report faults: `mailto:…` or a web address; null for nowhere. */
  faults: string | null;
  /** The address that was asked for. */
  url: URL;
  assets: SiteAssets;
}

/** The address of the site: as its owner states it, else that of the request. */
export const rootOf = ({ siteUrl, url }: Pick<PageContext, "siteUrl" | "url">): string => siteUrl ?? url.origin;
