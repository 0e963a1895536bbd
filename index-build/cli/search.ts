import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SearchResponse } from "../../src/schema/index.ts";
import { MAX_LIMIT, SEARCH_SORTS, type SearchSort, search } from "../../src/search/index.ts";
import { dateText } from "./date-text.ts";
import { inputLines } from "./lines.ts";
import { type BuildChoice, openBuild } from "./open-build.ts";
import { UsageError } from "./usage-error.ts";

interface Options extends BuildChoice {
  limit: string;
  sort?: string;
  json?: true;
  batch?: true;
}

/** `kilas search`: one query for people, or with `--json` or `--batch` for programs. */
export async function searchCommand(query: string | undefined, options: Options): Promise<void> {
  const { out, json, batch } = options;
  if (batch && query !== undefined)
    throw new UsageError("--batch reads its queries from standard input: leave the query out.");
  if (!batch && query === undefined) throw new UsageError('A query is missing: npm run kilas -- search "putin xi".');
  const shown = readShown(options);
  if (query !== undefined) checkQuery(query);
  const built = await openBuild(options);
  if (query !== undefined) {
    const response = await search(await built.open(), query, shown);
    console.log(json ? JSON.stringify(response) : forPeople(response));
    return;
  }
  const sourceIds = await readSourceIds(out);
  for await (const line of inputLines()) {
    const { hits } = await search(await built.open(), line);
    const brief = hits.map(({ id, score }) => ({ id, sourceId: sourceIds.get(id) ?? null, score }));
    console.log(JSON.stringify({ query: line, hits: brief }));
  }
}

/** Longest query, in UTF-16 units: as the API takes it. */
const MAX_QUERY_CHARS = 400;

function checkQuery(query: string): void {
  if (query.trim() === "") throw new UsageError('The query is blank: npm run kilas -- search "putin xi".');
  if (query.length > MAX_QUERY_CHARS)
    throw new UsageError(`The query has ${query.length} characters; at most ${MAX_QUERY_CHARS} are searched.`);
}

function readShown({ limit, sort }: Options): { limit: number; sort?: SearchSort } {
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > MAX_LIMIT)
    throw new UsageError(`--limit ${limit} is no whole number from 1 to ${MAX_LIMIT}.`);
  const order = SEARCH_SORTS.find((one) => one === sort);
  if (sort !== undefined && order === undefined)
    throw new UsageError(`--sort ${sort} is none of ${SEARCH_SORTS.join(", ")}.`);
  return order === undefined ? { limit: count } : { limit: count, sort: order };
}

/** The records' own ids by article id: they are the owner's, so they are in `data/`, not in the published files. */
async function readSourceIds(out: string): Promise<Map<string, string | null>> {
  const lines = (await readFile(join(out, "data", "articles.jsonl"), "utf8")).split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { id, sourceId } = JSON.parse(line) as { id: string; sourceId: string | null };
      return [id, sourceId] as const;
    }),
  );
}

function forPeople({ query, total, hits, matched, searchedFor, didYouMean }: SearchResponse): string {
  const spelling = searchedFor ? ` (searched: ${searchedFor})` : didYouMean ? ` (did you mean “${didYouMean}”?)` : "";
  if (total === 0) return `Nothing found for “${query}”${spelling}.`;
  const part = hits.length < total ? `, the first ${hits.length}` : "";
  const lines = [`${total} found for “${query}”${spelling}${part}`];
  if (matched === "some") lines.push("Some of these do not hold all of the words.");
  for (const [index, hit] of hits.entries()) {
    lines.push(
      "",
      `${index + 1}. ${hit.headline}`,
      `   ${[hit.publisher, dateText(hit.datePublished), hit.url].filter(Boolean).join(" · ")}`,
      `   ${hit.snippet.text}`,
    );
  }
  return lines.join("\n");
}
