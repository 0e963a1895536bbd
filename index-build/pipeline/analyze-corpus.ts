import {
  type Entity,
  type GeneratedStatement,
  knownDay,
  type NewsEvent,
  type Storyline,
} from "../../src/schema/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { factsOf, groupArticles, isReport, type PairCache, statisticsOf } from "../events/index.ts";
import { generateStatements } from "../generator/index.ts";
import {
  EMPTY_HISTORY,
  EMPTY_LEDGER,
  type History,
  type Ledger,
  matchLedger,
  publishedEvents,
  reviseHistory,
} from "../ledger/index.ts";
import { linkEntities } from "../mentions/index.ts";
import type { DatedArticle, Problem } from "../model/pipeline-types.ts";
import { counted, type Report } from "../runtime/report.ts";
import { eventRulesVersion, summaryRulesVersion, type WorkStore } from "../runtime/work-store.ts";
import { chainStorylines } from "../storylines/index.ts";
import type { TermStatistics } from "../text-model/index.ts";
import { type ArticleDraft, type DatedCorpus, withArticles } from "./articles.ts";
import { tellEvents } from "./summarize-events.ts";

/** What the pipeline works out of a corpus, before anything is written. */
export interface AnalyzedCorpus {
  articles: DatedArticle[];
  entities: Map<string, Entity>;
  events: NewsEvent[];
  storylines: Storyline[];
  problems: Problem[];
  /** Every event id published so far, these events included. */
  ledger: Ledger;
  /** How these events were published now, and what changed in them before. */
  history: History;
  statistics: TermStatistics;
}

/** What was published before this build. */
export interface Before {
  ledger: Ledger;
  history: History;
}

const NOTHING_PUBLISHED: Before = { ledger: EMPTY_LEDGER, history: EMPTY_HISTORY };

export interface AnalysisOptions {
  /** Folder of the cache of work between builds. Default null: none. */
  cache?: string | null;
  before?: Before;
}

/** The pipeline up to the search index. */
export const analyzeCorpus = (
  corpus: string,
  config: SiteConfig,
  report: Report,
  options: AnalysisOptions = {},
): Promise<AnalyzedCorpus> => withAnalyzedCorpus(corpus, config, report, options, async (analyzed) => analyzed);

/** The same, and what follows while the store of the build's work is open. */
export function withAnalyzedCorpus<T>(
  corpus: string,
  config: SiteConfig,
  report: Report,
  { cache = null, before = NOTHING_PUBLISHED }: AnalysisOptions,
  use: (analyzed: AnalyzedCorpus, store: WorkStore) => Promise<T>,
): Promise<T> {
  return withArticles(corpus, config, report, cache, async (prepared, problems, store) =>
    use(await findEvents(prepared, problems, config, report, store, before), store),
  );
}

async function findEvents(
  { drafts, ceiling }: DatedCorpus,
  problems: Problem[],
  config: SiteConfig,
  report: Report,
  store: WorkStore,
  { ledger: ledgerBefore, history: historyBefore }: Before,
): Promise<AnalyzedCorpus> {
  const cache = store.under(eventRulesVersion());
  const { articles, entities } = await report.stage(
    "mentions",
    () => addMentions(drafts),
    (result) => counted(result.entities.size, "entity", "entities"),
  );
  const statistics = statisticsOf(articles);
  const { events, ledger } = await report.stage(
    "events",
    () => {
      const published = publishedEvents(ledgerBefore);
      const matched = matchLedger(groupArticles(articles, statistics, { cache, published }), ledgerBefore);
      const events = matched.identified.map(({ id, group }) => ({
        facts: factsOf({ id, articles: group, entities, ceiling }),
        members: group,
      }));
      return { events, ledger: matched.ledger };
    },
    (all) =>
      `${counted(all.events.length, "event")}, ${all.events.filter(({ members }) => members.length > 1).length} of several articles`,
  );
  for (const line of ledgerLines(ledgerBefore, ledger)) report.line(line);
  const summarized = await report.stage(
    "summaries",
    async (progress) => {
      const tasks = events.map(({ facts, members }) => ({ members, facts, entities }));
      const all: { event: NewsEvent; articles: DatedArticle[] }[] = [];
      for await (const { salience, ...telling } of tellEvents(tasks, statistics, store.under(summaryRulesVersion()))) {
        const { facts, members } = events[all.length] as (typeof events)[0];
        all.push({
          event: { ...facts, storylineId: null, revisions: [], ...telling },
          articles: members.map((article) => withSalience(article, salience)),
        });
        progress(all.length, events.length);
      }
      return all;
    },
    (all) =>
      counted(
        all.reduce((sum, { event }) => sum + event.summary.statements.length, 0),
        "cited statement",
      ),
  );
  const generated = await proposeStatements(summarized, config, report, cache);
  const storylines = await report.stage(
    "storylines",
    () =>
      chainStorylines(
        summarized.filter(({ articles }) => articles.some(isReport)),
        statistics,
      ),
    (all) => counted(all.length, "storyline"),
  );
  const storylineOf = new Map(
    storylines.flatMap((storyline) => storyline.eventIds.map((id) => [id, storyline.id] as const)),
  );
  const asOf = articles.reduce<string | null>((latest, { datePublished }) => {
    const day = knownDay(datePublished);
    return day !== null && (latest === null || day > latest) ? day : latest;
  }, null);
  const history = reviseHistory(
    summarized.map(({ event }) => event),
    articles,
    asOf,
    historyBefore,
  );
  const told = new Map(summarized.flatMap((one) => one.articles.map((article) => [article.id, article] as const)));
  return {
    articles: articles.map((article) => told.get(article.id) ?? article),
    entities,
    events: summarized.map(({ event }) => ({
      ...event,
      summary: { ...event.summary, generated: generated.get(event.id) ?? null },
      storylineId: storylineOf.get(event.id) ?? null,
      revisions: [...(history.get(event.id)?.revisions ?? [])],
    })),
    storylines,
    problems,
    ledger,
    history,
    statistics,
  };
}

/** What became of the addresses published before, and which came back. */
function ledgerLines(before: Ledger, after: Ledger): string[] {
  if (before.size === 0) return [];
  const was = [...before].filter(([, { replacedBy }]) => replacedBy === null).map(([id]) => id);
  const stateOf = (id: string) => after.get(id)?.replacedBy;
  const kept = was.filter((id) => stateOf(id) === null).length;
  const gone = was.filter((id) => stateOf(id)?.length === 0).length;
  const back = [...before].filter(([id, { replacedBy }]) => replacedBy !== null && stateOf(id) === null).length;
  const lines = [
    `  ${counted(kept, "event")} of ${counted(was.length, "address", "addresses")} published before live on, ` +
      `${was.length - kept - gone} moved, ${gone} gone${back > 0 ? `; ${back} of earlier ones came back` : ""}`,
  ];
  if (was.length > 0 && gone === was.length && back === 0) {
    lines.push(
      "  ! No article of any event published before is in this corpus: their addresses say that they are gone until the articles come " +
        "back. If the ledger is another site's, name one of this site's own with --ledger FILE.",
    );
  }
  return lines;
}

/** Links the names of all articles to entities, and puts names and times together as mentions. */
export function addMentions(drafts: readonly ArticleDraft[]): {
  articles: DatedArticle[];
  entities: Map<string, Entity>;
} {
  const { entities, mentionsByArticle } = linkEntities(drafts.map(({ work }) => work.names));
  const articles = drafts.map(({ article, work }, index): DatedArticle => {
    const mentions = [...(mentionsByArticle[index] ?? []), ...work.times].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    return { ...article, mentions };
  });
  return { articles, entities };
}

/** The statements of the language model, where the owner named one, by event. */
async function proposeStatements(
  summarized: readonly { event: NewsEvent; articles: readonly DatedArticle[] }[],
  { generator }: SiteConfig,
  report: Report,
  cache: PairCache,
): Promise<Map<string, GeneratedStatement>> {
  if (generator === null) return new Map();
  const languages = new Map(summarized.map(({ event, articles }) => [event.id, articles[0]?.inLanguage ?? "id"]));
  const { statements, refused, failure } = await report.stage(
    "generator",
    (progress) =>
      generateStatements(
        summarized.map(({ event }) => event),
        languages,
        generator,
        cache,
        progress,
      ),
    (result) =>
      `${counted(result.statements.size, "statement")} of ${generator.model}, ${counted(result.refused.length, "proposal")} refused`,
  );
  const [first] = refused;
  if (first) report.line(`  The first proposal refused, for event ${first.eventId}: ${first.reason}.`);
  if (failure !== null)
    report.line(`  ! The generator was given up: ${failure}. Summaries stay as the articles have them.`);
  return statements;
}

const withSalience = (article: DatedArticle, salience: ReadonlyMap<string, number>): DatedArticle => ({
  ...article,
  sentences: article.sentences.map((sentence) => ({ ...sentence, salience: salience.get(sentence.id) ?? 0 })),
});
