import { type AnalyzedToken, analysisLanguage, analyze } from "../analysis/index.ts";
import type { PublishedArticle, Snippet, TextRange } from "../schema/index.ts";

/** Default length of a snippet, in UTF-16 units. */
const SNIPPET_LENGTH_CHARS = 240;

/** The stretches of a text whose words are among `terms`, stemmed or as they stand. */
function highlightRanges(text: string, terms: ReadonlySet<string>, inLanguage: string): TextRange[] {
  return analyze(text, analysisLanguage(inLanguage))
    .filter((token) => terms.has(token.term) || terms.has(token.surface))
    .map((token): TextRange => [token.start, token.end]);
}

/**
 * The passage of an article that holds the most different terms of the query: whole sentences where they fit, else a
 * cut around the matches with an ellipsis. Without a match, the opening.
 */
export function makeSnippet(
  article: Pick<PublishedArticle, "articleBody" | "sentences" | "inLanguage">,
  terms: ReadonlySet<string>,
  lengthChars = SNIPPET_LENGTH_CHARS,
): Snippet {
  const { articleBody } = article;
  const language = analysisLanguage(article.inLanguage);
  let best = { start: 0, end: Math.min(articleBody.length, lengthChars), different: 0, matches: 0 };
  for (const [index, sentence] of article.sentences.entries()) {
    if (sentence.kind !== "prose") continue;
    // The following sentences come along as long as they fit.
    let end = sentence.end;
    for (const next of article.sentences.slice(index + 1)) {
      if (next.kind !== "prose" || next.end - sentence.start > lengthChars) break;
      end = next.end;
    }
    const tokens = analyze(articleBody.slice(sentence.start, end), language).filter((token) => isMatch(token, terms));
    const different = new Set(tokens.map((token) => token.term)).size;
    if (different > best.different || (different === best.different && tokens.length > best.matches && different > 0)) {
      best = { start: sentence.start, end, different, matches: tokens.length };
    }
  }
  const text = articleBody.slice(best.start, best.end).replace(/\s+/g, " ");
  const cut = text.length > lengthChars ? cutAround(text, terms, article.inLanguage, lengthChars) : text;
  return { text: cut, ranges: highlightRanges(cut, terms, article.inLanguage) };
}

const isMatch = (token: AnalyzedToken, terms: ReadonlySet<string>): boolean =>
  terms.has(token.term) || terms.has(token.surface);

/** A window of a long sentence that begins a little before its first match, cut at spaces. */
function cutAround(text: string, terms: ReadonlySet<string>, inLanguage: string, lengthChars: number): string {
  const first = highlightRanges(text, terms, inLanguage)[0]?.[0] ?? 0;
  const wanted = Math.max(0, Math.min(first - 40, text.length - lengthChars));
  const start = wanted === 0 ? 0 : text.lastIndexOf(" ", wanted) + 1;
  const limit = start + lengthChars;
  const end = limit >= text.length ? text.length : Math.max(text.lastIndexOf(" ", limit), start + 1);
  // A word longer than the whole snippet is cut inside, but never between the halves of a surrogate pair.
  const safeEnd =
    end - start < lengthChars / 4 ? limit - (/[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? 1 : 0) : end;
  return `${start > 0 ? "… " : ""}${text.slice(start, safeEnd)}${safeEnd < text.length ? " …" : ""}`;
}
