/** What came of a query. */
export interface Ranking {
  /** Ids, best first. */
  ranked: readonly string[];
  relevant: ReadonlySet<string>;
}

/** Results looked at. */
const DEPTH = 10;

/** Mean over queries. */
const mean = (rankings: readonly Ranking[], of: (ranking: Ranking) => number): number =>
  rankings.reduce((sum, ranking) => sum + of(ranking), 0) / (rankings.length || 1);

/** Mean reciprocal rank of the first relevant result among the first ten, 0–1. */
export const mrr = (rankings: readonly Ranking[]): number =>
  mean(rankings, ({ ranked, relevant }) => {
    const at = ranked.slice(0, DEPTH).findIndex((id) => relevant.has(id));
    return at < 0 ? 0 : 1 / (at + 1);
  });

/** Share of the relevant among the first results, 0–1; of as many relevant ones at most. */
export const recall = (rankings: readonly Ranking[], depth = DEPTH): number =>
  mean(
    rankings,
    ({ ranked, relevant }) =>
      ranked.slice(0, depth).filter((id) => relevant.has(id)).length / Math.min(depth, relevant.size || 1),
  );

/**
 * Normalised discounted cumulative gain of the first ten, with gain 1 for each relevant one
 * (Järvelin & Kekäläinen 2002), 0–1.
 */
export const ndcg = (rankings: readonly Ranking[]): number =>
  mean(rankings, ({ ranked, relevant }) => {
    const discount = (at: number) => 1 / Math.log2(at + 2);
    const gained = ranked.slice(0, DEPTH).reduce((sum, id, at) => sum + (relevant.has(id) ? discount(at) : 0), 0);
    let best = 0;
    for (let at = 0; at < Math.min(DEPTH, relevant.size); at++) best += discount(at);
    return best === 0 ? 0 : gained / best;
  });

/** Mean average precision over the whole ranking, 0–1. */
export const map = (rankings: readonly Ranking[]): number =>
  mean(rankings, ({ ranked, relevant }) => {
    let found = 0;
    let sum = 0;
    for (const [at, id] of ranked.entries()) {
      if (!relevant.has(id)) continue;
      found++;
      sum += found / (at + 1);
    }
    return relevant.size === 0 ? 0 : sum / relevant.size;
  });
