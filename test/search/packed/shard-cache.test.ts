import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemoryShards } from "../../../index-build/output/memory-shards.ts";
import type { ShardRef } from "../../../src/schema/index.ts";
import { ShardCache, type ShardSession, type ShardStore, type TakeBuffer } from "../../../src/search/index.ts";

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
    expect([a, b, c].map((ref) => cache.has(ref))).toEqual([true, false, true]);
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

/** A store that reads into the buffers it is given, as the Worker's do. */
class ReadingShards implements ShardStore {
  readonly taken = new Set<ArrayBuffer>();
  readonly #memory = new MemoryShards();

  add = (kind: string, bytes: Uint8Array): ShardRef => this.#memory.add(kind, bytes);

  async read(ref: ShardRef, take: TakeBuffer): Promise<Uint8Array> {
    const stored = await this.#memory.read(ref);
    const buffer = take(stored.length);
    this.taken.add(buffer);
    // Other reads go on meanwhile.
    await new Promise((done) => setImmediate(done));
    const bytes = new Uint8Array(buffer, 0, stored.length);
    bytes.set(stored);
    return bytes;
  }
}

describe("buffers of shards", () => {
  it("are used again, and never under the eyes of a request that has not ended", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(fc.nat(19), { minLength: 1, maxLength: 6 }), fc.boolean()), {
          minLength: 1,
          maxLength: 40,
        }),
        async (requests) => {
          const shards = new ReadingShards();
          const refs = Array.from({ length: 20 }, (_, at) =>
            shards.add("x", new Uint8Array(1000 * (at + 1)).fill(at + 1)),
          );
          const cache = new ShardCache(shards, 150_000);
          const open: { session: ShardSession; read: [at: number, bytes: Uint8Array][] }[] = [];
          const isWhole = () =>
            open.every(({ read }) => read.every(([at, bytes]) => bytes.every((byte) => byte === at + 1)));
          for (const [wanted, endsOne] of requests) {
            const session = cache.session();
            const other = cache.session();
            const read = Promise.all(
              wanted.map(async (at) => [at, await session.read(refs[at] as ShardRef)] as [number, Uint8Array]),
            );
            await other.readAll(wanted.map((at) => refs[at] as ShardRef));
            open.push({ session, read: await read });
            other.end();
            expect(isWhole()).toBe(true);
            if (endsOne) open.shift()?.session.end();
          }
          expect(isWhole()).toBe(true);
        },
      ),
    );
  });

  it("are no more than the cache keeps and some, however many requests follow one another", async () => {
    const shards = new ReadingShards();
    const refs = Array.from({ length: 50 }, (_, at) => shards.add("x", new Uint8Array(20_000).fill(at)));
    const cache = new ShardCache(shards, 10 * 32 * 1024);
    for (let at = 0; at < 500; at++) {
      const session = cache.session();
      await session.read(refs[(at * 7) % 50] as ShardRef);
      session.end();
    }
    expect(shards.taken.size).toBeLessThan(20);
  });

  it("stay with a request that never ends", async () => {
    const shards = new ReadingShards();
    const refs = Array.from({ length: 50 }, (_, at) => shards.add("x", new Uint8Array(20_000).fill(at)));
    const cache = new ShardCache(shards, 32 * 1024);
    const lost = await cache.session().read(refs[3] as ShardRef);
    for (const ref of refs) {
      const session = cache.session();
      await session.read(ref);
      session.end();
    }
    expect(new Set(lost)).toEqual(new Set([3]));
  });
});
