import type { TermAnalysis } from "../pack.ts";
import { conflate, irregulars } from "./conflation/index.ts";

/** Indonesian and Malay: one vocabulary, one way to form words. */
export const analysis: TermAnalysis = {
  tag: "id",
  stem: conflate,
  // A prefix may have changed the first letter of a root: `tulis` of `menulis`. What is read by
  // exception may lack more of it: `perhatikan` of `perhatian`.
  piecesOf: (root) => {
    const piece = root.slice(1) || root;
    return [piece, ...(irregularOf(root) ?? []).filter((word) => !word.includes(piece))];
  },
  partedThousands: /^\d{1,3}(?:\.\d{3})+(?=,\d+$|$)/,
};

let irregular: ReadonlyMap<string, string[]> | null = null;

function irregularOf(root: string): string[] | undefined {
  irregular ??= Map.groupBy(irregulars().keys(), (word) => irregulars().get(word) ?? "");
  return irregular.get(root);
}
