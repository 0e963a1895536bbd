import { describe, expect, it } from "vitest";
import { MemoryShards } from "../../../index-build/artefacts/memory-shards.ts";
import type { ShardRef } from "../../../src/schema/index.ts";
import { ShardCache } from "../../../src/search/index.ts";

/** A store that counts what is asked of it. */
class CountedShards extends MemoryShards {
  reads = 0;

  override read(ref: ShardRef): Promise<Uint8Array> {
    this.reads++;
    return super.read(ref);
  }
}

const made = (sizes: readonly number[]) => {
  const shards = new CountedShards();
  return { shards, refs: sizes.map((size, at) => shards.add("x", new Uint8Array(size).fill(at + 1))) };
};

describe("the cache of shards", () => {
  it("keeps no more bytes than it may, the latest used", async () => {
    const { shards, refs } = made([40, 40, 40, 400]);
    const [a, b, c, large] = refs as [ShardRef, ShardRef, ShardRef, ShardRef];
    const cache = new ShardCache(shards, 100);
    for (const ref of [a, b, a, c]) await cache.session().read(ref);
    expect(cache.bytes).toBe(80);
    expect([a, b, c].map((ref) => cache.kept(ref) !== null)).toEqual([true, false, true]);
    await cache.session().read(large);
    expect(cache.bytes).toBe(80);
  });

  it("keeps what a request has read until it ends, whatever else is read meanwhile", async () => {
    const { shards, refs } = made([60, 60, 60]);
    const cache = new ShardCache(shards, 60);
    const session = cache.session();
    for (const ref of refs) await session.read(ref);
    for (const ref of refs) await session.read(ref);
    expect(shards.reads).toBe(3);
    expect(session.fetches).toBe(3);
    expect(session.fetchedBytes).toBe(180);
  });

  it("reads a shard once for two that ask at one time", async () => {
    const { shards, refs } = made([8]);
    const session = new ShardCache(shards).session();
    await Promise.all([session.readAll(refs), session.readAll(refs)]);
    expect(shards.reads).toBe(1);
  });

  it("never fetches past the budget, and says what was left out", async () => {
    const { shards, refs } = made(Array.from({ length: 60 }, () => 8));
    const session = new ShardCache(shards).session();
    await session.readAll(refs);
    expect(session.fetches).toBe(40);
    expect(session.isPartial).toBe(true);
    await expect(session.read(refs[50] as ShardRef)).rejects.toThrow(/budget/);
    expect(shards.reads).toBe(40);
    // What is at hand costs nothing.
    await session.read(refs[3] as ShardRef);
  });
});
