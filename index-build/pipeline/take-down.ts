import type { RecordProblem } from "../model/pipeline-types.ts";
import { readTakedowns } from "../read/index.ts";
import { counted, placeOf } from "../runtime/report.ts";
import type { ArticleDraft } from "./article-draft.ts";
import type { BuildContext } from "./build-context.ts";

/** Articles separated from those that must not be published. */
export interface KeptArticles {
  drafts: ArticleDraft[];
  /** Each article that was taken down, as a record that became no article. */
  problems: RecordProblem[];
  /** Their ids. */
  takenDown: ReadonlySet<string>;
}

/** Parts the articles that must not be published from the others. */
export async function takeDown(
  { config, report }: BuildContext,
  drafts: readonly ArticleDraft[],
): Promise<KeptArticles> {
  const path = config.takedowns;
  const takedowns = await readTakedowns(path);
  if (takedowns.lines.size === 0) return { drafts: [...drafts], problems: [], takenDown: new Set() };
  const kept: ArticleDraft[] = [];
  const taken: ArticleDraft[] = [];
  const problems: RecordProblem[] = [];
  const used = new Set<string>();
  for (const draft of drafts) {
    const place = takedowns.placeOf(draft.article);
    if (place === null) kept.push(draft);
    else {
      const { sourceFile, sourceLine } = draft.article;
      taken.push(draft);
      used.add(place);
      problems.push({ sourceFile, sourceLine, reason: `Taken down: listed at ${place}.` });
    }
  }
  report.line(`  ${counted(taken.length, "record")} taken down by ${path}`);
  for (const [place, name] of takedowns.lines)
    if (!used.has(place)) report.line(`  ! ${place} names nothing in this corpus: ${name.slice(0, 100)}`);
  const texts = new Set(taken.map(({ article }) => article.articleBody));
  for (const { article } of kept.filter((one) => texts.has(one.article.articleBody)))
    report.line(
      `  ! The text of an article that was taken down also stands at ${placeOf(article)} (${article.url ?? article.id}): list that, too, if it must go.`,
    );
  return { drafts: kept, problems, takenDown: new Set(taken.map(({ article }) => article.id)) };
}
