import type { DatedArticle } from "../../index-build/records.ts";
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

/** An article as the stage `events` gets it, made of the few fields that matter there. */
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
    publisher: publisher ?? null,
    inLanguage,
    isBasedOn: null,
    nearCopyOf: nearCopyOf ?? null,
    sourceFile: "made.jsonl",
    sourceLine: 1,
    sourceId: id,
    copies: [],
    sentences: [],
    mentions: [],
    eventDate: day(eventDay),
    origin: publisher ?? id,
    leadEnd: Math.min(body.length, 250),
    termCounts: countTerms(headline, body, 250, inLanguage === "en" ? "en" : "id"),
  };
}
