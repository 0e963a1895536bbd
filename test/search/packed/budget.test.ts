import { beforeAll, describe, expect, it } from "vitest";
import { BUILT_IN_SYNONYMS, Synonyms } from "../../../src/analysis/index.ts";
import { PackedReader, parseQuery, planQuery, type SearchIndex } from "../../../src/search/index.ts";
import { packInMemory, SMALL_CORPUS } from "../index/small-corpus.ts";

// A request that may read little: it answers with what it reached, and says so.
let packed: Awaited<ReturnType<typeof packInMemory>>;
beforeAll(async () => {
  packed = await packInMemory(SMALL_CORPUS);
});

const planFor = (index: SearchIndex, query: string) =>
  planQuery(parseQuery(query), { index, synonyms: new Synonyms(BUILT_IN_SYNONYMS), languages: index.languages });

describe("a request without budget for the index", () => {
  it("takes for absent what it cannot look up, and says so", async () => {
    const session = packed.cache.session(14);
    const index = new PackedReader(packed.index, session);
    expect((await planFor(index, "gas")).clauses[0]?.alternatives).toEqual([]);
    expect(await index.prefixCompletions("mo", 5)).toEqual([]);
    expect(await index.corrections("moskwo", 1, 5)).toEqual([]);
    expect(session.isPartial).toBe(true);
    expect(session.fetches).toBe(0);
  });

  it("is whole where everything is at hand", async () => {
    const warm = new PackedReader(packed.index, packed.cache.session());
    const { clauses } = await planFor(warm, "gas");
    await warm.match({ combineWith: "AND", clauses });
    const session = packed.cache.session(0);
    const index = new PackedReader(packed.index, session);
    const again = await planFor(index, "gas");
    expect((await index.match({ combineWith: "AND", clauses: again.clauses })).documents).toHaveLength(3);
    expect(session.isPartial).toBe(false);
  });
});
