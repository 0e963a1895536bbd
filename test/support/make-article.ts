import type { DatedArticle, Paragraph } from "../../index-build/model/pipeline-types.ts";
import { quotability, sentencesOf } from "../../index-build/sentences/index.ts";
import { countTerms } from "../../index-build/text-model/index.ts";
import { type DateValue, UNKNOWN_DATE } from "../../src/schema/index.ts";

interface Made {
  id: string;
  headline: string;
  body: string;
  /** Day of publication, `YYYY-MM-DD`; none for an undated article. */
  published?: string;
  /** Day of the event as the text states it. */
  eventDay?: string;
  publisher?: string;
  inLanguage?: string;
  nearCopyOf?: string;
}

const day = (value: string | undefined): DateValue =>
  value === undefined ? { ...UNKNOWN_DATE } : { value, precision: "day", source: "stated" };

/** The sentences of an article whose paragraphs are separated by blank lines. */
function sentencesIn(id: string, body: string): DatedArticle["sentences"] {
  const paragraphs = [...body.matchAll(/[^\n]+/g)].map(
    ({ 0: text, index }): Paragraph => ({ start: index, end: index + text.length, subhead: false }),
  );
  return sentencesOf(body, paragraphs).map((span, index) => ({
    id: `${id}#${index}`,
    ...span,
    ...quotability(span.kind, body.slice(span.start, span.end), index === 0),
    salience: 0,
  }));
}

/**
 * An article as the stages `events` and `summaries` get it, made of the few fields that matter
 * there.
 */
export function makeArticle({
  id,
  headline,
  body,
  published,
  eventDay,
  publisher,
  inLanguage = "id",
  nearCopyOf,
}: Made): DatedArticle {
  return {
    id,
    revision: id,
    url: null,
    headline,
    articleBody: body,
    datePublished: day(published),
    dateBasis: published === undefined ? null : "record",
    author: null,
    authors: [],
    insertedSpaces: [],
    lineBreaks: [],
    dateModified: { ...UNKNOWN_DATE },
    dateFetched: null,
    articleSection: null,
    keywords: [],
    image: null,
    isAccessibleForFree: null,
    publisher: publisher ?? null,
    inLanguage,
    isBasedOn: null,
    nearCopyOf: nearCopyOf ?? null,
    sourceFile: "made.jsonl",
    sourceLine: 1,
    sourceId: id,
    copies: [],
    sentences: sentencesIn(id, body),
    mentions: [],
    eventDate: day(eventDay),
    origin: publisher ?? id,
    leadEnd: Math.min(body.length, 250),
    datelinePlace: null,
    termCounts: countTerms(headline, body, 250, inLanguage === "en" ? "en" : "id"),
  };
}
