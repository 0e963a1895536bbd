import { type BuiltSite, search } from "../../src/search/index.ts";
import type { MadeQuery } from "../corpus/queries.ts";

/** Asks a query as the Worker does. */
export function ask(site: BuiltSite, { text, publisher, isTyping }: MadeQuery): ReturnType<typeof search> {
  return search(site.open(), text, { isTyping, filters: publisher === null ? {} : { publisher: [publisher] } });
}
