import type { SiteAssets } from "../schema/index.ts";
import type { Site } from "../search/index.ts";

/** Hono's types for this Worker. */
export interface Environment {
  Bindings: { ASSETS: Fetcher };
  Variables: {
    site: Site;
    assets: SiteAssets;
    /** Language of the page's own words; see `middleware/language.ts`. */
    language: string;
  };
}
