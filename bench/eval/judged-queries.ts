import { readFile } from "node:fs/promises";
import MiniSearch from "minisearch";
import { openSite } from "../../index-build/cli/open-site.ts";
import type { Article } from "../../src/schema/index.ts";
import { search } from "../../src/search/index.ts";
import type { Figure } from "../data.ts";
import { withBuiltNews } from "./built.ts";

/** Results that were judged of each engine. */
const DEPTH = 5;

/** Query by its name. */
interface Query {
  name: string;
  kind: string;
  text: string;
  need: string;
}

/** What an engine answers first to a query. */
interface Answered {
  query: Query;
  engine: string;
  ids: string[];
}

/** A corpus's articles, and the first results of both engines on it. */
export interface QueryRun {
  articles: ReadonlyMap<string, Article>;
  answered: Answered[];
}

/**
 * Queries written by a person for the sample and the news of Yogyakarta, the first five results of
 * each engine judged with the engine hidden: 2 answers the need, 1 is on the matter, 0 is neither
 * (`judgements/queries.tsv`, `judgements/relevance.tsv`).
 */
export async function judgedQueries(data: string): Promise<Figure[]> {
  const { answered, articles } = await runQueries(data);
  const grades = await readGrades();
  const figures: Figure[] = [];
  const kinds = ["all", ...new Set(answered.map(({ query }) => query.kind))];
  for (const engine of new Set(answered.map((one) => one.engine))) {
    for (const kind of kinds) {
      const own = answered.filter((one) => one.engine === engine && (kind === "all" || one.query.kind === kind));
      const value = own.reduce((sum, one) => sum + ndcgOf(one, grades, articles), 0) / own.length;
      figures.push({ task: "judged-queries", figure: `${engine}, ${kind} queries: nDCG@5`, value, of: own.length });
    }
    const listed = answered
      .filter((one) => one.engine === engine)
      .flatMap(({ query, ids }) => ids.map((id) => `${query.name} ${id}`));
    const judged = listed.filter((key) => grades.has(key)).length;
    figures.push({
      task: "judged-queries",
      figure: `${engine}: results judged`,
      value: judged / listed.length,
      of: listed.length,
    });
  }
  return figures;
}

/** Runs all queries on both engines. */
export const runQueries = (data: string): Promise<QueryRun> =>
  withBuiltNews(data, ["yogyakarta-2025.jsonl"], async ({ articles }, { out }) => {
    const site = await openSite(out);
    const plain = new MiniSearch<Article>({ fields: ["headline", "articleBody"] });
    plain.addAll(articles);
    const answered: Answered[] = [];
    for (const query of await readQueries()) {
      const { hits } = await search(site.open(), query.text, { limit: DEPTH });
      answered.push({ query, engine: "Kilas", ids: hits.map(({ id }) => id) });
      const found = plain.search(query.text).slice(0, DEPTH);
      answered.push({ query, engine: "MiniSearch as it comes", ids: found.map(({ id }) => String(id)) });
    }
    return { articles: new Map(articles.map((article) => [article.id, article])), answered };
  });

const judgement = (name: string) => readFile(new URL(`judgements/${name}`, import.meta.url), "utf8");

async function readQueries(): Promise<Query[]> {
  return (await judgement("queries.tsv"))
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", kind = "", text = "", need = ""] = line.split("\t");
      return { name, kind, text, need };
    });
}

/** Grades 0–2 by query and article. */
export async function readGrades(): Promise<Map<string, number>> {
  const lines = (await judgement("relevance.tsv")).trim().split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [query, article, grade] = line.split("\t");
      return [`${query} ${article}`, Number(grade)];
    }),
  );
}

/**
 * Normalised discounted cumulative gain with gain 2^grade - 1 (Burges et al. 2005); the ideal is
 * the best order of all judged results. A near-copy of what stands above it gains nothing,
 * whichever engine lists it.
 */
function ndcgOf({ query, ids }: Answered, grades: ReadonlyMap<string, number>, articles: QueryRun["articles"]): number {
  const originalOf = (id: string) => articles.get(id)?.nearCopyOf ?? id;
  const gained = (list: readonly number[]) =>
    list.slice(0, DEPTH).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const gradeOf = new Map<string, number>();
  for (const [key, grade] of grades) {
    const [name, id = ""] = key.split(" ");
    if (name === query.name) gradeOf.set(originalOf(id), Math.max(grade, gradeOf.get(originalOf(id)) ?? 0));
  }
  const ideal = gained([...gradeOf.values()].sort((a, b) => b - a));
  const seen = new Set<string>();
  const own = ids.map((id) => {
    const original = originalOf(id);
    if (seen.has(original)) return 0;
    seen.add(original);
    return gradeOf.get(original) ?? 0;
  });
  return ideal === 0 ? 0 : gained(own) / ideal;
}
