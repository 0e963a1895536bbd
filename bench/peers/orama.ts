import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { create, insertMultiple, load, type RawData, save, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/indonesian";
import { fromJson } from "../from-json.ts";
import { HITS, type Peer, pinnedVersion } from "./engine.ts";

const FILE = "index.json";
/** A shorter query is asked for without tolerance: one edit would turn it into any other. */
const MIN_TOLERANT_CHARS = 4;
const BATCH = 500;

const createEmpty = () =>
  create({
    schema: { id: "string", headline: "string", articleBody: "string", publisher: "enum" },
    components: { tokenizer: { language: "indonesian", stemming: true, stemmer } },
  });

export const orama: Peer = {
  name: "Orama",
  version: pinnedVersion("@orama/orama"),
  notes: [
    `Indonesian stemmer of @orama/stemmers ${pinnedVersion("@orama/stemmers")}; all words required (threshold 0); tolerance 1 from ${MIN_TOLERANT_CHARS} letters on.`,
    "Phrases are asked for with exact: true, which wants every word as it stands, in any order. The index holds the texts as well.",
  ],
  async build(articles, folder) {
    const database = createEmpty();
    const documents = articles.map(({ id, headline, articleBody, publisher }) => ({
      id,
      headline,
      articleBody,
      publisher: publisher ?? "",
    }));
    await insertMultiple(database, documents, BATCH);
    await writeFile(join(folder, FILE), JSON.stringify(save(database)));
  },
  async open(folder) {
    const database = createEmpty();
    load(database, fromJson<RawData>(await readFile(join(folder, FILE), "utf8")));
    return {
      async search({ words, kind, publisher }) {
        const isPhrase = kind === "phrase";
        const { hits } = await search(database, {
          term: isPhrase ? bare(words) : words,
          properties: ["headline", "articleBody"],
          limit: HITS,
          threshold: 0,
          exact: isPhrase,
          tolerance: isPhrase || words.length < MIN_TOLERANT_CHARS ? 0 : 1,
          ...(publisher === null ? {} : { where: { publisher: { eq: publisher } }, facets: { publisher: {} } }),
        });
        return { ids: () => hits.map(({ id }) => id) };
      },
    };
  },
};

/** Words without marks around them: `exact` would look for a word's edge beyond the mark. */
const bare = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "")
    .join(" ");
