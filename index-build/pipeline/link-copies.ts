import type { Article } from "../../src/schema/index.ts";
import { findNearCopies, foldCopies } from "../duplicates/index.ts";
import { counted, placeOf } from "../runtime/report.ts";
import type { ArticleDraft } from "./article-draft.ts";
import type { BuildContext } from "./build-context.ts";

/** Folds copies into one article, and links near-copies to their origin. */
export function linkCopies({ report }: BuildContext, drafts: readonly ArticleDraft[]): ArticleDraft[] {
  const { articles, records, rewritten } = foldCopies(drafts.map(({ article }) => article));
  const [first] = rewritten;
  if (first) {
    report.line(
      `  ! ${counted(rewritten.length, "record")} with the address of another and a text of their own were folded into it, such as ` +
        `${placeOf(first)} (${first.url}): the latest is kept.`,
    );
  }
  const folded = articles.flatMap((article, at): ArticleDraft[] => {
    const draft = drafts[records[at] ?? -1];
    return draft ? [{ ...draft, article }] : [];
  });
  const originOf = findNearCopies(
    articles,
    folded.map(({ work }) => work.sketch),
  );
  const byId = new Map(articles.map((article) => [article.id, article] as const));
  return folded.map((draft) => {
    const { article } = draft;
    const root = byId.get(originOf.get(article.id) ?? "") ?? article;
    const nearCopyOf = root === article ? null : root.id;
    return { ...draft, article: { ...article, nearCopyOf, origin: originName(root) } };
  });
}

/**
 * Whose text an article is: the publisher it names as its source, else its own, else nobody but
 * itself.
 */
export const originName = ({ id, isBasedOn, publisher }: Pick<Article, "id" | "isBasedOn" | "publisher">): string =>
  (isBasedOn ?? publisher)?.toLowerCase() ?? id;
