import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Document } from "flexsearch";
import { HITS, type Peer, pinnedVersion } from "./engine.ts";

const FIELDS = ["headline", "articleBody"] as const;

const createEmpty = () =>
  new Document({
    document: {
      id: "id",
      index: FIELDS.map((field) => ({ field, tokenize: "forward" as const })),
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
      index.add({ id, headline, articleBody, publisher: publisher ?? "" });
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
    const search = (words: string, more: object) =>
      index.search(words, { limit: HITS, merge: true, ...more }).map(({ id }) => String(id));
    return {
      search({ words, publisher }) {
        // A tag loses hits where several fields are searched at once: each is searched by itself
        // then.
        const ids =
          publisher === null
            ? search(words, {})
            : FIELDS.flatMap((field) => search(words, { index: [field], tag: { publisher } }));
        return { ids: () => [...new Set(ids)].slice(0, HITS) };
      },
    };
  },
};
