import { foldName } from "../gazetteer/fold-name.ts";
import { isKnownPlace } from "../gazetteer/place-names.ts";
import { LANGUAGES, wordSet } from "../languages/index.ts";
import type { DatedArticle, EntityIndex } from "../model/pipeline-types.ts";

/** A place that a text names. Offsets into the body. */
export interface RunPlace {
  start: number;
  end: number;
  /** Id of its entity; of what stands in another name, its words. */
  id: string;
  label: string;
  isSure: boolean;
}

/** First words of bodies that a place has: `Polres Bantul`, `Pemkot Batu`. */
const LOCAL_HEADS = new Set(LANGUAGES.flatMap(({ places }) => [...wordSet(places.bodies)]));
/** Words of a place's name. */
const MAX_WORDS = 3;

/**
 * Places that the names of bodies end with, of provinces, regencies and cities of the gazetteer:
 * `Bantul` of `Polres Bantul`. A club that has its town in its name plays elsewhere.
 */
export function placesInNames({ articleBody, mentions }: DatedArticle, entities: EntityIndex): RunPlace[] {
  const found: RunPlace[] = [];
  for (const mention of mentions) {
    if (mention.type !== "organization" || !entities.has(mention.entityId)) continue;
    const words = [...articleBody.slice(mention.start, mention.end).matchAll(/\S+/g)];
    if (words.length < 2 || !LOCAL_HEADS.has(words[0]?.[0].toLowerCase() ?? "")) continue;
    for (let count = Math.min(MAX_WORDS, words.length - 1); count > 0; count--) {
      const start = mention.start + (words.at(-count)?.index ?? 0);
      const label = articleBody.slice(start, mention.end);
      if (!isKnownPlace(label)) continue;
      found.push({ start, end: mention.end, id: `place-${foldName(label).replaceAll(" ", "-")}`, label, isSure: true });
      break;
    }
  }
  return found;
}
