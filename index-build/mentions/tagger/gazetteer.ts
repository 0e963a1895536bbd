import { areasOf, bareName } from "../../gazetteer/areas.ts";
import { LANGUAGES } from "../../languages/index.ts";
import { territoryNames } from "../../model/territories.ts";

/** Kinds of words and phrases that are listed; each is a bit. */
const KINDS = ["country", "region", "office", "profession", "organization", "district", "city", "title"] as const;
type Kind = (typeof KINDS)[number];

/** Most words of a listed phrase that is looked for. */
const MAX_PHRASE_WORDS = 4;
/** A token inside a listed phrase of several words. */
const IN_PHRASE = 1 << (2 * KINDS.length);

interface Lists {
  /** The bits of {@link KINDS} by phrase, in small letters. */
  bits: ReadonlyMap<string, number>;
  /** Words that begin a phrase of several. */
  beginnings: ReadonlySet<string>;
}

let lists: Lists | null = null;

function readLists(): Lists {
  const bits = new Map<string, number>();
  const add = (kind: Kind, phrase: string) => {
    const key = phrase.toLowerCase();
    bits.set(key, (bits.get(key) ?? 0) | (1 << KINDS.indexOf(kind)));
  };
  const addAll = (kind: Kind, words: string) => {
    for (const word of words.split(/\s+/)) if (word) add(kind, word.replaceAll("_", " "));
  };
  for (const { tag, names, places } of LANGUAGES) {
    for (const name of territoryNames(tag).values()) add("country", name);
    for (const name of Object.keys(places.countries)) add("country", name);
    addAll("office", names.offices);
    addAll("office", names.officePrefixes);
    addAll("profession", names.professions);
    addAll("title", names.ranks);
    addAll("title", names.honorifics);
    addAll("organization", names.organizationHeads);
  }
  for (const { name } of areasOf("provinces")) add("region", name);
  for (const { name } of areasOf("regencies")) add("region", bareName(name, "regencies"));
  for (const { name } of areasOf("districts")) add("district", name);
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const city = zone.includes("/") ? zone.slice(zone.lastIndexOf("/") + 1) : "";
    if (/^\p{Lu}\p{Ll}/u.test(city)) add("city", city.replaceAll("_", " "));
  }
  const beginnings = [...bits.keys()].flatMap((phrase) =>
    phrase.includes(" ") ? [phrase.slice(0, phrase.indexOf(" "))] : [],
  );
  return { bits, beginnings: new Set(beginnings) };
}

/**
 * For each token, what lists hold a phrase that begins or goes on at it, the longest only: two bits
 * a kind.
 *
 * @param words of the tokens, in small letters.
 */
export function listedKinds(words: readonly string[]): number[] {
  lists ??= readLists();
  const found = words.map(() => 0);
  for (let from = 0; from < words.length; from++) {
    const longest = lists.beginnings.has(words[from] ?? "") ? Math.min(MAX_PHRASE_WORDS, words.length - from) : 1;
    for (let length = longest; length > 0; length--) {
      const phrase = length === 1 ? (words[from] ?? "") : words.slice(from, from + length).join(" ");
      const kinds = lists.bits.get(phrase);
      if (kinds === undefined) continue;
      mark(found, from, length, kinds);
      if (length > 1) break;
    }
  }
  return found;
}

function mark(found: number[], from: number, length: number, kinds: number): void {
  for (let inside = 0; inside < length; inside++) {
    let bits = length > 1 ? IN_PHRASE : 0;
    for (let kind = 0; kind < KINDS.length; kind++)
      if (kinds & (1 << kind)) bits |= 1 << (2 * kind + (inside > 0 ? 1 : 0));
    found[from + inside] = (found[from + inside] ?? 0) | bits;
  }
}
