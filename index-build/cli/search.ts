import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { SearchResponse } from "../../src/schema/index.ts";
import { MAX_LIMIT, SEARCH_SORTS, type SearchSort, search } from "../../src/search/index.ts";
import { checkQuery } from "./check-query.ts";
import { dateText } from "./date-text.ts";
import { inputLines, linesOf } from "./lines.ts";
import { type BuildChoice, openBuild } from "./open-build.ts";
import { say, sayJson } from "./terminal.ts";
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
  checkQuery("search", query, batch === true);
  const shown = readShown(options);
  const built = await openBuild(options);
  if (query !== undefined) {
    const response = await search(await built.open(), query, shown);
    if (json) sayJson(response);
    else say(forPeople(response));
    return;
  }
  const sourceIds = await readSourceIds(out);
  for await (const line of inputLines()) {
    const { hits } = await search(await built.open(), line);
    const named = ({ id }: { id: string }) => ({ id, sourceId: sourceIds.get(id) ?? null });
    const brief = hits.map((hit) => ({ ...named(hit), score: hit.score, nearCopies: hit.nearCopies.map(named) }));
    sayJson({ query: line, hits: brief });
  }
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

/**
 * The records' own ids by article id: they are the owner's, so they are in `data/`, not in the
 * published files.
 */
async function readSourceIds(out: string): Promise<Map<string, string | null>> {
  const ids = new Map<string, string | null>();
  for await (const line of linesOf(createReadStream(join(out, "data", "articles.jsonl"), "utf8"))) {
    const { id, sourceId } = JSON.parse(line) as { id: string; sourceId: string | null };
    ids.set(id, sourceId);
  }
  return ids;
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
