import { resolve } from "node:path";
import { buildSite, type IndexChoice } from "../pipeline/build-site.ts";
import { counted, formatMs, textReport } from "../runtime/report.ts";
import { loadConfig } from "./load-config.ts";

/** Folder of the cache of per-article work, beside `dist`. */
const CACHE = ".kilas-cache";

/** The ledger of the site this folder serves. Any other build keeps one of its own. */
const SITE_LEDGER = { out: "dist", file: "data/ledger.jsonl" };

/** `dist`, `./dist` and its absolute path are one place. */
const isSite = (out: string): boolean => resolve(out) === resolve(SITE_LEDGER.out);

/** `kilas build`: see `npm run build`. */
export async function buildCommand({
  corpus,
  out,
  cache,
  ledger = isSite(out) ? SITE_LEDGER.file : null,
  index = "measured",
  acceptMoves = false,
}: {
  corpus: string;
  out: string;
  cache: boolean;
  ledger?: string | null;
  index?: IndexChoice;
  acceptMoves?: boolean;
}): Promise<void> {
  const startedMs = performance.now();
  const config = await loadConfig();
  const report = textReport((line) => console.log(line), process.stderr);
  const { articleCount, eventCount } = await buildSite({
    corpus,
    out,
    config,
    cache: cache ? CACHE : null,
    ledger,
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
