/** `node bench/eval/group-corpus.ts CORPUS CACHE`: groups a corpus as the build does; prints one JSON line. */
import { withArticles } from "../../index-build/articles.ts";
import { eventRulesVersion } from "../../index-build/cache/index.ts";
import { groupArticles, statisticsOf } from "../../index-build/events/index.ts";
import { EMPTY_LEDGER, matchLedger } from "../../index-build/ledger/index.ts";
import { textReport } from "../../index-build/report.ts";
import config from "../../kilas.config.ts";

const [corpus = "", cache = ""] = process.argv.slice(2);
const quiet = textReport(() => {});
const measured = await withArticles(corpus, config, quiet, cache, async (prepared, _problems, store) => {
  const articles = prepared.map(({ article }) => article);
  const startedMs = performance.now();
  const statistics = statisticsOf(articles);
  const groups = groupArticles(articles, statistics, { cache: store.under(eventRulesVersion()) });
  matchLedger(groups, EMPTY_LEDGER);
  const seconds = (performance.now() - startedMs) / 1000;
  return {
    articles: articles.length,
    groups: groups.length,
    largest: Math.max(...groups.map(({ length }) => length)),
    seconds,
  };
});
// `maxRSS` is in kilobytes.
console.log(JSON.stringify({ ...measured, peakRssMb: process.resourceUsage().maxRSS / 1024 }));
