import type { Entity } from "../../src/schema/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { linkEntities } from "../mentions/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { counted } from "../runtime/report.ts";
import type { ArticleDraft } from "./article-draft.ts";
import type { BuildContext } from "./build-context.ts";
import type { EventGroup } from "./find-events.ts";

/** Articles with their mentions, and the entities these are linked to. */
export interface NamedArticles {
  articles: DatedArticle[];
  entities: Map<string, Entity>;
}

type Drafted = Pick<ArticleDraft, "article" | "work">;

/** Articles with the times that they name; their other names are linked once events are known. */
export const withTimes = (drafts: readonly Drafted[]): DatedArticle[] =>
  drafts.map(({ article, work }) => ({ ...article, mentions: work.times }));

/**
 * The stage `mentions`: links the names of all articles to entities, and adds them to the articles.
 */
export const linkNames = (
  { config, report }: BuildContext,
  drafts: readonly Drafted[],
  groups: readonly EventGroup[],
): Promise<NamedArticles> =>
  report.stage(
    "mentions",
    () => addNames(drafts, groups, config),
    ({ entities }) => counted(entities.size, "entity", "entities"),
  );

/** Links the names of all articles to entities, and puts names and times together as mentions. */
export function addNames(
  drafts: readonly Drafted[],
  groups: readonly EventGroup[],
  { publicPersons }: Pick<SiteConfig, "publicPersons">,
): NamedArticles {
  const eventOf = new Map(groups.flatMap(({ members }, event) => members.map(({ id }) => [id, event] as const)));
  const { entities, mentionsByArticle } = linkEntities(
    drafts.map(({ article: { id, publisher }, work: { names } }) => ({
      ...{ names, publisher },
      event: eventOf.get(id) ?? -1,
    })),
    { publicPersons, eventId: (event) => groups[event]?.id ?? "none" },
  );
  const articles = drafts.map(({ article, work }, index): DatedArticle => {
    const mentions = [...(mentionsByArticle[index] ?? []), ...work.times];
    return { ...article, mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end) };
  });
  return { articles, entities };
}
