import { UsageError } from "./usage-error.ts";

/** Longest query, in UTF-16 units: as the API takes it. */
const MAX_QUERY_CHARS = 400;

/** Why the API would not take a query, or null. */
export function faultOfQuery(query: string): string | null {
  if (query.trim() === "") return "The query is blank.";
  if (query.length <= MAX_QUERY_CHARS) return null;
  return `The query has ${query.length} characters; at most ${MAX_QUERY_CHARS} are searched.`;
}

/**
 * @throws UsageError where a command is given no query that it can take, or one beside those of a
 * batch.
 */
export function checkQuery(command: string, query: string | undefined, isBatch: boolean): void {
  if (isBatch && query === undefined) return;
  if (isBatch) throw new UsageError("--batch reads its queries from standard input: leave the query out.");
  const fault = query === undefined ? "A query is missing." : faultOfQuery(query);
  if (fault !== null) throw new UsageError(`${fault} Give one: npm run kilas -- ${command} "putin xi".`);
}
