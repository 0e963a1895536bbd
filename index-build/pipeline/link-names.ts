import type { Entity } from "../../src/schema/index.ts";
import { linkEntities } from "../mentions/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { counted } from "../runtime/report.ts";
import type { ArticleDraft } from "./article-draft.ts";
import type { BuildContext } from "./build-context.ts";

/** Articles with their mentions, and the entities these are linked to. */
export interface NamedArticles {
  articles: DatedArticle[];
  entities: Map<string, Entity>;
}

/** The stage `mentions`: links the names of all articles to entities. */
export const linkNames = ({ report }: BuildContext, drafts: readonly ArticleDraft[]): Promise<NamedArticles> =>
  report.stage(
    "mentions",
    () => addMentions(drafts),
    ({ entities }) => counted(entities.size, "entity", "entities"),
  );

/** Links the names of all articles to entities, and puts names and times together as mentions. */
export function addMentions(drafts: readonly Pick<ArticleDraft, "article" | "work">[]): NamedArticles {
  const { entities, mentionsByArticle } = linkEntities(drafts.map(({ work }) => work.names));
  const articles = drafts.map(({ article, work }, index): DatedArticle => {
    const mentions = [...(mentionsByArticle[index] ?? []), ...work.times].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    return { ...article, mentions };
  });
  return { articles, entities };
}
