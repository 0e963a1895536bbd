import type { GeneratorConfig, SiteConfig } from "./config.ts";

/** Every setting as it is where the owner's settings leave it out. */
export const DEFAULT_CONFIG: SiteConfig = {
  name: "Kilas",
  url: null,
  faults: null,
  defaultLanguage: "id",
  defaultUtcOffset: "+07:00",
  synonyms: [],
  fields: {},
  publishers: {},
  takedowns: "data/takedowns.txt",
  keptTexts: "data/kept-texts.txt",
  names: "data/names.yaml",
  publicPersons: { publishers: 3, events: 3 },
  ledger: null,
  widgets: null,
  store: "assets",
  generator: null,
  front: { halfLifeHours: 24 },
  fetch: {
    feeds: [],
    sitemaps: [],
    into: "data/corpus/fetched",
    delaySeconds: 2,
    maxArticles: 50,
    allowPrivateAddresses: false,
    userAgent: "Kilas/0.1 (news search; set fetch.userAgent in kilas.config.ts to your address)",
  },
};

/** The same of a language model, once one is named. */
export const DEFAULT_GENERATOR: Omit<GeneratorConfig, "endpoint" | "model"> = {
  apiKeyVariable: null,
  timeoutSeconds: 60,
};
