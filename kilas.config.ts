import type { SiteConfig } from "./index-build/config.ts";

/** What the owner of a site sets. */
const config: SiteConfig = {
  /** Shown in the page's head. */
  name: "Kilas",
  /** Language of articles that do not show theirs, and of the site's own words (BCP 47). */
  defaultLanguage: "id",
  /** Offset of times that name no zone, as `+HH:MM`. +07:00 is WIB, western Indonesian time. */
  defaultUtcOffset: "+07:00",
  /** Names of one thing, such as ["SBY", "Susilo Bambang Yudhoyono"]: whoever searches one finds them all. One way only: { from: "AI", to: ["kecerdasan buatan"] }. */
  synonyms: [],
  /** Names of your records' fields that Kilas does not know by their words: `{ headline: ["kepala"], body: ["uraian"] }`. */
  fields: {},
  /** How publishers are shown, by the domain or name the articles carry: `{ "kompas.com": "Kompas" }`. */
  publishers: {},
  /** File of articles to take down: an address or an id a line; it need not exist. */
  takedowns: "data/takedowns.txt",
  /** Where the files are served from: "assets" (static assets) or "r2" (a bucket, for very large corpora; see docs/packed-index.md). */
  store: "assets",
  /** A language model that may propose a sentence an event, e.g. { endpoint: "http://localhost:11434/v1/chat/completions", model: "…", apiKeyVariable: null, timeoutSeconds: 60 }. */
  generator: null,
  /** Where `npm run kilas -- fetch` looks for new articles. */
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

export default config;
