import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article, Citation, NewsEvent, Statement } from "../../src/schema/index.ts";
import type { Figure } from "../data.ts";
import { fromJson } from "../from-json.ts";
import type { BuiltFiles } from "./built.ts";

/**
 * Whether what is shown can be proved, from the corpus as it came and what the build wrote, by none
 * of the build's own rules. Each figure is a share that must be whole.
 */
export async function faithfulness(corpus: string, { articles, events }: BuiltFiles): Promise<Figure[]> {
  const bodies = new Map(articles.map(({ id, articleBody }) => [id, articleBody]));
  const statements = events.flatMap(statementsOf);
  const cited = (citation: Citation | undefined): string =>
    citation === undefined ? "" : (bodies.get(citation.articleId)?.slice(citation.start, citation.end) ?? "");
  const inSource = await sourceCheck(corpus, articles);
  const quotes = events.flatMap((event) => event.quotes);
  const dated = events.flatMap((event) => event.timeline);
  const claims = events.flatMap(({ disagreements }) => disagreements.flatMap((one) => one.claims));
  const numbers = events.flatMap(({ keyFacts }) => keyFacts.numbers);
  const names = events.flatMap(({ keyFacts }) => keyFacts.who);
  const holds = (text: string, { citations }: { citations: readonly Citation[] }) =>
    citations.length > 0 && citations.some((one) => cited(one).includes(text));
  return [
    whole(
      "statements verbatim at their first citation",
      statements,
      ({ text, citations }) => cited(citations[0]) === text,
    ),
    whole("sentences of statements that stand in the raw record", statements, inSource),
    whole("statements that start with no unresolved pronoun", statements, ({ text }) => !PRONOUN.test(text)),
    whole("summaries without a repeated statement", events, isWithoutRepetition),
    whole("quotations verbatim in their citation", quotes, (quote) => cited(quote.citations[0]) === quote.text),
    whole("timeline entries verbatim in their citation", dated, ({ text, citations }) => cited(citations[0]) === text),
    whole("timelines in order, no date twice", events, ({ timeline }) => isInOrder(timeline)),
    whole("key numbers and told values that stand in their citation", [...numbers, ...claims], (one) =>
      holds(one.text, one),
    ),
    whole("key names of which a word stands in each citation", names, ({ name, citations }) =>
      citations.every((one) => name.split(/\s+/).some((word) => cited(one).toLowerCase().includes(word.toLowerCase()))),
    ),
    {
      task: "faithfulness",
      figure: "events with a summary",
      value: events.filter(({ summary }) => summary.statements.length > 0).length / events.length,
      of: events.length,
    },
  ];
}

const statementsOf = ({ summary }: NewsEvent): Statement[] => [
  ...summary.statements,
  ...summary.more,
  ...summary.background,
];

function whole<T>(figure: string, all: readonly T[], passes: (one: T) => boolean): Figure {
  const failed = all.filter((one) => !passes(one));
  for (const one of failed.slice(0, 3))
    console.error(`faithfulness: not among ${figure}: ${JSON.stringify(one).slice(0, 600)}`);
  const value = all.length === 0 ? 1 : (all.length - failed.length) / all.length;
  return { task: "faithfulness", figure, value, of: all.length, atLeast: 1 };
}

const PRONOUN =
  /^["“'‘(]*(?:ia|dia|beliau|mereka|keduanya|ketiganya|dirinya|pihaknya|menurutnya|katanya|ujarnya|hal (?:itu|ini|tersebut|senada|serupa)|ini|itu|he|she|they|it|this|these|those|his|her|their|its)(?![\p{L}\p{N}-])/iu;

/** No statement twice, nor two that share nearly all their words. */
function isWithoutRepetition(event: NewsEvent): boolean {
  const words = statementsOf(event).map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  return words.every((own, index) =>
    words.slice(index + 1).every((other) => {
      const both = [...own].filter((word) => other.has(word)).length;
      return both < MAX_SHARED * (own.size + other.size - both);
    }),
  );
}

/** Words that two statements may share at most, 0–1 (Jaccard). */
const MAX_SHARED = 0.85;

function isInOrder(timeline: NewsEvent["timeline"]): boolean {
  const dates = timeline.map(({ date }) => date.value ?? "");
  return dates.every((date, index) => index === 0 || (dates[index - 1] ?? "") < date);
}

/**
 * UTF-8 that was read as Latin-1 before the corpus was written, as `CachaÃ§a`: the reading of a
 * corpus puts it right.
 */
const unmangled = (text: string): string =>
  text.replace(/[\u00c2-\u00f4][\u0080-\u00bf]+/g, (match) => Buffer.from(match, "latin1").toString("utf8"));

/**
 * Checks that each sentence of a statement stands in the record it was read from, white space
 * aside.
 */
async function sourceCheck(corpus: string, articles: readonly Article[]): Promise<(statement: Statement) => boolean> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const files = new Map<string, string[]>();
  for (const name of new Set(articles.map(({ sourceFile }) => sourceFile)))
    files.set(name, (await readFile(join(corpus, name), "utf8")).split("\n"));
  // As the reader does: accents in one form, soft hyphens and other marks that nobody sees left
  // out.
  const squeezed = (text: string) =>
    unmangled(text)
      .normalize("NFC")
      // An escape before an apostrophe is none of the text.
      .replace(/\\(?=['"’])/g, "")
      .replace(/[\s\p{Cf}]+/gu, "");
  const sourceOf = ({ sourceFile, sourceLine }: Article): string => {
    const lines = files.get(sourceFile) ?? [];
    if (sourceLine === null) return squeezed(lines.join(""));
    const record = fromJson<Record<string, unknown>>(lines[sourceLine - 1] ?? "{}");
    return squeezed(Object.values(record).flat().join(" "));
  };
  return ({ text, sentenceEnds, citations: [first] }) => {
    const article = byId.get(first?.articleId ?? "");
    if (!article) return false;
    const source = sourceOf(article);
    return sentenceEnds.every((end, index) => source.includes(squeezed(text.slice(sentenceEnds[index - 1] ?? 0, end))));
  };
}
