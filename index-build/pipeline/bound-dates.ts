import type { TimeMention } from "../../src/schema/index.ts";
import { boundDates, publicationCeiling } from "../dates/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { counted, placeOf } from "../runtime/report.ts";
import type { ArticleDraft } from "./article-draft.ts";
import type { BuildContext } from "./build-context.ts";

/** Holds the dates of each article against those of all: see `boundDates`. */
export function boundByCorpus(
  { report }: BuildContext,
  drafts: readonly ArticleDraft[],
): { drafts: ArticleDraft[]; ceiling: string | null } {
  const ceiling = publicationCeiling(drafts.map(({ article }) => article.datePublished));
  if (ceiling === null) return { drafts: [...drafts], ceiling };
  const doubted: DatedArticle[] = [];
  const bounded = drafts.map((draft): ArticleDraft => {
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
      `  ! ${counted(doubted.length, "date")} of publication lie years after all others, which end on ${ceiling}, the first at ` +
        `${placeOf(first)}: ${first.datePublished.value}. They count as unknown: correct them in the records.`,
    );
  return { drafts: bounded, ceiling };
}
