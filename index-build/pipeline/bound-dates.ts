import { dirname } from "node:path/posix";
import type { TimeMention } from "../../src/schema/index.ts";
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
 * @returns also the last day on which any of them can have been published.
 */
export function boundByCorpus(
  { report }: BuildContext,
  drafts: readonly ArticleDraft[],
): { drafts: ArticleDraft[]; ceiling: string | null } {
  const names = sourceNames(drafts);
  const ceilings = new Map(
    [...Map.groupBy(drafts.keys(), (at) => names[at] ?? "")].map(([name, own]) => [
      name,
      publicationCeiling(own.flatMap((at) => drafts[at]?.article.datePublished ?? [])),
    ]),
  );
  const doubted: DatedArticle[] = [];
  const bounded = drafts.map((draft, at): ArticleDraft => {
    const ceiling = ceilings.get(names[at] ?? "") ?? null;
    if (ceiling === null) return draft;
    const { articleBody, datePublished, dateBasis, eventDate } = draft.article;
    const before = { articleBody, datePublished, dateBasis, eventDate, times: draft.work.times };
    const after = boundDates(before, ceiling);
    if (after === before) return draft;
    if (datePublished.source === "stated" && after.datePublished !== datePublished) doubted.push(draft.article);
    const { times, ...dates } = after;
    return {
      ...draft,
      article: { ...draft.article, ...dates },
      work: { ...draft.work, times: times.map((time): TimeMention => ({ type: "time", ...time })) },
    };
  });
  const [first] = doubted;
  if (first)
    report.line(
      `  ! ${counted(doubted.length, "date")} of publication lie years after all others of their source, the first at ` +
        `${placeOf(first)}: ${first.datePublished.value}. They count as unknown: correct them in the records.`,
    );
  const known = [...ceilings.values()].filter((ceiling) => ceiling !== null).sort();
  return { drafts: bounded, ceiling: known.at(-1) ?? null };
}
