import type { AnalyzedCorpus } from "../../index-build/analyze-corpus.ts";
import { standsAlone } from "../../index-build/sentences/stands-alone.ts";
import type { Figure } from "./data.ts";

/** Whether what is shown as a summary can be proved: each figure is a share that must be whole. */
export function faithfulness({ articles, events }: AnalyzedCorpus): Figure[] {
  const bodies = new Map(articles.map(({ id, articleBody }) => [id, articleBody]));
  const statements = events.flatMap(({ summary }) => summary.statements);
  const verbatim = statements.filter(({ text, citations: [first] }) => {
    return first !== undefined && bodies.get(first.articleId)?.slice(first.start, first.end) === text;
  });
  const alone = statements.filter(({ text }) => standsAlone(text));
  const distinct = events.filter(
    ({ summary }) => new Set(summary.statements.map(({ text }) => text)).size === summary.statements.length,
  );
  const whole = (figure: string, count: number, of: number): Figure => ({
    task: "faithfulness",
    figure,
    value: count / of,
    of,
    atLeast: 1,
  });
  return [
    whole("statements verbatim at their first citation", verbatim.length, statements.length),
    whole("statements that stand alone", alone.length, statements.length),
    whole("summaries without a repeated statement", distinct.length, events.length),
    {
      task: "faithfulness",
      figure: "events with a summary",
      value: events.filter(({ summary }) => summary.statements.length > 0).length / events.length,
      of: events.length,
    },
  ];
}
