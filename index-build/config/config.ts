import type { SynonymRule } from "../../src/schema/index.ts";
import type { FieldMapping } from "../model/field-names.ts";

/** Where `kilas fetch` looks for new articles, and how. */
export interface FetchConfig {
  /** Addresses of RSS, Atom or JSON feeds. */
  feeds: string[];
  /** Addresses of sitemaps; of an index, those of its sitemaps that changed lately. */
  sitemaps: string[];
  /** Folder that new articles are stored in, beside others of the corpus. */
  into: string;
  /**
   * Pause between two requests to one host, in seconds; a longer `Crawl-delay` of its robots.txt
   * wins.
   */
  delaySeconds: number;
  /** New articles fetched of one feed or sitemap at most in one run. */
  maxArticles: number;
  /** Whether addresses of private networks may be fetched, for a newsroom's own servers. */
  allowPrivateAddresses: boolean;
  /** Name and address that servers see; say who you are. */
  userAgent: string;
}

/** How the front page ranks events. */
export interface FrontConfig {
  /** In so many hours an event that nobody tells any more sinks as if half as many told it. */
  halfLifeHours: number;
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
 * What a build works with: every setting, its paths as the working folder sees them. The defaults
 * are in `defaults.ts`.
 */
export interface SiteConfig {
  /** Name of the site. */
  name: string;
  /**
   * Address of the site, `https://berita.example`: canonical addresses and feeds are made from it.
   * Null states none: pages have no canonical address then, and feeds the address of the request.
   */
  url: string | null;
  /**
   * Where readers report a fault of a statement: `mailto:redaksi@berita.example`, or a web address
   * such as that of new issues, which is given a `title` and a `body`. Null offers nothing.
   */
  faults: string | null;
  /** BCP 47 language of articles whose text does not show theirs. */
  defaultLanguage: string;
  /** UTC offset of times without a zone, `+HH:MM` or `-HH:MM`. */
  defaultUtcOffset: string;
  /**
   * Names that are searched together: `["AS", "Amerika Serikat"]`, each for the other;
   * `{ from: "AI", to: ["kecerdasan buatan"] }`, the second where the first is searched only. They
   * are looked up when a query comes in: changing them changes no index.
   */
  synonyms: SynonymRule[];
  /**
   * Names of the corpus' own fields, beside those known by their words: `{ headline: ["kepala"] }`.
   */
  fields: FieldMapping;
  /**
   * Names of publishers as shown, by the domain or name the articles carry:
   * `{ "kompas.com": "Kompas" }`.
   */
  publishers: Record<string, string>;
  /** File of articles that must not be published: an address or an id a line. It need not exist. */
  takedowns: string;
  /**
   * File of texts that sites repeat and that are the articles' own all the same: lines of `kilas
   * inspect --learnt`. It need not exist.
   */
  keptTexts: string;
  /**
   * File of the owner's word on names: what to rename, to join, to part, to hide. It need not
   * exist.
   */
  names: string;
  /**
   * From when on a person who holds no office is known to the public, and may be a facet, a
   * suggestion and a participant of several events: named by so many publishers over so many
   * events.
   */
  publicPersons: { publishers: number; events: number };
  /**
   * File of the event ids published so far, read and written. Null is `data/ledger.jsonl` of the
   * settings' folder for a site in `dist`, and the build's own folder for any other, and for the
   * sample.
   */
  ledger: string | null;
  /** Folder of the widgets' modules that other sites pin. Null is `widgets` beside the ledger. */
  widgets: string | null;
  /**
   * Where the files of a build are served from: `assets`, the Worker's static assets, or `r2`, a
   * bucket, for corpora past their limits.
   */
  store: "assets" | "r2";
  /**
   * A language model that may propose a sentence an event; see `docs/summaries.md`. Null is none.
   */
  generator: GeneratorConfig | null;
  /** What the front page chooses by; see `docs/ranking.md`. */
  front: FrontConfig;
  /** What `kilas fetch` does. */
  fetch: FetchConfig;
}

/** Settings that name a file of the owner's which a build reads. */
export const OWNER_FILES = ["takedowns", "keptTexts", "names"] as const;

/**
 * What a site owner writes in `kilas.config.ts`: any of the settings, their paths from the folder
 * of the file.
 */
export type SiteSettings = Partial<Omit<SiteConfig, "fetch" | "generator" | "front">> & {
  front?: Partial<FrontConfig>;
  fetch?: Partial<FetchConfig>;
  generator?: (Pick<GeneratorConfig, "endpoint" | "model"> & Partial<GeneratorConfig>) | null;
};
