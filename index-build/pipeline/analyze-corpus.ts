import {
  type Entity,
  type GeneratedStatement,
  knownDay,
  type NewsEvent,
  type Storyline,
} from "../../src/schema/index.ts";
import { isReport } from "../events/index.ts";
import { type History, keepStorylines, type Ledger, reviseHistory } from "../ledger/index.ts";
import type { DatedArticle, RecordProblem } from "../model/pipeline-types.ts";
import { readOwnerNames } from "../read/index.ts";
import { counted } from "../runtime/report.ts";
import { chainStorylines } from "../storylines/index.ts";
import type { TermStatistics } from "../text-model/index.ts";
import { readArticles } from "./articles.ts";
import type { BuildContext } from "./build-context.ts";
import { checkMoves } from "./check-moves.ts";
import { describeEvents, findEvents } from "./find-events.ts";
import { keepNameIds } from "./keep-name-ids.ts";
import { linkNames, withTimes } from "./link-names.ts";
import { proposeStatements } from "./propose-statements.ts";
import { NOTHING_PUBLISHED, type Published } from "./published.ts";
import { type SummarizedMembers, summarizeAll } from "./summarize-all.ts";

/** What the pipeline works out of a corpus, before anything is written. */
export interface AnalyzedCorpus {
  articles: DatedArticle[];
  entities: Map<string, Entity>;
  /** What the owner hides, in all its forms, folded. */
  hidden: readonly string[];
  events: NewsEvent[];
  storylines: Storyline[];
  problems: RecordProblem[];
  /** Every event id published so far, these events included. */
  ledger: Ledger;
  /** How these events were published now, and what changed in them before. */
  history: History;
  statistics: TermStatistics;
}

/**
 * The pipeline up to the search index.
 *
 * @throws CorpusError, EmptyCorpusError, MovesError, and CacheDamage where the store is damaged.
 *
 * @example
 * ```ts
 * using context = openContext({ config, report });
 * const { articles, events } = await analyzeCorpus(context, "../my-articles");
 * ```
 */
export async function analyzeCorpus(
  context: BuildContext,
  corpus: string,
  published: Published = NOTHING_PUBLISHED,
): Promise<AnalyzedCorpus> {
  const owner = await readOwnerNames(context.config.names);
  const read = await readArticles(context, corpus, published);
  const found = await findEvents(context, { ...read, articles: withTimes(read.drafts) }, published);
  checkMoves(published, found.ledger, read.takenDown);
  const linked = await linkNames(context, read.drafts, { ...found, owner });
  const { ledger: names, ...named } = keepNameIds(linked, published.ledger.names);
  const events = describeEvents(found.groups, named, read.ceilings);
  const summarized = await summarizeAll(context, { ...named, statistics: found.statistics, events });
  const generated = await proposeStatements(context, summarized);
  const storylines = await context.report.stage(
    "storylines",
    () =>
      chainStorylines(
        summarized.filter(({ articles }) => articles.some(isReport)),
        found.statistics,
      ),
    (all) => counted(all.length, "storyline"),
  );
  const history = reviseHistory(
    summarized.map(({ event }) => event),
    named.articles,
    latestPublication(named.articles),
    published.history,
  );
  return {
    articles: withSalience(named.articles, summarized),
    entities: named.entities,
    hidden: linked.hidden,
    events: completeEvents(summarized, { generated, storylines, history }),
    storylines,
    problems: read.problems,
    ledger: { ...found.ledger, storylines: keepStorylines(found.ledger.storylines, storylines), names },
    history,
    statistics: found.statistics,
  };
}

/** The latest known day of publication, `YYYY-MM-DD`, or null. */
function latestPublication(articles: readonly DatedArticle[]): string | null {
  let latest: string | null = null;
  for (const { datePublished } of articles) {
    const day = knownDay(datePublished);
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

/** The articles in their order, as the summaries left them. */
function withSalience(articles: readonly DatedArticle[], summarized: readonly SummarizedMembers[]): DatedArticle[] {
  const byId = new Map(summarized.flatMap((one) => one.articles.map((article) => [article.id, article] as const)));
  return articles.map((article) => byId.get(article.id) ?? article);
}

interface EventParts {
  generated: ReadonlyMap<string, GeneratedStatement>;
  storylines: readonly Storyline[];
  history: History;
}

function completeEvents(
  summarized: readonly SummarizedMembers[],
  { generated, storylines, history }: EventParts,
): NewsEvent[] {
  const storylineOf = new Map(
    storylines.flatMap(({ id, eventIds }) => eventIds.map((eventId) => [eventId, id] as const)),
  );
  return summarized.map(({ event }) => ({
    ...event,
    summary: { ...event.summary, generated: generated.get(event.id) ?? null },
    storylineId: storylineOf.get(event.id) ?? null,
    revisions: [...(history.get(event.id)?.revisions ?? [])],
  }));
}
