import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SearchResponse } from "../../src/schema/index.ts";
import { search } from "../../src/search/index.ts";
import { dateText } from "./date-text.ts";
import { inputLines } from "./lines.ts";
import { openBuild } from "./open-build.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  out: string;
  json?: true;
  batch?: true;
}

/** `kilas search`: one query for people, or with `--json` or `--batch` for programs. */
export async function searchCommand(query: string | undefined, { out, json, batch }: Options): Promise<void> {
  if (batch && query !== undefined)
    throw new UsageError("--batch reads its queries from standard input: leave the query out.");
  if (!batch && query === undefined) throw new UsageError('A query is missing: npm run kilas -- search "putin xi".');
  const site = await openBuild(out);
  if (query !== undefined) {
    const response = await search(site, query);
    console.log(json ? JSON.stringify(response) : forPeople(response));
    return;
  }
  const sourceIds = await readSourceIds(out);
  for await (const line of inputLines()) {
    const { hits } = await search(site, line);
    const brief = hits.map(({ id, score }) => ({ id, sourceId: sourceIds.get(id) ?? null, score }));
    console.log(JSON.stringify({ query: line, hits: brief }));
  }
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
  if (total === 0) return `Nothing found for “${query}”.`;
  const lines = [`${total} found for “${query}”${searchedFor ? ` (searched: ${searchedFor})` : ""}`];
  if (didYouMean && !searchedFor) lines.push(`Did you mean “${didYouMean}”?`);
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
