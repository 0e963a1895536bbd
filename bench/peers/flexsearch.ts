import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Document } from "flexsearch";
import { HITS, type Peer, pinnedVersion } from "./engine.ts";

const createEmpty = () =>
  new Document({
    document: {
      id: "id",
      index: [
        { field: "headline", tokenize: "forward" },
        { field: "articleBody", tokenize: "forward" },
      ],
      tag: [{ field: "publisher" }],
    },
  });

export const flexSearch: Peer = {
  name: "FlexSearch",
  version: pinnedVersion("flexsearch"),
  notes: [
    "tokenize: forward, so every word is a beginning; all words must stand in one field; no context, which goes with whole words only.",
    "No spelling distance and no phrases: the words are asked for as they stand. It narrows by a tag, but counts nothing per publisher.",
  ],
  async build(articles, folder) {
    const index = createEmpty();
    for (const { id, headline, articleBody, publisher } of articles)
      index.add({ id, headline, articleBody, publisher });
    const parts = new Map<string, string>();
    await index.export(async (key, data) => {
      if (data) parts.set(key, data);
    });
    for (const [key, data] of parts) await writeFile(join(folder, encodeURIComponent(key)), data);
  },
  async open(folder) {
    const index = createEmpty();
    for (const file of await readdir(folder)) {
      await index.import(decodeURIComponent(file), await readFile(join(folder, file), "utf8"));
    }
    return {
      search({ words, publisher }) {
        const hits = index.search(words, {
          limit: HITS,
          merge: true,
          ...(publisher === null ? {} : { tag: { publisher } }),
        });
        return { ids: () => hits.map(({ id }) => String(id)).slice(0, HITS) };
      },
    };
  },
};
