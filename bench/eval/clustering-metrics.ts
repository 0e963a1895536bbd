/** Precision, recall and their harmonic mean, each 0–1. */
export interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

/** A clustering: the cluster of each item. */
export type Clustering = ReadonlyMap<string, string>;

const scores = (precision: number, recall: number): Scores => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
});

function members(clustering: Clustering): Map<string, Set<string>> {
  const clusters = new Map<string, Set<string>>();
  for (const [item, cluster] of clustering) clusters.set(cluster, (clusters.get(cluster) ?? new Set()).add(item));
  return clusters;
}

/** BCubed (Bagga & Baldwin 1998), singletons included, over the items of `gold`. Every item of `gold` must be in `found`. */
export function bCubed(gold: Clustering, found: Clustering): Scores {
  const [goldMembers, foundMembers] = [members(gold), members(new Map([...found].filter(([item]) => gold.has(item))))];
  let precision = 0;
  let recall = 0;
  for (const [item, goldCluster] of gold) {
    const same = goldMembers.get(goldCluster) ?? new Set();
    const together = foundMembers.get(found.get(item) ?? "") ?? new Set();
    const both = [...together].filter((other) => same.has(other)).length;
    precision += both / together.size;
    recall += both / same.size;
  }
  return scores(precision / gold.size, recall / gold.size);
}

/** Pairs of items that share a cluster: how many are right, and how many of the right ones are found. */
export function pairwise(gold: Clustering, found: Clustering): Scores {
  const items = [...gold.keys()];
  let both = 0;
  let inGold = 0;
  let inFound = 0;
  for (const [index, a] of items.entries()) {
    for (const b of items.slice(index + 1)) {
      const isGold = gold.get(a) === gold.get(b);
      const isFound = found.get(a) === found.get(b);
      if (isGold) inGold++;
      if (isFound) inFound++;
      if (isGold && isFound) both++;
    }
  }
  return scores(inFound === 0 ? 1 : both / inFound, inGold === 0 ? 1 : both / inGold);
}
