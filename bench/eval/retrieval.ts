import { readFile } from "node:fs/promises";
import { dataPath, type Figure, readRecords } from "../data.ts";
import { enginesOf, OWN, type SearchedText } from "./index-of.ts";
import { map, mrr, ndcg, type Ranking, recall } from "./ranking-metrics.ts";

/** A query with the ids of what answers it. */
interface JudgedQuery {
  query: string;
  relevant: ReadonlySet<string>;
}

/**
 * Questions on Indonesian news passages, and queries on English news, each beside MiniSearch as it
 * comes on the same data.
 */
export async function retrieval(data: string): Promise<Figure[]> {
  return [...(await facqa(data)), ...(await time(data))];
}

/** 1,359 questions on 1,295 passages, one relevant passage each. */
async function facqa(data: string): Promise<Figure[]> {
  const passages = await readRecords<{ id: number; text: string }>(data, "retrieval", "facqa", "docs.jsonl");
  const asked = await readRecords<{ question: string; doc: number }>(data, "retrieval", "facqa", "queries.jsonl");
  const texts = passages.map(({ id, text }) => ({ id: String(id), text }));
  const queries = asked.map(({ question, doc }) => ({ query: question, relevant: new Set([String(doc)]) }));
  const answering = await answeringShare();
  return onEngines(texts, "id", queries, (name, rankings) => [
    figure(`FacQA, ${name}: MRR@10`, mrr(rankings), rankings),
    figure(`FacQA, ${name}: recall@10`, recall(rankings), rankings),
    figure(`FacQA, ${name}: recall@50`, recall(rankings, 50), rankings),
    ...(name === OWN
      ? [
          { task: "retrieval", figure: "FacQA: unmarked first results that state the answer", ...answering },
          figure(
            `FacQA, ${name}: MRR@10 if that share of them counted`,
            completedMrr(rankings, answering.value),
            rankings,
          ),
        ]
      : []),
  ]);
}

/**
 * FacQA marks one passage a question, and others may state the answer as well: the share that does
 * of 120 first results which are not the marked passage, read one by one.
 */
async function answeringShare(): Promise<{ value: number; of: number }> {
  const text = await readFile(new URL("judgements/facqa-first-results.tsv", import.meta.url), "utf8");
  const grades = text
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t")[2]);
  return { value: grades.filter((grade) => grade === "A").length / grades.length, of: grades.length };
}

/** The mean reciprocal rank where a share of the unmarked first results answer, too. */
function completedMrr(rankings: readonly Ranking[], share: number): number {
  const rest = rankings.filter(({ ranked, relevant }) => !relevant.has(ranked[0] ?? ""));
  const first = rankings.length - rest.length;
  return (first + rest.length * (share + (1 - share) * mrr(rest))) / rankings.length;
}

/** 83 queries on 423 articles. */
async function time(data: string): Promise<Figure[]> {
  const texts = await readRecords<SearchedText>(data, "retrieval", "time", "docs.jsonl");
  const asked = await readRecords<{ id: string; text: string }>(data, "retrieval", "time", "queries.jsonl");
  const relevant = new Map<string, Set<string>>();
  for (const line of (await readFile(dataPath(data, "retrieval", "time", "qrels.tsv"), "utf8")).trim().split("\n")) {
    const [query = "", document = ""] = line.split("\t");
    relevant.set(query, (relevant.get(query) ?? new Set()).add(document));
  }
  const queries = asked.map(({ id, text }) => ({ query: text, relevant: relevant.get(id) ?? new Set<string>() }));
  return onEngines(texts, "en", queries, (name, rankings) => [
    figure(`TIME, ${name}: nDCG@10`, ndcg(rankings), rankings),
    figure(`TIME, ${name}: MAP`, map(rankings), rankings),
  ]);
}

async function onEngines(
  texts: readonly SearchedText[],
  inLanguage: string,
  queries: readonly JudgedQuery[],
  figuresOf: (engine: string, rankings: readonly Ranking[]) => Figure[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, rank] of enginesOf(texts, inLanguage, ["text"])) {
    const rankings: Ranking[] = [];
    for (const { query, relevant } of queries) rankings.push({ ranked: await rank(query), relevant });
    figures.push(...figuresOf(name, rankings));
  }
  return figures;
}

const figure = (name: string, value: number, rankings: readonly Ranking[]): Figure => ({
  task: "retrieval",
  figure: name,
  value,
  of: rankings.length,
});
