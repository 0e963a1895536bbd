import type { SiteConfig } from "./index-build/config.ts";

/** What the owner of a site sets. Every field has a default; delete what you do not need. */
const config: SiteConfig = {
  /** Shown in the page's head. */
  name: "Kilas",
  /** Language of articles that do not show theirs, and of the site's own words (BCP 47). */
  defaultLanguage: "id",
  /** Offset of times that name no zone, as `+HH:MM`. +07:00 is WIB, western Indonesian time. */
  defaultUtcOffset: "+07:00",
  /** Names of one thing: whoever searches one finds them all. */
  synonyms: [],
};

export default config;
