import type { GeneratedStatement } from "../../src/schema/index.ts";
import { generateStatements } from "../generator/index.ts";
import { counted } from "../runtime/report.ts";
import { eventRulesVersion } from "../runtime/work-store.ts";
import type { BuildContext } from "./build-context.ts";
import type { SummarizedMembers } from "./summarize-all.ts";

/**
 * The stage `generator`: the statements of the language model, where the owner named one, by event.
 */
export async function proposeStatements(
  { config: { generator }, report, store }: BuildContext,
  summarized: readonly SummarizedMembers[],
): Promise<Map<string, GeneratedStatement>> {
  if (generator === null) return new Map();
  const languages = new Map(summarized.map(({ event, articles }) => [event.id, articles[0]?.inLanguage ?? "id"]));
  const events = summarized.map(({ event }) => event);
  const cache = store.under(eventRulesVersion());
  const { statements, refused, failure } = await report.stage(
    "generator",
    (progress) => generateStatements(events, languages, generator, cache, progress),
    (result) =>
      `${counted(result.statements.size, "statement")} of ${generator.model}, ${counted(result.refused.length, "proposal")} refused`,
  );
  const [first] = refused;
  if (first) report.line(`  The first proposal refused, for event ${first.eventId}: ${first.reason}.`);
  if (failure !== null)
    report.line(`  ! The generator was given up: ${failure}. Summaries stay as the articles have them.`);
  return statements;
}
