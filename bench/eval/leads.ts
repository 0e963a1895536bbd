import type { NewsEvent } from "../../src/schema/index.ts";
import type { Figure } from "../data.ts";
import { judgements, sentenceName } from "../judgements.ts";
import { eventOfRecords } from "./gold-builds.ts";
import type { NamedBuild } from "./named-builds.ts";

/** An event with its articles' first sentences, read as the first statement of a summary. */
interface LeadJudgement {
  file: string;
  articles: string[];
  /**
   * By the first digits of the hash of a sentence: 3 leads with the news, 2 will do, 1 is weak, 0
   * useless.
   */
  sentences: Record<string, number>;
}

/** Least label of a sentence that leads with the news. */
const LEADS = 2;

/** How many published summaries open with a sentence that leads with the news, as a reader says. */
export async function leadFigures(buildOf: (file: string) => Promise<NamedBuild>): Promise<Figure[]> {
  const found = { one: [] as boolean[], several: [] as boolean[], possible: [] as boolean[] };
  for (const { file, articles, sentences } of await judgements<LeadJudgement>("leads.jsonl")) {
    const event = eventOfRecords(await buildOf(file), new Set(articles));
    if (!event) continue;
    const label = sentences[sentenceName(firstOf(event))];
    found[articles.length === 1 ? "one" : "several"].push(label !== undefined && label >= LEADS);
    found.possible.push(Object.values(sentences).some((one) => one >= LEADS));
    if (process.env["KILAS_SHOW_WRONG"] && !(label !== undefined && label >= LEADS))
      console.error(`lead ${label}: ${event.name} | ${event.summary.statements[0]?.text}`);
  }
  const figure = (name: string, those: readonly boolean[]): Figure => ({
    task: "published",
    figure: name,
    value: those.filter(Boolean).length / those.length,
    of: those.length,
  });
  return [
    figure("first statements that lead with the news: events of one article", found.one),
    figure("first statements that lead with the news: events of several", found.several),
    figure("of these, one of the first four sentences would", found.possible),
  ];
}

/** The first sentence that is stated. */
function firstOf({ summary }: NewsEvent): string {
  const [statement] = summary.statements;
  return statement?.text.slice(0, statement.sentenceEnds[0]) ?? "";
}
