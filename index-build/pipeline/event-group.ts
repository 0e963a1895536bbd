import type { DatedArticle } from "../model/pipeline-types.ts";

/** Articles that report one event, and its address. */
export interface EventGroup {
  id: string;
  members: DatedArticle[];
}
