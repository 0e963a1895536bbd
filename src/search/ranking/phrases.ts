import type { PlannedAlternative, PlannedGroup } from "../index/query-plan.ts";
import type { SearchIndex } from "../index/search-index.ts";

/** The documents, of those given, in which a group holds, its phrases included. */
export async function documentsWith(
  index: SearchIndex,
  group: PlannedGroup,
  documents: readonly number[],
): Promise<Set<number>> {
  const loose = group.alternatives.filter(({ phrase }) => phrase === null);
  const holders = new Set<number>();
  if (loose.length > 0) {
    const { documents: matched } = await index.match({
      combineWith: "OR",
      groups: [{ ...group, alternatives: loose }],
    });
    for (const document of matched) holders.add(document);
  }
  for (const alternative of group.alternatives) {
    if (alternative.phrase)
      for (const document of await withPhrase(index, alternative, documents)) holders.add(document);
  }
  return holders;
}

export const hasPhrase = ({ alternatives }: PlannedGroup): boolean =>
  alternatives.some(({ phrase }) => phrase !== null);

/** Word by word, each only in the documents that are left, and only at the places that follow. */
async function withPhrase(
  index: SearchIndex,
  { phrase, inHeadline }: PlannedAlternative,
  documents: readonly number[],
): Promise<Iterable<number>> {
  let starts: Map<number, ReadonlySet<number>> | null = null;
  const length = phrase?.length ?? 0;
  for (const [at, word] of (phrase ?? []).entries()) {
    const before: Map<number, ReadonlySet<number>> | null = starts;
    const left = new Map<number, ReadonlySet<number>>();
    for (const [document, places] of await index.positionsOf(word, before ? [...before.keys()] : documents)) {
      const headlineLength = index.columns.headlineLengths[document] ?? 0;
      const kept = places
        .map((place) => place - at)
        .filter((start) =>
          before ? before.get(document)?.has(start) : !inHeadline || start + length <= headlineLength,
        );
      if (kept.length > 0) left.set(document, new Set(kept));
    }
    starts = left;
  }
  return starts?.keys() ?? [];
}
