/** The door for `kilas.config.ts`: owners import their settings' type from here, wherever it is kept. */
export type { FetchConfig, SiteConfig } from "./config/config.ts";
