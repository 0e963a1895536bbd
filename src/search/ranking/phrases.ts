import type { PlannedAlternative, PlannedClause } from "../index/query-plan.ts";
import type { SearchIndex } from "../index/search-index.ts";
import type { PositionList } from "../index/word-positions.ts";

/** The documents, of those given, in which a clause holds, its phrases included. */
export async function documentsWith(
  index: SearchIndex,
  clause: PlannedClause,
  documents: Uint32Array,
): Promise<Set<number>> {
  const loose = clause.alternatives.filter(({ phrase }) => phrase === null);
  const holders = new Set<number>();
  if (loose.length > 0) {
    const { documents: matched } = await index.match({
      combineWith: "OR",
      clauses: [{ ...clause, alternatives: loose }],
    });
    for (const document of matched) holders.add(document);
  }
  if (!hasPhrase(clause)) return holders;
  const ascending = documents.toSorted();
  for (const alternative of clause.alternatives) {
    if (alternative.phrase)
      for (const document of await withPhrase(index, alternative, ascending)) holders.add(document);
  }
  return holders;
}

export const hasPhrase = ({ alternatives }: PlannedClause): boolean =>
  alternatives.some(({ phrase }) => phrase !== null);

/**
 * Word by word, the rarest first, each only in the documents that are left (ascending) and only at
 * the positions that fit.
 */
async function withPhrase(
  index: SearchIndex,
  { phrase, inHeadline }: PlannedAlternative,
  documents: Uint32Array,
): Promise<Iterable<number>> {
  const words = phrase ?? [];
  const { headlineLengths } = index.docValues;
  const counts = await Promise.all(words.map((word) => index.documentCountOf(word)));
  const order = [...words.keys()].sort((a, b) => counts[a] - counts[b]);
  const fits = (start: number, document: number) =>
    start >= 0 && (!inHeadline || start + words.length <= headlineLengths[document]);
  let left: PositionList | null = null;
  for (const at of order) {
    const found: PositionList = await index.positionsOf(words[at], left?.documents ?? documents);
    left =
      left === null
        ? keepPositions(found, (document, position) => fits(position - at, document), at)
        : following(left, found, at);
    if (left.documents.length === 0) break;
  }
  return left?.documents ?? [];
}

/** Of where a phrase may begin, what its word `at` positions on agrees to. Both lists ascend. */
function following(starts: PositionList, found: PositionList, at: number): PositionList {
  let index = 0;
  let own = 0;
  return keepPositions(
    found,
    (document, position, isFirst) => {
      if (isFirst) {
        while (starts.documents[index] < document) index++;
        own = starts.starts[index];
      }
      const end = starts.starts[index + 1];
      while (own < end && starts.positions[own] < position - at) own++;
      return own < end && starts.positions[own] === position - at;
    },
    at,
  );
}

/** The positions that pass a test, moved back by `offset`; documents without any are left out. */
function keepPositions(
  { documents, starts, positions }: PositionList,
  isKept: (document: number, position: number, isFirst: boolean) => boolean,
  offset = 0,
): PositionList {
  const keptDocuments: number[] = [];
  const keptStarts = [0];
  const kept: number[] = [];
  for (const [index, document] of documents.entries()) {
    const [first, end] = [starts[index], starts[index + 1]];
    for (let at = first; at < end; at++) {
      const position = positions[at];
      if (isKept(document, position, at === first)) kept.push(position - offset);
    }
    if (kept.length === keptStarts.at(-1)) continue;
    keptDocuments.push(document);
    keptStarts.push(kept.length);
  }
  return {
    documents: Uint32Array.from(keptDocuments),
    starts: Uint32Array.from(keptStarts),
    positions: Uint32Array.from(kept),
  };
}
