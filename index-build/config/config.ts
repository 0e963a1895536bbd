import type { SynonymRule } from "../../src/schema/index.ts";
import type { FieldMapping } from "../model/field-names.ts";

/** Where `kilas fetch` looks for new articles, and how. */
export interface FetchConfig {
  /** Addresses of RSS, Atom or JSON feeds. */
  feeds: string[];
  /** Addresses of sitemaps; of an index, those of its sitemaps that changed lately. */
  sitemaps: string[];
  /** Folder that new articles are stored in, beside others of the corpus. Default `data/corpus/fetched`. */
  into: string;
  /** Pause between two requests to one host, in seconds. Default 2; a longer `Crawl-delay` of its robots.txt wins. */
  delaySeconds: number;
  /** New articles fetched of one feed or sitemap at most in one run. Default 50. */
  maxArticles: number;
  /** Whether addresses of private networks may be fetched, for a newsroom's own servers. Default false. */
  allowPrivateAddresses: boolean;
  /** Name and address that servers see; say who you are. */
  userAgent: string;
}

/** A language model that may propose statements, reached in the OpenAI chat format. */
export interface GeneratorConfig {
  /** Whole address of the chat completions: `http://localhost:11434/v1/chat/completions`. */
  endpoint: string;
  /** Name of the model there. */
  model: string;
  /** Environment variable that holds the key sent as a bearer token; null sends none. */
  apiKeyVariable: string | null;
  /** How long one answer may take, in seconds. */
  timeoutSeconds: number;
}

/**
 * What a site owner edits in `kilas.config.ts`.
 *
 * @example
 * ```ts
 * const config: SiteConfig = {
 *   name: "Kabar Teluk",
 *   fields: { headline: ["judul_berita"], body: ["naskah"] },
 *   synonyms: [["SBY", "Susilo Bambang Yudhoyono"], { from: "AI", to: ["kecerdasan buatan"] }],
 * };
 * ```
 */
export interface SiteConfig {
  /** Name of the site. Default `Kilas`. */
  name: string;
  /** BCP 47 language of articles whose text does not show theirs. Default `id`. */
  defaultLanguage: string;
  /** UTC offset of times without a zone, `+HH:MM` or `-HH:MM`. Default `+07:00` (WIB). */
  defaultUtcOffset: string;
  /**
   * Names that are searched together: `["AS", "Amerika Serikat"]`, each for the other; `{ from: "AI", to: ["kecerdasan buatan"] }`, the
   * second where the first is searched only. They are looked up when a query comes in: changing them changes no index. Default none.
   */
  synonyms: SynonymRule[];
  /** Names of the corpus' own fields, beside those known by their words: `{ headline: ["kepala"] }`. Default none. */
  fields: FieldMapping;
  /** Names of publishers as shown, by the domain or name the articles carry: `{ "kompas.com": "Kompas" }`. Default none. */
  publishers: Record<string, string>;
  /**
   * File of articles that must not be published: an address or an id a line. Default `data/takedowns.txt`; it need not exist.
   */
  takedowns: string;
  /**
   * Where the files of a build are served from: `assets`, the Worker's static assets, or `r2`, a bucket, for corpora past the limits of assets.
   * Default `assets`.
   */
  store: "assets" | "r2";
  /** A language model that may propose a sentence an event; see `docs/summaries.md`. Default null: none. */
  generator: GeneratorConfig | null;
  /** What `kilas fetch` does. */
  fetch: FetchConfig;
}
