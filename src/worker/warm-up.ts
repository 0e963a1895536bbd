import type { WarmUp } from "../schema/index.ts";
import { BuiltSite, type ShardStore, search, suggest } from "../search/index.ts";

/** The small part of the build that the Worker is warmed up with; `bytes` are its shards and must not change. */
export function openWarmUp(text: string, bytes: ArrayBuffer): BuiltSite {
  const { manifest, indexJson } = JSON.parse(text) as WarmUp;
  const store: ShardStore = {
    read: async ([, length, , offset = 0]) => new Uint8Array(bytes, offset, length),
  };
  return new BuiltSite(manifest, indexJson, store);
}

/**
 * Asks queries of a small part of the build. Code that runs for the first time is compiled, and slow until it has run often: done at start-up, that is no
 * work of the first request, of which the free plan gives 10 ms. Nothing is fetched: a Worker cannot at start-up.
 *
 * @throws BuildError where the part cannot be read.
 */
export async function warmUp(text: string, bytes: ArrayBuffer): Promise<void> {
  const { queries } = JSON.parse(text) as WarmUp;
  const site = openWarmUp(text, bytes);
  for (const { q, isTyping, publisher, group } of queries) {
    const filters = publisher === undefined ? {} : { publisher: [publisher] };
    JSON.stringify(await search(site.open(), q, { isTyping, group, filters }));
    if (isTyping) await suggest(site.open(), q);
  }
}
