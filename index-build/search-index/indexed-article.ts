import type { Article } from "../../src/schema/index.ts";

/** What the index needs of an article. */
export interface IndexedArticle
  extends Pick<
    Article,
    "id" | "revision" | "headline" | "articleBody" | "inLanguage" | "datePublished" | "nearCopyOf"
  > {
  /** End of the lead, an offset into the body in UTF-16 units. */
  leadEnd: number;
  /** Id of its event: those of one event are adjacent. */
  eventId: string;
}
