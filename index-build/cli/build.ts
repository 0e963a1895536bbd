import { join, resolve } from "node:path";
import { buildSite, type IndexChoice } from "../pipeline/build-site.ts";
import { isSampleCorpus } from "../read/index.ts";
import { counted, formatMs, textReport } from "../runtime/report.ts";
import { besideSettings, type ConfigOption, loadConfig } from "./load-config.ts";

/** Folder of the cache of per-article work, beside `dist`. */
const CACHE = ".kilas-cache";

/** The folder that `wrangler.toml` serves. */
export const OUT = "dist";

/** Where the site in {@link OUT} keeps its ledger. */
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
    ledger: options.ledger ?? config.ledger ?? (await usualLedger(options)),
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

/** That of the site in {@link OUT}. Any other build keeps its own, and so does the sample: its addresses are nobody's. */
async function usualLedger({ corpus, out, config }: BuildCommandOptions): Promise<string | null> {
  // `dist`, `./dist` and its absolute path are one place.
  const isSite = resolve(out) === resolve(OUT) && !(await isSampleCorpus(corpus));
  return isSite ? besideSettings(SITE_LEDGER, config) : null;
}
