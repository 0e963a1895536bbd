import { foldedWords } from "../../src/analysis/index.ts";
import { dateSortKey } from "../../src/schema/index.ts";
import { containmentOf, twinKey } from "../duplicates/index.ts";
import { identityOf } from "../model/identity.ts";
import { counted, placeOf, type Report } from "../runtime/report.ts";
import type { ArticleDraft } from "./article-draft.ts";
import { withId } from "./keep-article-ids.ts";

/** Share of the shorter text that two versions of one article have in common at least, 0–1. */
const MIN_CONTAINMENT = 0.2;
/** Share of the words of the shorter headline that they have in common at least, 0–1. */
const MIN_HEADLINE_SHARE = 0.5;

/**
 * Gives articles an identity of their own where several share one address, as the entries of a live
 * page do, or pages whose canonical address names a section: the texts decide. The earliest keeps
 * the identity of the address.
 */
export function splitAddresses(drafts: readonly ArticleDraft[], report: Report): ArticleDraft[] {
  const groups = Map.groupBy(drafts, ({ article }) => article.id);
  const ids = new Map<ArticleDraft, string>();
  for (const [id, group] of groups) {
    if (group.length < 2) continue;
    const kept: ArticleDraft[] = [];
    for (const draft of group.toSorted(byDate)) {
      const own = kept.find((other) => areVersions(draft, other));
      if (own !== undefined) {
        const its = ids.get(own);
        if (its !== undefined) ids.set(draft, its);
      } else {
        if (kept.length > 0) ids.set(draft, identityOf(`${id}#${draft.article.sourceId ?? draft.article.headline}`));
        kept.push(draft);
      }
    }
  }
  const apart = [...ids.keys()].map(({ article }) => article);
  const [first] = apart;
  if (first)
    report.line(
      `  ${counted(apart.length, "record")} with the address of another and a text of their own stand apart, such as ` +
        `${placeOf(first)} (${first.url}).`,
    );
  return withIds(drafts, ids);
}

/**
 * Gives the versions of one page, for phones, for printers and AMP, the identity of the first that
 * names none of these. Where their addresses say that they are one and their texts that they are
 * two, they stay two.
 */
export function joinTwins(drafts: readonly ArticleDraft[], report: Report): ArticleDraft[] {
  const ids = new Map<ArticleDraft, string>();
  const apart: ArticleDraft[] = [];
  for (const [key, group] of Map.groupBy(drafts, ({ article }) => twinKey(article.url))) {
    if (key === null || new Set(group.map(({ article }) => article.id)).size < 2) continue;
    const plainId = identityOf(key);
    const [first, ...others] = group.toSorted(
      (a, b) => Number(b.article.id === plainId) - Number(a.article.id === plainId) || byDate(a, b),
    );
    if (first === undefined) continue;
    for (const draft of others) {
      if (draft.article.id === first.article.id) continue;
      if (areVersions(draft, first)) ids.set(draft, first.article.id);
      else apart.push(draft);
    }
  }
  const [sample] = apart;
  if (sample)
    report.line(
      `  ${counted(apart.length, "record")} with the address of a version of another (AMP, phone, print) and a text of ` +
        `their own stand apart, such as ${placeOf(sample.article)} (${sample.article.url}).`,
    );
  return withIds(drafts, ids);
}

const withIds = (drafts: readonly ArticleDraft[], ids: ReadonlyMap<ArticleDraft, string>): ArticleDraft[] =>
  drafts.map((draft) => {
    const id = ids.get(draft);
    return id === undefined ? draft : withId(draft, id);
  });

const byDate = (a: ArticleDraft, b: ArticleDraft): number => {
  const keyOf = ({ article }: ArticleDraft) =>
    `${dateSortKey(article.datePublished)} ${article.sourceId ?? ""} ${article.headline}`;
  return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0;
};

/** Whether two texts behind one address are versions of one article. */
function areVersions(a: ArticleDraft, b: ArticleDraft): boolean {
  if (a.article.articleBody === b.article.articleBody) return true;
  if (headlineShare(a.article.headline, b.article.headline) >= MIN_HEADLINE_SHARE) return true;
  return containmentOf(a.work.sketch, b.work.sketch) >= MIN_CONTAINMENT;
}

function headlineShare(a: string, b: string): number {
  const [one, other] = [new Set(foldedWords(a)), new Set(foldedWords(b))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
