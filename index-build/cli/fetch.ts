import { examinePage } from "../extract/index.ts";
import { fetchNew, type SourceOutcome } from "../fetch/index.ts";
import { counted } from "../runtime/report.ts";
import { type ConfigOption, loadConfig } from "./load-config.ts";
import { say, sayLine } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `kilas fetch`: stores what is new of the feeds and sitemaps in the settings. */
export async function fetchCommand({ into, config: file }: ConfigOption & { into?: string }): Promise<void> {
  const config = await loadConfig(file);
  const { feeds, sitemaps } = config.fetch;
  if (feeds.length + sitemaps.length === 0) {
    throw new UsageError(
      "There is nothing to fetch: add addresses to fetch.feeds or fetch.sitemaps in kilas.config.ts, or in the file that --config names.",
    );
  }
  const settings = { ...config.fetch, into: into ?? config.fetch.into };
  say(`Kilas: ${counted(feeds.length + sitemaps.length, "source")} → ${settings.into}`);
  const outcomes = await fetchNew(
    settings,
    (outcome) => {
      for (const line of outcomeLines(outcome)) sayLine(line);
    },
    { examine: examinePage },
  );
  const added = outcomes.reduce((sum, outcome) => sum + outcome.added, 0);
  say(`Done: ${counted(added, "new article")}.`);
  // One server that is down is no fault of the run; all of them are.
  if (outcomes.every(({ fault }) => fault !== null)) process.exitCode = 1;
}

const MAX_PRINTED_FAILURES = 5;

function outcomeLines({ source, added, known, gone, left, unreadSitemaps, failures, fault }: SourceOutcome): string[] {
  if (fault !== null) return [`  ! ${source}: ${fault}`];
  const rest = [
    gone > 0 ? `, ${gone} not to be had of late` : "",
    left > 0 ? `, ${left} left for the next run` : "",
    unreadSitemaps > 0 ? `, ${counted(unreadSitemaps, "older sitemap")} not read` : "",
  ].join("");
  const lines = [`  ${source}: ${added} added, ${known} there already${rest}`];
  for (const { url, reason } of failures.slice(0, MAX_PRINTED_FAILURES)) lines.push(`  ! ${url}: ${reason}`);
  if (failures.length > MAX_PRINTED_FAILURES) lines.push(`  ! … and ${failures.length - MAX_PRINTED_FAILURES} more`);
  return lines;
}
