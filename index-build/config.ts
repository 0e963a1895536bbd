/**
 * The door for `kilas.config.ts`: owners import their settings' type from here, wherever it is
 * kept.
 */
export type { SiteSettings as SiteConfig } from "./config/config.ts";
