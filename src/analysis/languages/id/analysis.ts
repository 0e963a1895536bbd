import type { TermAnalysis } from "../pack.ts";
import { conflate, exceptions } from "./conflation/index.ts";

/** Indonesian and Malay: one vocabulary, one way to form words. */
export const analysis: TermAnalysis = {
  tag: "id",
  stem: conflate,
  // A prefix may have changed the first letter of a root: `tulis` of `menulis`. What is read by
  // exception may lack more of it: `perhatikan` of `perhatian`.
  piecesOf: (root) => {
    const piece = root.slice(1) || root;
    return [piece, ...(exceptionsOf(root) ?? []).filter((word) => !word.includes(piece))];
  },
  partedThousands: /^\d{1,3}(?:\.\d{3})+(?=,\d+$|$)/,
};

let wordsByRoot: ReadonlyMap<string, string[]> | null = null;

function exceptionsOf(root: string): string[] | undefined {
  wordsByRoot ??= Map.groupBy(exceptions().keys(), (word) => exceptions().get(word) ?? "");
  return wordsByRoot.get(root);
}
