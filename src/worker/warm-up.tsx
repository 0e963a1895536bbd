import { PLAIN_ASSETS, type WarmUp } from "../schema/index.ts";
import { BuiltSite, parseJson, type ShardStore, type Site, search, suggest } from "../search/index.ts";
import { EventPage } from "./pages/event/event-page.tsx";
import type { PageContext } from "./pages/page-context.ts";
import { NO_QUERY } from "./pages/parts/search-address.ts";
import { SearchPage } from "./pages/search/search-page.tsx";
import { stringsFor } from "./pages/strings/index.ts";

/** The small part of the build that the Worker is warmed up with. */
export function openWarmUp(text: string): { site: BuiltSite; queries: WarmUp["queries"] } {
  const { manifest, indexJson, shards, queries } = parseJson<WarmUp>(text, [
    "manifest",
    "indexJson",
    "shards",
    "queries",
  ]);
  const { buffer } = bytesOf(shards);
  const store: ShardStore = {
    read: async ({ bytes: length, offset }) => new Uint8Array(buffer, offset, length),
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
 * Asks queries of a small part of the build, and renders the pages that answer them. Code that runs
 * for the first time is compiled, and slow until it has run often: done at start-up, that is no
 * work of the first request, of which the free plan gives 10 ms. Nothing is fetched: a Worker
 * cannot at start-up.
 *
 * @throws BuildError where the part cannot be read.
 */
export async function warmUp(text: string): Promise<void> {
  const { site, queries } = openWarmUp(text);
  for (const { q, isTyping, publisher, group } of queries) {
    const filters = publisher === undefined ? {} : { publisher: [publisher] };
    const response = await search(site.open(), q, { isTyping, group, filters });
    JSON.stringify(response);
    if (isTyping) await suggest(site.open(), q);
    if (group !== "event") continue;
    const query = { ...NO_QUERY, q };
    await rendered(<SearchPage pageContext={pageContextOf(site)} query={query} response={response} latest={[]} />);
    for (const { id } of response.events ?? []) await renderEvent(site.open(), id);
  }
}

async function renderEvent(site: Site, id: string): Promise<void> {
  const event = await site.documents.event(id);
  if (event) await rendered(<EventPage pageContext={pageContextOf(site)} event={event} />);
}

/** A page as text. */
const rendered = async (page: { toString(): string | Promise<string> }): Promise<string> => page.toString();

const pageContextOf = ({ manifest: { site } }: Pick<Site, "manifest">): PageContext => ({
  siteName: site.name,
  siteUrl: null,
  faults: null,
  utcOffset: site.utcOffset,
  now: 0,
  strings: stringsFor(site.defaultLanguage),
  url: new URL("https://site.example/"),
  assets: PLAIN_ASSETS,
});
