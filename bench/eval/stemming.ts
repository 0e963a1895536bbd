import { readFile } from "node:fs/promises";
import { stemmer as snowball } from "@orama/stemmers/indonesian";
import { stem } from "../../src/analysis/index.ts";
import { rootOf } from "../../src/analysis/languages/id/conflation/index.ts";
import { learnConflation } from "../conflation/learn.ts";
import { countWords } from "../conflation/word-counts.ts";
import { knownRoots, readNames, readRootsByHand, readWordRoots, type WordRoot } from "../conflation/word-roots.ts";
import type { Figure } from "../data.ts";

/** Parts the words are learnt and judged in by turns, all words of a root in one. */
const FOLDS = 5;

/**
 * Conflation of Indonesian words beside their UD CSUI lemmas: the share of families of two or more
 * forms that get one term, and of lemmas that share a term with another lemma. Ours is learnt
 * without the families it is judged on; a hyphenated word is its halves. Many lemmas of that
 * treebank are derived from one another (`jelas`, `penjelasan`): `lemmas-of-one-root.txt` lists
 * those that people read so, and the last figure counts only the others.
 */
export async function stemming(data: string): Promise<Figure[]> {
  const known = await readWordRoots(data);
  const byHand = await readRootsByHand();
  const uses = await countWords(data);
  const names = await readNames(uses);
  const foldOf = new Map(known.flatMap(({ word, root }) => word.split("-").map((part) => [part, foldOfRoot(root)])));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learnConflation(
      uses,
      knownRoots(known, byHand, names).filter(
        ({ word, root }) => foldOfRoot(root) !== fold && foldOf.get(word) !== fold,
      ),
    ),
  );
  const learnt = (word: string) => {
    const model = models[foldOf.get(word) ?? 0];
    return model ? rootOf(word, model) : word;
  };
  const related = await readRelatedLemmas();
  const readByHand = byHand.filter(
    ({ word, root }) => foldOf.get(word) === undefined || foldOf.get(word) === foldOfRoot(root),
  );
  const right = (rootOfWord: (word: string, root: string) => string) =>
    readByHand.filter(({ word, root }) => rootOfWord(word, root) === root).length / readByHand.length;
  const handFigure = (name: string, value: number): Figure => ({
    task: "stemming",
    figure: `frequent words read by hand: ${name}`,
    value,
    of: readByHand.length,
  });
  return [
    ...familyFigures("as written", known, (word) => word, related),
    ...familyFigures("Snowball", known, snowball, related),
    ...familyFigures("cross-validated", known, learnt, related),
    handFigure(
      "terms right, Snowball",
      right((word) => snowball(word)),
    ),
    handFigure(
      "terms right, cross-validated",
      right((word, root) => {
        const model = models[foldOfRoot(root)];
        return model ? rootOf(word, model) : word;
      }),
    ),
    ...familyFigures("as published, fitted to these words,", known, (word) => stem(word, "id"), related),
  ];
}

function foldOfRoot(root: string): number {
  let hash = 7;
  for (const letter of root) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return hash % FOLDS;
}

/** For each lemma, a name of the group of lemmas that people took for one root. */
async function readRelatedLemmas(): Promise<Map<string, string>> {
  const text = await readFile(new URL("judgements/lemmas-of-one-root.txt", import.meta.url), "utf8");
  const groups = text.split("\n").filter((line) => line && !line.startsWith("#"));
  return new Map(groups.flatMap((line) => line.split(" ").map((lemma) => [lemma, line.split(" ")[0] ?? lemma])));
}

function familyFigures(
  name: string,
  known: readonly WordRoot[],
  term: (word: string) => string,
  related: ReadonlyMap<string, string>,
): Figure[] {
  const families = new Map<string, Set<string>>();
  const termsOf = new Map<string, Set<string>>();
  const lemmasOf = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const { word, root } of known) {
    const key = [...new Set(word.split("-").map(term))].sort().join(" ");
    add(families, root, word);
    add(termsOf, root, key);
    add(lemmasOf, key, root);
  }
  const several = [...families].filter(([, words]) => words.size > 1);
  const unified = several.filter(([root]) => termsOf.get(root)?.size === 1);
  const mixed = (sameRoot: (lemma: string) => string) =>
    new Set(
      [...lemmasOf.values()]
        .filter((lemmas) => new Set([...lemmas].map(sameRoot)).size > 1)
        .flatMap((lemmas) => [...lemmas]),
    ).size;
  const figure = (what: string, count: number, of: number): Figure => ({
    task: "stemming",
    figure: `${name} ${what}`,
    value: count / of,
    of,
  });
  return [
    figure("families with one term", unified.length, several.length),
    figure(
      "lemmas in a mixed term",
      mixed((lemma) => lemma),
      families.size,
    ),
    figure(
      "lemmas in a term mixed with another root",
      mixed((lemma) => related.get(lemma) ?? lemma),
      families.size,
    ),
  ];
}
