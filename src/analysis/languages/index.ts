import type { SynonymRule } from "../../schema/index.ts";
import type { AnalysisPack, TermAnalysis } from "./pack.ts";
import * as packs from "./packs.ts";

export type { Asked, QueryField } from "./pack.ts";

/** Every language that search knows; the first is taken where a text's own is not among them. */
export const PACKS: readonly [AnalysisPack, ...AnalysisPack[]] = [
  packs.id,
  ...Object.values(packs).filter((pack) => pack !== packs.id),
];

/** Every way in which words become terms, by its tag; the first is that of the first language. */
export const ANALYSES: ReadonlyMap<string, TermAnalysis> = new Map(
  PACKS.map(({ analysis }) => [analysis.tag, analysis]),
);

/** The words of all languages for one purpose, each list given separated by spaces. */
export const wordsOfAll = (words: (pack: AnalysisPack) => string): ReadonlySet<string> =>
  new Set(PACKS.flatMap((pack) => words(pack).split(" ")).filter(Boolean));

/** The same as the alternatives of a regular expression, in a group of its own. */
export const alternativesOfAll = (fragments: (pack: AnalysisPack) => Iterable<string>): string =>
  `(?:${[...new Set(PACKS.flatMap((pack) => [...fragments(pack)]))].join("|")})`;

/** What every site's readers may look for in another word. */
export const BUILT_IN_SYNONYMS: readonly SynonymRule[] = PACKS.flatMap(({ synonyms }) => synonyms);
