import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import lunr from "lunr";
import { fromJson } from "../from-json.ts";
import { HITS, type Peer, pinnedVersion } from "./engine.ts";

const FILE = "index.json";
/** A shorter word is asked for as it stands: one edit would turn it into many others. */
const MIN_FUZZY_CHARS = 4;

export const lunrPeer: Peer = {
  name: "Lunr",
  version: pinnedVersion("lunr"),
  notes: [
    `No stemmer: its own is English; all words required, the last one begun where it is being typed, one edit from ${MIN_FUZZY_CHARS} letters on.`,
    "No phrases: the words of one are asked for as they stand. It keeps nothing but the words, so it cannot narrow to a publisher.",
  ],
  async build(articles, folder) {
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer);
    builder.ref("id");
    builder.field("headline");
    builder.field("articleBody");
    for (const article of articles) builder.add(article);
    await writeFile(join(folder, FILE), JSON.stringify(builder.build()));
  },
  async open(folder) {
    const index = lunr.Index.load(fromJson<object>(await readFile(join(folder, FILE), "utf8")));
    return {
      search(query) {
        if (query.publisher !== null) return null;
        const words = termsOf(query.words);
        const hits = index.query((clauses) => {
          for (const [place, word] of words.entries()) {
            const isBegun = query.isTyping && place === words.length - 1;
            const isAsItStands = isBegun || query.kind === "phrase" || word.length < MIN_FUZZY_CHARS;
            clauses.term(word, {
              presence: lunr.Query.presence.REQUIRED,
              wildcard: isBegun ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE,
              // A distance of any kind, 0 too, would have the wildcard read as a letter.
              ...(isAsItStands ? {} : { editDistance: 1 }),
            });
          }
        });
        return { ids: () => hits.slice(0, HITS).map(({ ref }) => ref) };
      },
    };
  },
};

/** Words parted and trimmed as Lunr does it to the articles. */
const termsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/^\W+|\W+$/g, ""))
    .filter((word) => word !== "");
