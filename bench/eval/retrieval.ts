import MiniSearch from "minisearch";
import { ANALYSIS_LANGUAGES, BUILT_IN_SYNONYMS, Synonyms } from "../../src/analysis/index.ts";
import { UNKNOWN_DATE } from "../../src/schema/index.ts";
import {
  EmbeddedIndex,
  findHits,
  INDEX_FINGERPRINT,
  INDEX_OPTIONS,
  planQuery,
  toIndexedDocument,
} from "../../src/search/index.ts";
import { type Figure, readRecords } from "./data.ts";

interface Passage {
  id: number;
  text: string;
}
interface Question {
  question: string;
  doc: number;
}

/** Results looked at. */
const DEPTH = 10;

/** Questions with one relevant passage each: this engine, and MiniSearch as it comes, on the same data. */
export async function retrieval(data: string): Promise<Figure[]> {
  const passages = await readRecords<Passage>(data, "retrieval", "facqa", "docs.jsonl");
  const questions = await readRecords<Question>(data, "retrieval", "facqa", "queries.jsonl");
  const built = new MiniSearch(INDEX_OPTIONS);
  const plain = new MiniSearch<Passage>({ fields: ["text"] });
  for (const { id, text } of passages) {
    const stored = {
      headline: "",
      url: null,
      publisher: null,
      datePublished: { ...UNKNOWN_DATE },
      inLanguage: "id",
      eventId: "",
    };
    built.add(
      toIndexedDocument({ id: String(id), headline: "", articleBody: text, inLanguage: "id" }, text.length, stored),
    );
    plain.add({ id, text });
  }
  const index = EmbeddedIndex.load(JSON.stringify(built), INDEX_FINGERPRINT);
  const context = { index, synonyms: new Synonyms(BUILT_IN_SYNONYMS), languages: ANALYSIS_LANGUAGES };
  const measure = (name: string, rank: (question: string) => string[]): Figure[] => {
    let reciprocal = 0;
    let recalled = 0;
    for (const { question, doc } of questions) {
      const at = rank(question).slice(0, DEPTH).indexOf(String(doc));
      if (at >= 0) {
        reciprocal += 1 / (at + 1);
        recalled++;
      }
    }
    return [
      { task: "retrieval", figure: `${name} MRR@10`, value: reciprocal / questions.length, of: questions.length },
      { task: "retrieval", figure: `${name} recall@10`, value: recalled / questions.length, of: questions.length },
    ];
  };
  return [
    ...measure("FacQA", (question) => findHits(index, planQuery(question, context).plan).map(({ id }) => id)),
    ...measure("FacQA, MiniSearch as it comes,", (question) => plain.search(question).map(({ id }) => String(id))),
  ];
}
