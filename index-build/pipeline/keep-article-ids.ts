import { fnv1a } from "../../src/schema/index.ts";
import type { History } from "../ledger/index.ts";
import type { ArticleDraft } from "./article-draft.ts";
import type { Published } from "./published.ts";

/**
 * Gives articles without an address the ids they were published under. Their id comes from their
 * text as the rules read it, so a new rule would give them another; the ledger knows them by the
 * text before any rule. A ledger of version 1 does not: there an article is known by the statements
 * of it that the history holds.
 */
export function keepArticleIds(drafts: readonly ArticleDraft[], { ledger, history }: Published): ArticleDraft[] {
  if (ledger.events.size === 0) return [...drafts];
  const isKnown = ledger.articles.size > 0 ? null : idsByStatement(drafts, { ledger, history });
  return drafts.map((draft) => {
    if (draft.article.url !== null) return draft;
    const id = ledger.articles.get(draft.textHash) ?? isKnown?.get(draft.article.id);
    return id === undefined || id === draft.article.id ? draft : withId(draft, id);
  });
}

/**
 * The ledger's lines of articles for the next build: those of before stay, since their records may
 * come back.
 */
export function articleLines(drafts: readonly ArticleDraft[], { ledger }: Published): Map<string, string> {
  const lines = new Map(ledger.articles);
  for (const { article, textHash } of drafts) if (article.url === null) lines.set(textHash, article.id);
  return lines;
}

/** An article under another id: its sentences are named by it. */
function withId(draft: ArticleDraft, id: string): ArticleDraft {
  const { article } = draft;
  const sentences = article.sentences.map((sentence, index) => ({ ...sentence, id: `${id}#${index}` }));
  const origin = article.origin === article.id ? id : article.origin;
  return { ...draft, article: { ...article, id, sentences, origin } };
}

/** Sentences of a statement, at most. */
const MAX_SENTENCES = 4;

/**
 * Of articles that are published and not in the corpus, the ids by those of the articles that hold
 * most of their statements.
 */
function idsByStatement(drafts: readonly ArticleDraft[], { ledger, history }: Published): Map<string, string> {
  const present = new Set(drafts.map(({ article }) => article.id));
  const published = [...ledger.events.values()].filter(({ replacedBy }) => replacedBy === null);
  const publishedIds = new Set(published.flatMap(({ articles }) => articles));
  const missing = new Set([...publishedIds].filter((id) => !present.has(id)));
  const statements = statementsOf(missing, history);
  const articleOf = new Map([...statements].flatMap(([id, hashes]) => hashes.map((hash) => [hash, id] as const)));
  const ids = new Map<string, string>();
  if (articleOf.size === 0) return ids;
  const taken = new Set<string>();
  for (const { article } of drafts) {
    if (article.url !== null || publishedIds.has(article.id)) continue;
    const counts = new Map<string, number>();
    for (const hash of passageHashes(article)) {
      const id = articleOf.get(hash);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best === undefined || taken.has(best[0]) || 2 * best[1] < (statements.get(best[0])?.length ?? 0)) continue;
    ids.set(article.id, best[0]);
    taken.add(best[0]);
  }
  return ids;
}

function statementsOf(articles: ReadonlySet<string>, history: History): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { statements } of history.values()) {
    for (const statement of statements) {
      const [id = "", hash = ""] = statement.split(":");
      if (articles.has(id)) found.set(id, [...(found.get(id) ?? []), hash]);
    }
  }
  return found;
}

/** The hashes of all passages that may be statements, as the history has them. */
function passageHashes({ articleBody, sentences }: ArticleDraft["article"]): Set<string> {
  const hashes = new Set<string>();
  for (const [from, { start }] of sentences.entries()) {
    for (const { end } of sentences.slice(from, from + MAX_SENTENCES))
      hashes.add(fnv1a(articleBody.slice(start, end)).toString(36));
  }
  return hashes;
}
