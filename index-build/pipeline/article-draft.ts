import type { DatedArticle } from "../model/pipeline-types.ts";
import type { PreparedArticle } from "./prepare.ts";

/** An article with all that its own record states, and what is not yet part of it. */
export interface ArticleDraft {
  article: DatedArticle;
  work: PreparedArticle;
  /** Hash of the text it was read from, before any rule. */
  textHash: string;
}
