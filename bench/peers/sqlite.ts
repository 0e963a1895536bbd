import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type AskedQuery, HITS, type Peer, wordsOf } from "./engine.ts";

const FILE = "index.sqlite";
/** Letters below which a trigram index finds nothing. */
const TRIGRAM = 3;

interface Variant {
  name: string;
  /** Options of the full-text table. */
  options: string;
  notes: readonly string[];
  /** A query in the language of FTS5, or null where the variant has no means for it. */
  matchOf(query: AskedQuery): string | null;
}

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

function sqliteVariant({ name, options, notes, matchOf }: Variant): Peer {
  return {
    name,
    version: process.versions["sqlite"] ?? "unknown",
    notes: [
      ...notes,
      "One file, read from the disk while a query runs, through the cache of the system; no text is stored.",
    ],
    build(articles, folder) {
      const database = new DatabaseSync(join(folder, FILE));
      database.exec(`
        CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT NOT NULL, publisher TEXT);
        CREATE VIRTUAL TABLE words USING fts5(headline, articleBody, content='', ${options});
        BEGIN`);
      const addArticle = database.prepare("INSERT INTO articles VALUES (?, ?, ?)");
      const addWords = database.prepare("INSERT INTO words (rowid, headline, articleBody) VALUES (?, ?, ?)");
      for (const [number, { id, headline, articleBody, publisher }] of articles.entries()) {
        addArticle.run(number, id, publisher);
        addWords.run(number, headline, articleBody);
      }
      database.exec("COMMIT; INSERT INTO words (words) VALUES ('optimize'); VACUUM");
      database.close();
    },
    open(folder) {
      const database = new DatabaseSync(join(folder, FILE), { readOnly: true });
      const joined = "FROM words JOIN articles ON number = words.rowid WHERE words MATCH ?";
      const find = database.prepare(`SELECT id ${joined} ORDER BY bm25(words) LIMIT ${HITS}`);
      const narrow = database.prepare(`SELECT id ${joined} AND publisher = ? ORDER BY bm25(words) LIMIT ${HITS}`);
      const count = database.prepare(`SELECT publisher, count(*) ${joined} AND publisher = ? GROUP BY publisher`);
      return {
        search(query) {
          const match = matchOf(query);
          if (match === null) return null;
          const { publisher } = query;
          const rows = publisher === null ? find.all(match) : narrow.all(match, publisher);
          if (publisher !== null) count.all(match, publisher);
          return { ids: () => rows.map(({ id }) => String(id)) };
        },
      };
    },
  };
}

export const sqliteFts5 = sqliteVariant({
  name: "SQLite FTS5",
  options: "prefix='2 3'",
  notes: ["unicode61, prefix index '2 3', bm25(); no stemmer; it finds no misspelt words, so it is not asked any."],
  matchOf(query) {
    if (query.kind === "typo") return null;
    if (query.kind === "phrase") return quoted(query.words);
    return wordsOf(query).map(quoted).join(" AND ") + (query.isTyping ? "*" : "");
  },
});

export const sqliteTrigram = sqliteVariant({
  name: "SQLite FTS5 trigram",
  options: "tokenize='trigram'",
  notes: [
    "Finds any piece of text of three letters or more; neither two letters nor misspelt words, so it is asked for none.",
  ],
  matchOf(query) {
    const words = wordsOf(query);
    if (query.kind === "typo" || words.some((word) => word.length < TRIGRAM && query.kind !== "phrase")) return null;
    return query.kind === "phrase" ? quoted(query.words) : words.map(quoted).join(" AND ");
  },
});
