import type { NewsEvent } from "../../src/schema/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";

/** An event with its articles. */
export interface EventMembers {
  event: Pick<NewsEvent, "id" | "name" | "date" | "participants" | "summary">;
  articles: readonly DatedArticle[];
}
