import type { SiteConfig } from "./index-build/config.ts";

/**
 * What the owner of a site sets; each setting left out keeps its default, see
 * `index-build/config/defaults.ts`.
 */
const config: SiteConfig = {
  /** Shown in the page's head. */
  name: "Kilas",
  // Where the site is, for canonical addresses and feeds:
  // url: "https://berita.example",
  // Language of articles that do not show theirs, and offset of times that name no zone:
  // defaultLanguage: "id",
  // defaultUtcOffset: "+07:00",
  // Names of one thing, so that whoever searches one finds them all; or one way only:
  // synonyms: [["SBY", "Susilo Bambang Yudhoyono"], { from: "AI", to: ["kecerdasan buatan"] }],
  // Names of your records' own fields, and of publishers as they are shown:
  // fields: { headline: ["kepala"], body: ["uraian"] },
  // publishers: { "kompas.com": "Kompas" },
  // The site's own files, by paths from the folder of this file:
  // takedowns: "data/takedowns.txt", keptTexts: "data/kept-texts.txt", names: "data/names.yaml",
  // ledger: "data/ledger.jsonl", widgets: "data/widgets",
  // Where `npm run kilas -- fetch` looks for new articles:
  // fetch: { feeds: ["https://example.org/rss"], userAgent: "Example News (https://example.org)" },
  // A language model that may propose a sentence an event:
  // generator: { endpoint: "http://localhost:11434/v1/chat/completions", model: "…" },
};

export default config;
