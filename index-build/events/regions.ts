import { foldedWords } from "../../src/analysis/index.ts";
import { chainOf } from "../gazetteer/area-chain.ts";
import { plainWordsOfAll } from "../languages/index.ts";
import type { PlaceRun } from "./place-runs.ts";

/**
 * A run, and the region that it lies in: a regency, a country, or what its name shares with others.
 */
export interface RegionRun extends PlaceRun {
  region: string;
  /** The administrative units around it, from the narrowest that is known. */
  chain: string[];
}

/** Words that tell kinds and directions of places, and no place. */
const COMMON = plainWordsOfAll(({ places }) => [...places.kinds, ...places.directions, ...places.areaKinds]);
/** A word cut by so many letters, of so many at least, is the same: scrapers lose the last ones. */
const [MAX_CUT, MIN_CUT_CHARS] = [1, 5];

/**
 * The runs of each article with their regions: that of the gazetteer; for a place that it does not
 * know, that of another run which names it, or shares a word of its name.
 */
export function withRegions(byArticle: readonly (readonly PlaceRun[])[]): RegionRun[][] {
  const known = new Map<string, Pick<RegionRun, "region" | "chain">>();
  const byWord = new Map<string, Pick<RegionRun, "region" | "chain">>();
  const regionOf = ({ places }: PlaceRun, chain: string[]): Pick<RegionRun, "region" | "chain"> => {
    if (chain.length > 0) return { region: chain.at(-2) ?? chain.at(-1) ?? "", chain };
    const names = places.map(({ label }) => label);
    const ids = places.flatMap(({ id }) => known.get(id) ?? []);
    const words = names.flatMap(tellingWords).flatMap((word) => sameWord(word, byWord) ?? []);
    return ids[0] ?? words[0] ?? { region: names.at(-1) ?? "", chain };
  };
  const settle = (run: PlaceRun, chain: string[]) => {
    const own = regionOf(run, chain);
    for (const { id } of run.places) if (!known.has(id)) known.set(id, own);
    // `Jawa` is not in `Jawa Barat`.
    for (const { label } of run.places.filter(({ label: one }) => !isPartOfArea(one)))
      for (const word of tellingWords(label)) if (!byWord.has(word)) byWord.set(word, own);
    return own;
  };
  // What the gazetteer knows comes first, the runs that say most before the others.
  const all = byArticle.flat().map((run) => {
    const chain = chainOf(run.places.map(({ label }) => label));
    return { run, chain, rank: (chain.length > 0 ? 100 : 0) + run.places.length };
  });
  const settled = new Map(
    all.toSorted((a, b) => b.rank - a.rank).map(({ run, chain }) => [run, settle(run, chain)] as const),
  );
  return byArticle.map((runs) =>
    runs.map((run) => ({ ...run, ...(settled.get(run) ?? { region: run.text, chain: [] }) })),
  );
}

const DIRECTIONS = plainWordsOfAll(({ places }) => places.directions);
const isPartOfArea = (name: string): boolean => foldedWords(name).some((word) => DIRECTIONS.has(word));

const tellingWords = (name: string): string[] =>
  foldedWords(name).filter((word) => word.length > 2 && !COMMON.has(word));

function sameWord<T>(word: string, index: ReadonlyMap<string, T>): T | undefined {
  const same = index.get(word);
  if (same !== undefined || word.length < MIN_CUT_CHARS) return same;
  for (const [other, value] of index) {
    const [long, short] = other.length > word.length ? [other, word] : [word, other];
    if (short.length >= MIN_CUT_CHARS && long.length - short.length <= MAX_CUT && long.startsWith(short)) return value;
  }
  return undefined;
}
