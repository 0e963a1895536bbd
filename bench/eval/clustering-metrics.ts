import munkres from "munkres";

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

/**
 * BCubed (Bagga & Baldwin 1998), singletons included, over the items of `gold`. Every item of
 * `gold` must be in `found`.
 */
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

/**
 * CEAF-e (Luo 2005): clusters are matched one to one so that their likeness, 2·|both| / (|gold| +
 * |found|), is greatest in sum; that sum over the number of found clusters is the precision, over
 * the number of gold ones the recall.
 */
export function ceafE(gold: Clustering, found: Clustering): Scores {
  const goldClusters = [...members(gold).values()];
  const foundClusters = [...members(new Map([...found].filter(([item]) => gold.has(item)))).values()];
  let sum = 0;
  for (const { golds, founds } of overlapping(goldClusters, foundClusters)) {
    const likeness = golds.map((one) => founds.map((other) => phi4(one, other)));
    // An assignment of least cost; of a likeness of 1, the cost is 0.
    const costs = likeness.map((row) => row.map((value) => 1 - value));
    for (const [row, column] of munkres(costs)) sum += likeness[row]?.[column] ?? 0;
  }
  return scores(sum / foundClusters.length, sum / goldClusters.length);
}

function phi4(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * [...a].filter((item) => b.has(item)).length) / (a.size + b.size);
}

/** Clusters that share items, directly or through others: only they can be matched. */
function overlapping(
  golds: readonly ReadonlySet<string>[],
  founds: readonly ReadonlySet<string>[],
): { golds: ReadonlySet<string>[]; founds: ReadonlySet<string>[] }[] {
  const foundOf = new Map(founds.flatMap((cluster) => [...cluster].map((item) => [item, cluster] as const)));
  const goldOf = new Map(golds.flatMap((cluster) => [...cluster].map((item) => [item, cluster] as const)));
  const left = new Set(golds);
  const parts: { golds: ReadonlySet<string>[]; founds: ReadonlySet<string>[] }[] = [];
  for (const first of golds) {
    if (!left.delete(first)) continue;
    const part = { golds: new Set([first]), founds: new Set<ReadonlySet<string>>() };
    const queue = [first];
    for (let gold = queue.pop(); gold; gold = queue.pop()) {
      for (const item of gold) {
        const found = foundOf.get(item);
        if (!found || part.founds.has(found)) continue;
        part.founds.add(found);
        for (const one of found) {
          const next = goldOf.get(one);
          if (next && left.delete(next)) {
            part.golds.add(next);
            queue.push(next);
          }
        }
      }
    }
    parts.push({ golds: [...part.golds], founds: [...part.founds] });
  }
  return parts;
}

/**
 * The items whose gold cluster has several members: what is left to tell apart when singletons do
 * not count.
 */
export function multiOnly(gold: Clustering): Clustering {
  const sizes = members(gold);
  return new Map([...gold].filter(([, cluster]) => (sizes.get(cluster)?.size ?? 0) > 1));
}

/**
 * Pairs of items that share a cluster: how many are right, and how many of the right ones are
 * found.
 */
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
