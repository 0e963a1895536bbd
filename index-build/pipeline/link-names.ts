import type { Entity } from "../../src/schema/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { linkEntities } from "../mentions/index.ts";
import type { OwnerName } from "../model/owner-names.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { MIN_SHOWN_CONFIDENCE } from "../model/shown-names.ts";
import { counted } from "../runtime/report.ts";
import type { ArticleDraft } from "./article-draft.ts";
import type { BuildContext } from "./build-context.ts";
import type { EventGroup } from "./event-group.ts";

/** Articles with their mentions, and the entities these are linked to. */
export interface NamedArticles {
  articles: DatedArticle[];
  entities: Map<string, Entity>;
}

/** The same, and what the owner hides, in all its forms, folded. */
interface LinkedArticles extends NamedArticles {
  hidden: readonly string[];
}

type Drafted = Pick<ArticleDraft, "article" | "work">;

/** Articles with the times that they name; their other names are linked once events are known. */
export const withTimes = (drafts: readonly Drafted[]): DatedArticle[] =>
  drafts.map(({ article, work }) => ({ ...article, mentions: work.times }));

/**
 * The stage `mentions`: links the names of all articles to entities, as far as the owner says
 * nothing else, and adds them to the articles.
 */
export async function linkNames(
  { config, report }: BuildContext,
  drafts: readonly Drafted[],
  { groups, owner }: { groups: readonly EventGroup[]; owner: readonly OwnerName[] },
): Promise<LinkedArticles> {
  const { unused, ...named } = await report.stage(
    "mentions",
    () => addNames(drafts, groups, { ...config, owner }),
    ({ entities }) => namesOutcome([...entities.values()]),
  );
  for (const { place, reason } of unused) report.line(`  ! ${place} ${reason}`);
  return named;
}

/** How many names there are, and how many are too doubtful to be shown. */
function namesOutcome(entities: readonly Entity[]): string {
  const doubtful = entities.filter(({ confidence }) => confidence < MIN_SHOWN_CONFIDENCE).length;
  return `${counted(entities.length, "name")}, ${doubtful} too doubtful to be shown: kilas names --doubtful lists them`;
}

/** Links the names of all articles to entities, and puts names and times together as mentions. */
export function addNames(
  drafts: readonly Drafted[],
  groups: readonly EventGroup[],
  { publicPersons, owner = [] }: Pick<SiteConfig, "publicPersons"> & { owner?: readonly OwnerName[] },
): LinkedArticles & { unused: { place: string; reason: string }[] } {
  const eventOf = new Map(groups.flatMap(({ members }, event) => members.map(({ id }) => [id, event] as const)));
  const { mentionsByArticle, ...linked } = linkEntities(
    drafts.map(({ article: { id, publisher }, work: { names } }) => ({
      ...{ id, names, publisher },
      event: eventOf.get(id) ?? -1,
    })),
    { publicPersons, owner, eventId: (event) => groups[event]?.id ?? "none" },
  );
  const articles = drafts.map(({ article, work }, index): DatedArticle => {
    const mentions = [...(mentionsByArticle[index] ?? []), ...work.times];
    return { ...article, mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end) };
  });
  return { articles, ...linked };
}
