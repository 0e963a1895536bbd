import { analysisLanguage } from "../../src/analysis/index.ts";
import { isClearly } from "../language-identification/index.ts";
import type { ArticleDraft } from "./article-draft.ts";

/** Articles of a publisher that determine its language. */
const MIN_ARTICLES = 8;
/** Share of them that must be in one of several languages with the same words, 0–1. */
const MIN_SHARE = 0.65;

/**
 * Gives texts that may be of either of two languages with one vocabulary, as Indonesian and Malay
 * are, the language of their publisher's other texts. Both are analysed alike, so nothing else
 * changes.
 */
export function languageByPublisher(drafts: readonly ArticleDraft[]): ArticleDraft[] {
  const usual = new Map<string, string>();
  for (const [key, own] of Map.groupBy(drafts, keyOf)) {
    if (key === null || own.length < MIN_ARTICLES) continue;
    const counts = Map.groupBy(own, ({ article }) => article.inLanguage);
    for (const [language, { length }] of counts) if (length >= MIN_SHARE * own.length) usual.set(key, language);
  }
  return drafts.map((draft) => {
    const { article } = draft;
    const language = usual.get(keyOf(draft) ?? "") ?? article.inLanguage;
    if (language === article.inLanguage || isClearly(article.inLanguage, `${article.headline}\n${article.articleBody}`))
      return draft;
    return { ...draft, article: { ...article, inLanguage: language } };
  });
}

/**
 * The publisher and the analysis of an article: those that share both may be taken for one another.
 */
const keyOf = ({ article: { publisher, inLanguage } }: ArticleDraft): string | null =>
  publisher === null ? null : `${analysisLanguage(inLanguage)} ${publisher}`;
