import type { Site } from "../search/index.ts";

/** Hono's types for this Worker. */
export interface Environment {
  Bindings: { ASSETS: Fetcher };
  Variables: { site: Site };
}
