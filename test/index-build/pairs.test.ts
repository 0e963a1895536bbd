import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupArticles, type PairCache, statisticsOf } from "../../index-build/events/index.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { makeArticle } from "../support/make-article.ts";

/** A cache in memory that counts what it could give. */
class MemoryCache implements PairCache {
  hits = 0;
  readonly #entries = new Map<string, Uint8Array>();

  keyOf(...parts: readonly string[]): string {
    return createHash("sha256").update(parts.join("\u0000")).digest("hex");
  }
  get(key: string): Uint8Array | null {
    const known = this.#entries.get(key) ?? null;
    if (known) this.hits++;
    return known;
  }
  put(key: string, value: Uint8Array): void {
    this.#entries.set(key, value);
  }
  damage(): void {
    for (const [key, value] of this.#entries) this.#entries.set(key, value.slice(0, -3));
  }
}

const WORDS =
  "banjir gempa kebakaran vonis pemilu konser panen mogok razia longsor pelantikan demonstrasi pameran kecelakaan penangkapan".split(
    " ",
  );
/** Three reports a day of some of fifteen matters, over two weeks; every seventh is undated. */
const corpus = Array.from({ length: 42 }, (_, index) => {
  const matter = WORDS[(index * 4) % WORDS.length];
  const day = `2025-03-${String(1 + Math.floor(index / 3)).padStart(2, "0")}`;
  return makeArticle({
    id: `a${String(index).padStart(2, "0")}`,
    headline: `Laporan ${matter} terbaru di wilayah timur`,
    body: `Warga melaporkan ${matter} besar. Petugas ${matter} tiba pada pagi hari. Kepala dinas membahas ${matter} itu.`,
    ...(index % 7 === 0 ? {} : { published: day }),
  });
});

/** Statistics that do not change with the corpus, as those of a large one. */
const statistics = statisticsOf(corpus);
const group = (articles: readonly DatedArticle[], cache: PairCache | null) =>
  groupArticles(articles, statistics, { cache }).map((members) => members.map(({ id }) => id));

describe("comparisons that are kept", () => {
  it("give what comparing anew gives, in whatever order articles came", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(corpus, { minLength: corpus.length }),
        fc.integer({ min: 1, max: 9 }),
        (order, step) => {
          const cache = new MemoryCache();
          for (let count = step; count < order.length; count += step) group(order.slice(0, count), cache);
          expect(group(order, cache)).toEqual(group(corpus, null));
        },
      ),
      { numRuns: 20 },
    );
  });

  it("spare the days that nothing new lies near", () => {
    const cache = new MemoryCache();
    const dated = corpus.filter(({ datePublished }) => datePublished.value !== null);
    group(dated, cache);
    group(
      [
        ...dated,
        makeArticle({ id: "new", headline: "Kabar baru", body: "Warga melaporkan panen.", published: "2025-03-14" }),
      ],
      cache,
    );
    expect(cache.hits).toBe(13);
  });

  it("are made anew where they are damaged", () => {
    const cache = new MemoryCache();
    const whole = group(corpus, cache);
    cache.damage();
    expect(group(corpus, cache)).toEqual(whole);
  });
});
