import { type Article, type ArticleCopy, dateSortKey } from "../../src/schema/index.ts";

/** What folding gave. */
export interface Folded<T> {
  /** One article for each group of records, in the order of the corpus. */
  articles: T[];
  /** Of each of them, the index of the record that it is. */
  records: number[];
  /** Records that have the address of the article they were folded into, and another text. */
  rewritten: T[];
}

/**
 * Folds records of one article into one: records with the same id (the same canonical URL, or,
 * without one, the same text) or with the same text, and whatever these share an id or text with.
 * The best of them stays, whatever the order: one with an address, with a stated date, the latest,
 * the longest. What it does not state (author, publisher, date) is taken from the others, which are
 * listed in its `copies`. Near-copies stay apart.
 */
export function foldCopies<T extends Article>(articles: readonly T[]): Folded<T> {
  const groups = groupsOf(articles);
  const indexOf = new Map(articles.map((article, index) => [article, index] as const));
  const folded: Folded<T> = { articles: [], records: [], rewritten: [] };
  for (const group of groups) {
    const [first, ...others] = [...group].sort(better);
    if (first === undefined) continue;
    folded.articles.push(others.length === 0 ? first : completed(first, others));
    folded.records.push(indexOf.get(first) ?? -1);
    for (const one of others) {
      if (one.id === first.id && one.articleBody !== first.articleBody) folded.rewritten.push(one);
    }
  }
  return folded;
}

/** The articles that hang together by an id or a text, in the order of the first of each. */
function groupsOf<T extends Article>(articles: readonly T[]): T[][] {
  const parent = articles.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  const byKey = new Map<string, number>();
  for (const [index, article] of articles.entries()) {
    for (const key of [`id:${article.id}`, `text:${textKey(article)}`]) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, index);
      else {
        const [a, b] = [rootOf(known), rootOf(index)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const groups = new Map<number, T[]>();
  for (const [index, article] of articles.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(article);
    else groups.set(root, [article]);
  }
  return [...groups.values()];
}

/**
 * A lead of a sentence or two may occur under several headlines; a whole text has one. In UTF-16
 * units.
 */
const MIN_WHOLE_CHARS = 400;

const textKey = ({ articleBody, revision }: Article): string =>
  articleBody.length >= MIN_WHOLE_CHARS ? articleBody : revision;

function better(a: Article, b: Article): number {
  const hasUrl = ({ url }: Article) => (url === null ? 1 : 0);
  const hasDate = ({ datePublished }: Article) => (datePublished.source === "stated" ? 0 : 1);
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return (
    hasUrl(a) - hasUrl(b) ||
    hasDate(a) - hasDate(b) ||
    (a.id === b.id ? compare(dateSortKey(b.datePublished), dateSortKey(a.datePublished)) : 0) ||
    b.articleBody.length - a.articleBody.length ||
    compare(dateSortKey(a.datePublished), dateSortKey(b.datePublished)) ||
    compare(a.id, b.id) ||
    compare(a.sourceFile, b.sourceFile) ||
    (a.sourceLine ?? 0) - (b.sourceLine ?? 0)
  );
}

function completed<T extends Article>(first: T, others: readonly T[]): T {
  const dated =
    first.datePublished.source === "stated" ? null : others.find((one) => one.datePublished.source === "stated");
  return {
    ...first,
    author: first.author ?? others.find(({ author }) => author !== null)?.author ?? null,
    publisher: first.publisher ?? others.find(({ publisher }) => publisher !== null)?.publisher ?? null,
    isBasedOn: first.isBasedOn ?? others.find(({ isBasedOn }) => isBasedOn !== null)?.isBasedOn ?? null,
    ...(dated ? { datePublished: dated.datePublished, dateBasis: dated.dateBasis } : {}),
    copies: others.map(
      ({ sourceFile, sourceLine, sourceId, url, publisher }): ArticleCopy => ({
        sourceFile,
        sourceLine,
        sourceId,
        url,
        publisher,
      }),
    ),
  };
}
