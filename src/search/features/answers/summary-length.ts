import { cutStatement, type PublishedEvent, type Statement } from "../../../schema/index.ts";

/** One sentence, the short form, or the full summary. */
export const SUMMARY_LENGTHS = ["sentence", "short", "long"] as const;
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

/**
 * The statements of an event's summary in a length, and in a language where one is asked for.
 *
 * @example
 * ```ts
 * statementsIn(event, "short", "en"); // the short form, from articles in English only
 * ```
 */
export function statementsIn(
  { summary, articles }: Pick<PublishedEvent, "summary" | "articles">,
  length: SummaryLength,
  lang?: string,
): Statement[] {
  const languages = new Map(articles.map(({ id, inLanguage: own }) => [id, own]));
  const isAsked = ({ citations: [source] }: Statement) =>
    lang === undefined || inLanguage(languages.get(source?.articleId ?? "") ?? "", lang);
  const statements = summary.statements.filter(isAsked);
  if (length === "sentence") return statements.slice(0, 1).map(cutStatement);
  return length === "short" ? statements : [...statements, ...summary.more.filter(isAsked)];
}

/** Whether a language is the one asked for, or a variety of it: `en-GB` is `en`. */
export const inLanguage = (own: string, asked: string): boolean =>
  own.toLowerCase() === asked.toLowerCase() || own.toLowerCase().startsWith(`${asked.toLowerCase()}-`);
