/** The door for `kilas.config.ts`: owners import their settings' type from here, wherever it is kept. */
export type { SiteConfig } from "./config/config.ts";
