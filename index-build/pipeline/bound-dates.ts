import { dirname } from "node:path/posix";
import { dayFromNumber, dayNumber, type TimeMention } from "../../src/schema/index.ts";
import { boundDates, publicationCeiling } from "../dates/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { counted, placeOf } from "../runtime/report.ts";
import type { ArticleDraft } from "./article-draft.ts";
import type { BuildContext } from "./build-context.ts";

/**
 * The source of a record, whose other records bear its dates out: its file, or, of files of one
 * record, all in their folder. A page somebody saved today may lie beside an archive that ended
 * years ago.
 */
function sourceNames(drafts: readonly ArticleDraft[]): string[] {
  const counts = new Map<string, number>();
  for (const { article } of drafts) counts.set(article.sourceFile, (counts.get(article.sourceFile) ?? 0) + 1);
  return drafts.map(({ article: { sourceFile } }) =>
    (counts.get(sourceFile) ?? 0) > 1 ? sourceFile : `${dirname(sourceFile)}/`,
  );
}

/**
 * Holds the dates of each article against those of its source: see `boundDates`.
 *
 * @returns also, by article id, the last day on which its source can have been published.
 */
export function boundByCorpus(
  { report }: BuildContext,
  drafts: readonly ArticleDraft[],
): { drafts: ArticleDraft[]; ceilings: ReadonlyMap<string, string> } {
  const names = sourceNames(drafts);
  const ceilings = new Map(
    [...Map.groupBy(drafts.keys(), (at) => names[at] ?? "")].map(([name, own]) => [
      name,
      publicationCeiling(own.flatMap((at) => drafts[at]?.article.datePublished ?? [])),
    ]),
  );
  const doubted: Doubted[] = [];
  const bounded = drafts.map((draft, at): ArticleDraft => {
    const { fetchedDay } = draft.work;
    const source = ceilings.get(names[at] ?? "") ?? null;
    const [ceiling = null] = [source, fetchedDay].filter((day) => day !== null).sort();
    if (ceiling === null) return draft;
    const { articleBody, datePublished, dateBasis, eventDate } = draft.article;
    const before = { articleBody, datePublished, dateBasis, eventDate, times: draft.work.times };
    // The clocks of a site and of the machine that fetched it may be a day apart.
    const after = boundDates(before, ceiling, fetchedDay === ceiling ? nextDay(ceiling) : ceiling);
    if (after === before) return draft;
    if (datePublished.source === "stated" && after.datePublished !== datePublished)
      doubted.push({ article: draft.article, isByFetch: source === null || ceiling < source });
    const { times, ...dates } = after;
    return {
      ...draft,
      article: { ...draft.article, ...dates },
      work: { ...draft.work, times: times.map((time): TimeMention => ({ type: "time", ...time })) },
    };
  });
  for (const line of doubtLines(doubted)) report.line(line);
  const known = drafts.flatMap(({ article }, at) => {
    const ceiling = ceilings.get(names[at] ?? "") ?? null;
    return ceiling === null ? [] : [[article.id, ceiling] as const];
  });
  return { drafts: bounded, ceilings: new Map(known) };
}

const nextDay = (day: string): string => dayFromNumber(dayNumber(day) + 1);

/** An article whose stated day of publication is not believed. */
interface Doubted {
  article: Pick<DatedArticle, "sourceFile" | "sourceLine" | "datePublished">;
  /** Whether its own record says that it was fetched before. */
  isByFetch: boolean;
}

function doubtLines(doubted: readonly Doubted[]): string[] {
  return [true, false].flatMap((isByFetch) => {
    const [first, ...others] = doubted.filter((one) => one.isByFetch === isByFetch);
    if (first === undefined) return [];
    const when = isByFetch
      ? "after the day on which the record says that it was fetched"
      : "years after all others of the source";
    return [
      `  ! Not believed: ${counted(others.length + 1, "date")} of publication ${when}, the first at ` +
        `${placeOf(first.article)}: ${first.article.datePublished.value}. Correct them in the records.`,
    ];
  });
}
