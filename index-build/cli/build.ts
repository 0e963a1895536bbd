import { buildSite } from "../main.ts";
import { counted, textReport } from "../report.ts";
import { loadConfig } from "./load-config.ts";

/** Folder of the cache of per-article work, beside `dist`. */
const CACHE = ".kilas-cache";

/** `kilas build`: see `npm run build`. */
export async function buildCommand({
  corpus,
  out,
  cache,
}: {
  corpus: string;
  out: string;
  cache: boolean;
}): Promise<void> {
  const config = await loadConfig();
  const report = textReport((line) => console.log(line), process.stderr);
  const { articleCount, eventCount } = await buildSite({ corpus, out, config, cache: cache ? CACHE : null, report });
  console.log(`Done: ${counted(articleCount, "article")} in ${counted(eventCount, "event")}.`);
}
