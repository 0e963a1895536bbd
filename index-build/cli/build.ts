import { join, resolve } from "node:path";
import { buildSite, type IndexChoice } from "../pipeline/build-site.ts";
import { counted, formatMs, textReport } from "../runtime/report.ts";
import { besideSettings, type ConfigOption, loadConfig } from "./load-config.ts";

/** Folder of the cache of per-article work, beside `dist`. */
const CACHE = ".kilas-cache";

/** The folder that `wrangler.toml` serves. */
export const OUT = "dist";

/** Where the site in {@link OUT} keeps its ledger. Any other build keeps one of its own. */
const SITE_LEDGER = join("data", "ledger.jsonl");

export interface BuildCommandOptions extends ConfigOption {
  corpus: string;
  out: string;
  cache: boolean;
  ledger?: string;
  index?: IndexChoice;
  acceptMoves?: boolean;
}

/** `kilas build`: see `npm run build`. */
export async function buildCommand(options: BuildCommandOptions): Promise<void> {
  const startedMs = performance.now();
  const { corpus, out, cache, index = "measured", acceptMoves = false } = options;
  const config = await loadConfig(options.config);
  const report = textReport((line) => console.log(line), process.stderr);
  const { articleCount, eventCount } = await buildSite({
    corpus,
    out,
    config,
    cache: cache ? CACHE : null,
    ledger: options.ledger ?? config.ledger ?? ledgerOf(options),
    index,
    acceptMoves,
    report,
  });
  // `maxRSS` is in kilobytes.
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `Done: ${counted(articleCount, "article")} in ${counted(eventCount, "event")}; ` +
      `${formatMs(performance.now() - startedMs)}, ${peakMegabytes.toLocaleString("en")} MB of memory at most.`,
  );
}

/** `dist`, `./dist` and its absolute path are one place. */
const ledgerOf = ({ out, config }: BuildCommandOptions): string | null =>
  resolve(out) === resolve(OUT) ? besideSettings(SITE_LEDGER, config) : null;
