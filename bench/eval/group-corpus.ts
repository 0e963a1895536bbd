/**
 * `node bench/eval/group-corpus.ts CORPUS CACHE [tell]`: groups a corpus as the build does, tells
 * its events if asked; prints one JSON line.
 */

import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { factsOf, groupArticles, statisticsOf } from "../../index-build/events/index.ts";
import { EMPTY_LEDGER, matchLedger } from "../../index-build/ledger/index.ts";
import { readArticles } from "../../index-build/pipeline/articles.ts";
import { openContext } from "../../index-build/pipeline/build-context.ts";
import { addNames, withTimes } from "../../index-build/pipeline/link-names.ts";
import { textReport } from "../../index-build/runtime/report.ts";
import { eventRulesVersion } from "../../index-build/runtime/work-store.ts";
import { summarizeEvent } from "../../index-build/summaries/index.ts";

const [corpus = "", cache = "", tell] = process.argv.slice(2);
async function measure() {
  using context = openContext({ config, report: textReport(() => {}), cache });
  const { drafts } = await readArticles(context, corpus);
  const articles = withTimes(drafts);
  const startedMs = performance.now();
  const statistics = statisticsOf(articles);
  const groups = groupArticles(articles, statistics, { cache: context.store.under(eventRulesVersion()) });
  matchLedger(groups, EMPTY_LEDGER.events);
  const seconds = (performance.now() - startedMs) / 1000;
  const numbered = groups.map((members, index) => ({ id: String(index), members }));
  const named = addNames(drafts, numbered, config);
  const byId = new Map(named.articles.map((article) => [article.id, article]));
  const tellingFromMs = performance.now();
  let slowestMs = 0;
  for (const { id, members } of tell ? numbered : []) {
    const group = members.flatMap((article) => byId.get(article.id) ?? []);
    const beganMs = performance.now();
    const facts = factsOf({ id, articles: group, entities: named.entities, ceiling: null });
    summarizeEvent(group, facts, named.entities, statistics);
    slowestMs = Math.max(slowestMs, performance.now() - beganMs);
  }
  context.store.complete();
  return {
    tellSeconds: (performance.now() - tellingFromMs) / 1000,
    slowestMs,
    articles: articles.length,
    groups: groups.length,
    largest: Math.max(...groups.map(({ length }) => length)),
    seconds,
  };
}
// `maxRSS` is in kilobytes.
console.log(JSON.stringify({ ...(await measure()), peakRssMb: process.resourceUsage().maxRSS / 1024 }));
