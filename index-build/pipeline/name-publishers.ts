import { publisherNames } from "../publishers/index.ts";
import type { ArticleDraft } from "./article-draft.ts";
import type { BuildContext } from "./build-context.ts";
import { originName } from "./link-copies.ts";
import { publisherName } from "./prepare.ts";

/** Gives the articles of a site one publisher, however their records call it. */
export function namePublishers({ config }: BuildContext, drafts: readonly ArticleDraft[]): ArticleDraft[] {
  const names = publisherNames(
    drafts.map(({ article }) => article),
    new Set(Object.values(config.publishers)),
  );
  return drafts.map((draft, at) => {
    const publisher = publisherName(names[at] ?? null, config);
    if (publisher === draft.article.publisher) return draft;
    const article = { ...draft.article, publisher };
    return { ...draft, article: { ...article, origin: originName(article) } };
  });
}
