import config from "../../kilas.config.ts";
import { buildSite } from "../main.ts";
import { counted, textReport } from "../report.ts";

/** `kilas build`: see `npm run build`. */
export async function buildCommand({ corpus, out }: { corpus: string; out: string }): Promise<void> {
  const report = textReport((line) => console.log(line));
  const { articleCount, eventCount } = await buildSite({ corpus, out, config, report });
  console.log(`Done: ${counted(articleCount, "article")} in ${counted(eventCount, "event")}.`);
}
