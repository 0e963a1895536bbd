import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type BuildOptions, buildSite, type IndexChoice, isUpToDate } from "../pipeline/build-site.ts";
import { isSampleCorpus } from "../read/index.ts";
import { counted, formatMs } from "../runtime/report.ts";
import { besideSettings, type ConfigOption, loadConfig } from "./load-config.ts";
import { say, terminalReport } from "./terminal.ts";

/** Folder of the cache of per-article work, beside `dist`. */
const CACHE = ".kilas-cache";

/** The corpus where none is named. */
export const CORPUS = "data/corpus";

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
  await build(await readOptions(options));
}

/** Builds where anything changed since the build before, or may have. */
export async function buildWhereChanged(options: BuildCommandOptions): Promise<void> {
  const read = await readOptions(options);
  const { corpus, out } = options;
  if (options.cache && (await isUpToDate(read)))
    say(`Kilas: ${out} is up to date: nothing has changed since it was built from ${corpus}.`);
  else await build(read);
}

async function readOptions(options: BuildCommandOptions): Promise<BuildOptions> {
  const { corpus, out, cache, index = "measured", acceptMoves = false } = options;
  const config = await loadConfig(options.config);
  return {
    corpus,
    out,
    config,
    cache: cache ? CACHE : null,
    ledger: options.ledger ?? config.ledger ?? (await usualLedger(options)),
    index,
    acceptMoves,
    report: terminalReport(),
  };
}

async function build(options: BuildOptions): Promise<void> {
  const startedMs = performance.now();
  const { articleCount, eventCount } = await buildSite(options);
  // `maxRSS` is in kilobytes.
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  say(
    `Done: ${counted(articleCount, "article")} in ${counted(eventCount, "event")}; ` +
      `${formatMs(performance.now() - startedMs)}, ${peakMegabytes.toLocaleString("en")} MB of memory at most.`,
  );
}

/**
 * That of the site in {@link OUT}. Any other build keeps its own, and so does the sample: its
 * addresses are nobody's.
 */
async function usualLedger({ corpus, out, config }: BuildCommandOptions): Promise<string | null> {
  const isSite = isServed(out) && !(await isSampleCorpus(corpus));
  return isSite ? besideSettings(SITE_LEDGER, config) : null;
}

/**
 * Whether a folder is {@link OUT}: `dist`, `./dist`, its absolute path and one through a link are
 * one place.
 */
export function isServed(out: string): boolean {
  try {
    const [folder, own] = [dirname(resolve(out)), dirname(resolve(OUT))].map((path) => realpathSync(path));
    return basename(resolve(out)) === OUT && folder === own;
  } catch {
    // A folder that is not there yet is another one.
    return false;
  }
}
