import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch, { type Options, type SearchOptions } from "minisearch";
import { type GivenArticle, HITS, type Peer, pinnedVersion } from "./engine.ts";

const OPTIONS: Options<GivenArticle> = { fields: ["headline", "articleBody"], storeFields: ["publisher"] };
const FILE = "index.json";

/** MiniSearch as it comes: its own tokenizer and no stemmer. */
export const miniSearch: Peer = {
  name: "MiniSearch",
  version: pinnedVersion("minisearch"),
  notes: [
    "prefix: true and fuzzy: 0.2, all words required; no phrases: the words of one are asked for as they stand.",
    "Every hit is scored and sorted; publishers are counted over the hits by hand.",
  ],
  async build(articles, folder) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(articles);
    await writeFile(join(folder, FILE), JSON.stringify(index));
  },
  async open(folder) {
    const index = MiniSearch.loadJSON<GivenArticle>(await readFile(join(folder, FILE), "utf8"), OPTIONS);
    const forgiving: SearchOptions = { combineWith: "AND", prefix: true, fuzzy: 0.2 };
    return {
      search({ words, kind, publisher }) {
        const options: SearchOptions = kind === "phrase" ? { combineWith: "AND" } : forgiving;
        const narrowed: SearchOptions =
          publisher === null ? options : { ...options, filter: (hit) => hit["publisher"] === publisher };
        const hits = index.search(words, narrowed);
        if (publisher !== null) Map.groupBy(hits, (hit) => String(hit["publisher"]));
        return { ids: () => hits.slice(0, HITS).map(({ id }) => String(id)) };
      },
    };
  },
};
