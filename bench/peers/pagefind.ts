import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { close, createIndex } from "pagefind";
import { type AskedQuery, HITS, type Peer, pinnedVersion, type Reads } from "./engine.ts";

/** An address that stands for the folder of the index; nothing is asked over the network. */
const BASE = "http://pagefind.invalid/";

/** What is used of the script that Pagefind writes beside its index. */
interface PagefindScript {
  createInstance(options: { basePath: string }): PagefindInstance;
}
interface PagefindInstance {
  init(language: string): Promise<void>;
  search(term: string, options: { filters?: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  data(): Promise<{ raw_url: string }>;
}

export const pagefind: Peer = {
  name: "Pagefind",
  version: pinnedVersion("pagefind"),
  notes: [
    "Its own pagefind.js in Node, without a browser: fetch is replaced by reads of its files from the disk; all that it has read stays in memory.",
    "No spelling distance: of an unknown word it looks for the longest beginning that it knows. Naming a hit reads a fragment: that is not in the measured time.",
  ],
  async build(articles, folder) {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join("\n"));
    for (const { id, headline, articleBody, publisher } of articles) {
      const record = { url: `/${id}`, content: `${headline}\n${articleBody}`, language: "id" };
      await index.addCustomRecord({
        ...record,
        meta: { title: headline },
        filters: publisher === null ? {} : { publisher: [publisher] },
      });
    }
    await index.writeFiles({ outputPath: folder });
    await close();
  },
  async open(folder) {
    const reads: Reads = { files: 0, bytes: 0 };
    readFromFolder(folder, reads);
    const script = (await import(pathToFileURL(join(folder, "pagefind.js")).href)) as PagefindScript;
    const instance = script.createInstance({ basePath: BASE });
    await instance.init("id");
    return {
      async search({ text, publisher }: AskedQuery) {
        const { results } = await instance.search(text, publisher === null ? {} : { filters: { publisher } });
        const first = results.slice(0, HITS);
        return {
          ids: async () => (await Promise.all(first.map((hit) => hit.data()))).map((hit) => hit.raw_url.slice(1)),
        };
      },
      reads: () => ({ ...reads }),
    };
  },
  roleOf(path) {
    if (path.startsWith("fragment/")) return "texts";
    return /-ui\.|-highlight\.|-worker\.|wasm\.unknown\./.test(path) ? "unneeded" : "index";
  },
};

/** Lets the script's `fetch` read files of a folder, and counts them. */
function readFromFolder(folder: string, reads: Reads): void {
  globalThis.fetch = async (input) => {
    const { origin, pathname } = new URL(String(input));
    if (!BASE.startsWith(origin)) throw new Error(`Pagefind asked for ${String(input)}, which is not of its folder.`);
    const bytes = await readFile(join(folder, pathname));
    reads.files++;
    reads.bytes += bytes.length;
    return new Response(bytes);
  };
}
