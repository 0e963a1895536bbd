import { type Engine, KILAS_KINDS, type KilasKind, type Peer } from "./engine.ts";

export const siteName = (kind: KilasKind): string => `kilas-${kind}`;

/** Each engine is loaded only by the process that measures it, so that none weighs on another. */
const PEERS: Record<string, () => Promise<Peer>> = {
  minisearch: async () => (await import("./minisearch.ts")).miniSearch,
  orama: async () => (await import("./orama.ts")).orama,
  flexsearch: async () => (await import("./flexsearch.ts")).flexSearch,
  lunr: async () => (await import("./lunr.ts")).lunrPeer,
  pagefind: async () => (await import("./pagefind.ts")).pagefind,
  "sqlite-fts5": async () => (await import("./sqlite.ts")).sqliteFts5,
  "sqlite-trigram": async () => (await import("./sqlite.ts")).sqliteTrigram,
};

const SITES: Record<string, () => Promise<Engine>> = Object.fromEntries(
  KILAS_KINDS.map((kind) => [siteName(kind), async () => (await import("./kilas.ts")).kilasSite(kind)]),
);

export const ENGINE_NAMES: readonly string[] = [...Object.keys(SITES), ...Object.keys(PEERS)];

export async function loadEngine(name: string): Promise<Engine> {
  const load = SITES[name] ?? PEERS[name];
  if (!load) throw new Error(`There is no engine ${name}: choose of ${ENGINE_NAMES.join(", ")}.`);
  return load();
}

export async function loadPeer(name: string): Promise<Peer> {
  const load = PEERS[name];
  if (!load) throw new Error(`${name} builds no index of articles by itself.`);
  return load();
}
