import { BUILT_IN_SYNONYMS, Synonyms } from "../../analysis/index.ts";
import { MANIFEST_FORMAT_VERSION, type Manifest, type SynonymRule } from "../../schema/index.ts";
import { EmbeddedIndex, type SerializedIndex } from "../index/embedded-index.ts";
import type { PlannerContext } from "../planning/planner.ts";
import { type SuggestionEntry, SuggestionList } from "../suggestions/suggestion-list.ts";
import { Documents, type ReadShard } from "./documents.ts";

/** A built site, opened for searching: in the Worker and on the command line alike. */
export interface Site extends PlannerContext {
  manifest: Manifest;
  documents: Documents;
  suggestions: SuggestionList;
}

/** What the Worker holds beside its manifest, as one file. */
export interface SiteIndex extends SerializedIndex {
  suggestions: SuggestionEntry[];
}

/**
 * Opens what the build wrote.
 *
 * @param ownSynonyms the owner's synonyms, where they changed since. Default: those of the build.
 * @throws Error where the files are of another version than this code.
 */
export function openSite(
  manifestJson: string,
  indexJson: string,
  read: ReadShard,
  ownSynonyms?: readonly SynonymRule[],
): Site {
  const manifest = JSON.parse(manifestJson) as Manifest;
  if (manifest.formatVersion !== MANIFEST_FORMAT_VERSION) {
    throw new Error(
      `The files were built in format ${manifest.formatVersion}, this code reads ${MANIFEST_FORMAT_VERSION}: build them anew with npm run build.`,
    );
  }
  const siteIndex = JSON.parse(indexJson) as SiteIndex;
  const index = EmbeddedIndex.load(siteIndex, manifest.indexFingerprint);
  return {
    manifest,
    index,
    suggestions: new SuggestionList(siteIndex.suggestions),
    documents: new Documents(manifest, read),
    synonyms: new Synonyms([
      ...BUILT_IN_SYNONYMS,
      ...manifest.learntSynonyms,
      ...(ownSynonyms ?? manifest.site.synonyms),
    ]),
    languages: index.columns.languages,
  };
}
