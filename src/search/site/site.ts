import { BUILT_IN_SYNONYMS, Synonyms, stem } from "../../analysis/index.ts";
import type { Manifest, SynonymRule } from "../../schema/index.ts";
import { EmbeddedIndex, type SerializedIndex } from "../index/embedded/embedded-index.ts";
import { PackedIndex } from "../index/packed/packed-index.ts";
import { PackedReader } from "../index/packed/packed-reader.ts";
import { Documents } from "../store/documents.ts";
import { parseJson, ShardCache, type ShardSession, type ShardStore } from "../store/index.ts";
import { readManifest } from "../store/manifest.ts";
import type { PlannerContext } from "./planner-context.ts";
import { type SuggestionEntry, SuggestionList } from "./suggestion-list.ts";

/** A built site as one request reads it. */
export interface Site {
  manifest: Manifest;
  documents: Documents;
  /** Names and phrases to suggest. */
  suggestions: () => Promise<SuggestionList>;
  /** What the request has read, and what it may still read. */
  session: ShardSession;
  /**
   * The site with its index; a page that is not searched for needs none. Rejects with a BuildError
   * where the index cannot be opened.
   */
  withIndex: () => Promise<SearchableSite>;
}

/** A site whose index is open. */
export interface SearchableSite extends Site, PlannerContext {}

export interface SiteOptions {
  /** The owner's synonyms, where they changed since the build. Default: those of the build. */
  ownSynonyms?: readonly SynonymRule[] | undefined;
  /** Bytes of files kept between requests. Default 16 MiB. */
  maxCachedBytes?: number | undefined;
}

/**
 * What the build wrote, opened: in the Worker and on the command line alike. It is shared by all
 * requests; each reads through a {@link Site} of its own.
 *
 * @example
 * ```ts
 * const built = new BuiltSite(manifestJson, indexJson, store, { maxCachedBytes: 4 * 2 ** 20 });
 * const site = built.open(); // one a request
 * ```
 */
export class BuiltSite {
  readonly manifest: Manifest;
  readonly shards: ShardCache;
  readonly #synonyms: Synonyms;
  readonly #embedded: EmbeddedIndex | null;
  #packed: PackedIndex | null = null;
  #suggestions: SuggestionList | null = null;

  /**
   * @param indexJson the embedded index; empty where the manifest names a packed one.
   * @throws BuildError where the files are of another version than this code.
   */
  constructor(
    manifestJson: string,
    indexJson: string,
    store: ShardStore,
    { ownSynonyms, maxCachedBytes }: SiteOptions = {},
  ) {
    const manifest = readManifest(manifestJson);
    // The roots of Indonesian words are unpacked when the first is looked for: better now, at
    // start-up, than in a request.
    stem("memuat", "id");
    this.manifest = manifest;
    this.shards = new ShardCache(store, maxCachedBytes);
    this.#synonyms = new Synonyms([
      ...BUILT_IN_SYNONYMS,
      ...manifest.learntSynonyms,
      ...(ownSynonyms ?? manifest.site.synonyms),
    ]);
    this.#embedded =
      manifest.index.kind === "embedded"
        ? EmbeddedIndex.load(
            parseJson<SerializedIndex>(indexJson, ["miniSearch", "columns", "positions", "languages"]),
            manifest.indexFingerprint,
          )
        : null;
  }

  /**
   * The site for one request.
   *
   * @param maxFetches files that it may fetch. Default 40.
   */
  open(maxFetches?: number): Site {
    const session = this.shards.session(maxFetches);
    const site: Site = {
      manifest: this.manifest,
      documents: new Documents(this.manifest, session),
      suggestions: () => this.#readSuggestions(session),
      session,
      withIndex: async () => {
        const index = this.#embedded ?? new PackedReader(await this.#openPacked(session), session);
        return { ...site, index, synonyms: this.#synonyms, languages: index.languages };
      },
    };
    return site;
  }

  async #openPacked(session: ShardSession): Promise<PackedIndex> {
    const { index } = this.manifest;
    if (this.#packed) return this.#packed;
    if (index.kind !== "packed") throw new Error("The index is embedded.");
    const opened = new PackedIndex(index.head.file, await session.readOnce(index.head));
    // Another request may have opened it meanwhile: the first stays, so that there is one.
    this.#packed ??= opened;
    return this.#packed;
  }

  async #readSuggestions(session: ShardSession): Promise<SuggestionList> {
    if (this.#suggestions) return this.#suggestions;
    const bytes = await session.readOnce(this.manifest.suggestions);
    this.#suggestions ??= new SuggestionList(parseJson<SuggestionEntry[]>(new TextDecoder().decode(bytes), ["length"]));
    return this.#suggestions;
  }
}
