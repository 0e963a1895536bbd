import type { ExtractedArticle, Paragraph, Problem, RawRecord } from "../records.ts";
import { preferredSpelling } from "./credits.ts";
import { cutDatelinePrefix } from "./dateline-prefix.ts";
import { fieldOf, fieldsOf } from "./fields.ts";
import { countWords, foldSpace, repairText } from "./lines.ts";
import { type PageParts, readPageText } from "./page-text.ts";

/** Longest headline that is made from a first sentence, in UTF-16 units. */
const MAX_MADE_HEADLINE_CHARS = 140;
/** Fewest words a body must hold to be an article. */
const MIN_BODY_WORDS = 4;

/** Takes a raw record apart into what it says of itself, or says why it is no article. */
export function extract(raw: RawRecord): ExtractedArticle | Problem {
  const { sourceFile, sourceLine } = raw;
  const problem = (reason: string): Problem => ({ sourceFile, sourceLine, reason });
  const fields = raw.kind === "fields" ? raw.fields : {};
  const statedHeadline = oneLine(fieldOf(fields, "headline"));
  const text = raw.kind === "text" ? raw.text : (fieldOf(fields, "body") ?? fieldOf(fields, "description"));
  if (text === null) {
    const names = Object.keys(fields).slice(0, 8).join(", ") || "none";
    return problem(`The record has no text: it needs a field such as body, content or isi (its fields: ${names}).`);
  }
  const parts = readPageText(statedHeadline ? withoutHeadline(text, statedHeadline) : text, statedHeadline);
  const { paragraphs, articleBody, prefixPublisher } = assembleBody(parts);
  if (countWords(articleBody) < MIN_BODY_WORDS) {
    return problem(
      "No text is left once menus, captions and sidebars are taken away: check that the page holds an article.",
    );
  }
  const headline = statedHeadline ?? parts.headline ?? parts.credits.originalHeadline ?? madeHeadline(articleBody);
  const foundPublisher = prefixPublisher ?? parts.credits.siteNames[0] ?? null;
  return {
    sourceFile,
    sourceLine,
    sourceId: fieldOf(fields, "sourceId"),
    url: fieldOf(fields, "url"),
    headline,
    articleBody,
    paragraphs,
    author: fieldOf(fields, "author") ?? parts.credits.author,
    publisher: fieldOf(fields, "publisher") ?? (foundPublisher && preferredSpelling(foundPublisher, text)),
    isBasedOn: fieldOf(fields, "isBasedOn") ?? parts.credits.isBasedOn,
    datelines: [...fieldsOf(fields, "date"), ...parts.datelines],
    inLanguage: fieldOf(fields, "inLanguage"),
    dropped: parts.dropped,
  };
}

function oneLine(text: string | null): string | null {
  return text === null ? null : foldSpace(repairText(text)) || null;
}

/**
 * Records often repeat the headline before the text: it is no part of the body. It is cut off where a break or a mark follows,
 * or, when it is long enough to be no mere opening word, a new sentence.
 */
function withoutHeadline(text: string, headline: string): string {
  const trimmed = text.trimStart();
  if (!trimmed.startsWith(headline)) return text;
  const after = trimmed.slice(headline.length);
  const isRepeated = /^\s*[\n.:|–—]/u.test(after) || (countWords(headline) >= 4 && /^\s+[\p{Lu}“"(]/u.test(after));
  const rest = after.replace(/^[.:|–—\s]+/u, "");
  return isRepeated && countWords(rest) >= MIN_BODY_WORDS ? rest : text;
}

function assembleBody(parts: PageParts): {
  articleBody: string;
  paragraphs: Paragraph[];
  prefixPublisher: string | null;
} {
  const paragraphs: Paragraph[] = [];
  let articleBody = "";
  let prefixPublisher: string | null = null;
  for (const { text, subhead } of parts.body) {
    let paragraph = text;
    if (articleBody === "" && !subhead) {
      const cut = cutDatelinePrefix(text);
      paragraph = cut.body;
      prefixPublisher = cut.publisher;
    }
    if (paragraph === "") continue;
    if (articleBody !== "") articleBody += "\n\n";
    const start = articleBody.length;
    articleBody += paragraph;
    paragraphs.push({ start, end: articleBody.length, subhead });
  }
  return { articleBody, paragraphs, prefixPublisher };
}

/** Without any headline, the opening of the text stands in for it, cut at a word. */
function madeHeadline(articleBody: string): string {
  const opening = articleBody.split(/\n|(?<=[.!?])\s/)[0] ?? articleBody;
  if (opening.length <= MAX_MADE_HEADLINE_CHARS) return opening.replace(/\.$/, "");
  return `${opening.slice(0, opening.lastIndexOf(" ", MAX_MADE_HEADLINE_CHARS))} …`;
}
