import type { WarmUp } from "../schema/index.ts";
import { BuiltSite, type ShardStore, search, suggest } from "../search/index.ts";

/** The small part of the build that the Worker is warmed up with. */
export function openWarmUp(text: string): { site: BuiltSite; queries: WarmUp["queries"] } {
  const { manifest, indexJson, shards, queries } = JSON.parse(text) as WarmUp;
  const { buffer } = bytesOf(shards);
  const store: ShardStore = {
    read: async ([, length, , offset = 0]) => new Uint8Array(buffer, offset, length),
  };
  return { site: new BuiltSite(manifest, indexJson, store), queries };
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/**
 * Asks queries of a small part of the build. Code that runs for the first time is compiled, and slow until it has run often: done at start-up, that is no
 * work of the first request, of which the free plan gives 10 ms. Nothing is fetched: a Worker cannot at start-up.
 *
 * @throws BuildError where the part cannot be read.
 */
export async function warmUp(text: string): Promise<void> {
  const { site, queries } = openWarmUp(text);
  for (const { q, isTyping, publisher, group } of queries) {
    const filters = publisher === undefined ? {} : { publisher: [publisher] };
    JSON.stringify(await search(site.open(), q, { isTyping, group, filters }));
    if (isTyping) await suggest(site.open(), q);
  }
}
