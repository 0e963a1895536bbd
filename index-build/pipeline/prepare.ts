import {
  type AnalysisLanguage,
  analysisLanguage,
  countStopWords,
  fold,
  foldedWords,
  isAnyStopWord,
} from "../../src/analysis/index.ts";
import { canonicalUrl } from "../../src/identity/index.ts";
import { knownDay, type TimeMention } from "../../src/schema/index.ts";
import { type LearntHashes, NO_SEGMENT, type PageSegments, segmentHash } from "../boilerplate/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { dateArticle } from "../dates/index.ts";
import { type Sketch, sketchOf } from "../duplicates/index.ts";
import {
  authorLine,
  type CorpusKnowledge,
  extractArticle,
  type GluedCandidate,
  gluedIn,
  keyOfHeadline,
  namesInHeadline,
  type Segment,
  segmentsOfPage,
  teasersOfPage,
} from "../extract/index.ts";
import { type LanguageIdentifier, languageOf } from "../language-identification/index.ts";
import { LANGUAGES } from "../languages/index.ts";
import { type ArticleNames, readNames } from "../mentions/index.ts";
import { identityOf } from "../model/identity.ts";
import type { DatedArticle, Fault, ParsedPage, RecordOrigin } from "../model/pipeline-types.ts";
import type { SiteFurniture } from "../model/site-furniture.ts";
import { quotability, sentencesOf } from "../sentences/index.ts";
import { countTerms } from "../text-model/index.ts";
import { hashOf, siteNumber, siteOf, valueHash, wordHash } from "./site-hashes.ts";

/**
 * The work on one article that depends on nothing but its record, the rules, and what its publisher
 * repeats.
 */

/** Settings that the work depends on. */
export type PreparationConfig = Pick<SiteConfig, "defaultLanguage" | "defaultUtcOffset" | "fields" | "publishers">;

/** An article whose names are not linked to entities yet. */
export type ArticleDraft = Omit<DatedArticle, keyof RecordOrigin | "copies" | "mentions" | "nearCopyOf" | "origin">;

/** What is computed from one record. */
export interface PreparedArticle {
  draft: ArticleDraft;
  /** A date the record states that cannot be read; null where there is none, or another can. */
  unreadDate: string | null;
  /** A time of publication that too many records share to be believed, as written; or null. */
  sharedDate: string | null;
  /** The day on which the record says that it was fetched, `YYYY-MM-DD`, or null. */
  fetchedDay: string | null;
  times: TimeMention[];
  names: ArticleNames;
  sketch: Sketch;
}

/** What a page shows about the boilerplate of its publisher, for the stage `boilerplate`. */
export function pageSegments(page: ParsedPage, folder: string): PageSegments {
  const seed = siteNumber(siteOf(page, folder));
  const segments = segmentsOfPage(page);
  return {
    hashes: Float64Array.from(segments, (segment) => hashOf(segment, seed)),
    chars: Uint16Array.from(segments, ({ start, end }) => Math.min(65_535, end - start)),
    words: Uint8Array.from(segments, ({ words }) => Math.min(255, words)),
    told: toldBy(page.headline, segments),
    publisher: seed,
    ...pageWords(page),
    author: valueHash(page.authors.flat()[0], seed),
    time: valueHash(timeOf(page), seed),
    headline: page.headline === null ? NO_SEGMENT : segmentHash(keyOfHeadline(page.headline)),
    teasers: teasersOfPage(page).map((prefixes) => Float64Array.from(prefixes, (key) => segmentHash(key))),
  };
}

/** Fewest letters of a word by which a segment tells what its headline tells. */
const MIN_TOLD_LETTERS = 4;

/** For each segment, 1 where it has a word of the headline that carries meaning. */
function toldBy(headline: string | null, segments: readonly Segment[]): Uint8Array {
  const words = new Set(
    headline === null
      ? []
      : (headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
          (word) => word.length >= MIN_TOLD_LETTERS && !isAnyStopWord(fold(word)),
        ),
  );
  return Uint8Array.from(segments, ({ key }) =>
    words.size > 0 && key.split(" ").some((word) => words.has(word)) ? 1 : 0,
  );
}

/** A candidate by what it would be parted into. */
const candidateHash = ({ left, right }: GluedCandidate): number => segmentHash(`${left} ${right}`);

/** Letters and lines of a page that tell whose function words are the most. */
const GUESSED_CHARS = 500;
const GUESSED_LINES = 20;

/**
 * The analysis whose function words are the most of a page: a guess before its language is known.
 */
function guessedAnalysis({ lines }: ParsedPage): AnalysisLanguage {
  const sample = lines
    .slice(0, GUESSED_LINES)
    .map(({ text }) => text)
    .join("\n")
    .slice(0, GUESSED_CHARS);
  const counts = countStopWords(foldedWords(sample));
  const [top] = [...counts].toSorted(([, a], [, b]) => b - a);
  return top?.[0] ?? analysisLanguage(LANGUAGES[0].tag);
}

/** The words of a page, and its tokens that may be two. */
function pageWords(page: ParsedPage): Pick<PageSegments, "vocabulary" | "candidates"> {
  const language = guessedAnalysis(page);
  const told = namesInHeadline(page.headline);
  const words = new Set(page.lines.flatMap(({ text }) => text.match(WORD) ?? []));
  const candidates = new Map<number, number[]>();
  for (const word of words) {
    for (const one of gluedIn(word, language, told))
      candidates.set(candidateHash(one), [one.token, one.token.toLowerCase(), one.left, one.right].map(wordHash));
  }
  return {
    vocabulary: Uint32Array.from(words, wordHash),
    candidates: Float64Array.from([...candidates].flatMap(([hash, parts]) => [hash, ...parts])),
  };
}

const WORD = /[\p{L}\p{M}]{2,40}/gu;

/** A time of day other than midnight: two articles of one are rare. */
const CLOCK = /\d[T ,-]*(?!00[.:]00)\d{2}[.:]\d{2}/;

/** The first time of publication that a page states, with its clock. */
export const timeOf = ({ dates }: ParsedPage): string | undefined =>
  dates.find(({ text, basis }) => basis !== "dateline" && CLOCK.test(text))?.text;

/** What was learnt of a corpus as far as it concerns one page. */
export type PageBoilerplate = LearntHashes & SiteFurniture;

/** What was learnt of a corpus, as `extractArticle` asks for it. */
export function knowledgeOf(page: ParsedPage, folder: string, boilerplate: PageBoilerplate): CorpusKnowledge {
  const seed = siteNumber(siteOf(page, folder));
  const language = guessedAnalysis(page);
  const told = namesInHeadline(page.headline);
  return {
    partsOf: (token) => {
      if (boilerplate.glued.size === 0) return null;
      return gluedIn(token, language, told).find((one) => boilerplate.glued.has(candidateHash(one))) ?? null;
    },
    furniture: boilerplate,
    isShared: (value) => boilerplate.shared.has(segmentHash(value, seed)),
    isRepeated: (segment) => boilerplate.repeated.has(hashOf(segment, seed)),
    evidence: (key) => {
      const hash = segmentHash(key);
      return boilerplate.headlines.has(hash) ? 2 : boilerplate.headlineBoundaries.has(hash) ? 1 : 0;
    },
  };
}

/** Least offset into the body at which the lead ends, in UTF-16 units. */
const MIN_LEAD_CHARS = 250;

/** Where the lead of a body ends: with its first sentences, as many as make a paragraph. */
export const leadEndOf = (body: string, sentences: readonly { end: number }[]): number =>
  (sentences.find(({ end }) => end >= MIN_LEAD_CHARS) ?? sentences.at(-1))?.end ?? body.length;

/**
 * The canonical address of an article; null for the front page of a site, which scrapers give where
 * they know no better.
 */
function articleAddress(url: string | null): string | null {
  const canonical = canonicalUrl(url);
  if (canonical === null) return null;
  const { pathname, search } = new URL(canonical);
  return pathname === "/" && search === "" ? null : canonical;
}

/** An address as it is published: what blanks it holds are percent-encoded, as browsers do. */
const withoutBlanks = (url: string | null): string | null => (url !== null && /\s/.test(url) ? new URL(url).href : url);

/** A page to make an article of. */
export interface PageToPrepare {
  page: ParsedPage;
  /** Folder of its file. */
  folder: string;
  /** What was learnt of its corpus; what does not concern the page may be left out. */
  boilerplate: PageBoilerplate;
}

/** Computes all that follows from one page by itself. */
export function prepareArticle(
  { page, folder, boilerplate }: PageToPrepare,
  config: PreparationConfig,
  identify: LanguageIdentifier,
): PreparedArticle | Fault {
  const extracted = extractArticle(page, knowledgeOf(page, folder, boilerplate));
  if ("reason" in extracted) return extracted;
  const dates = dateArticle(extracted, config.defaultUtcOffset);
  const { datePublished, dateBasis, dateModified, dateFetched, unreadDate, times, eventDate } = dates;
  const { headline, articleBody, paragraphs, authors, isBasedOn, sourceId } = extracted;
  const canonical = articleAddress(extracted.url);
  const id = identityOf(canonical ?? `text:${articleBody}`);
  const spans = sentencesOf(articleBody, paragraphs);
  const firstProse = spans.findIndex(({ kind }) => kind === "prose");
  const sentences = spans.map((span, index) => ({
    id: `${id}#${index}`,
    ...span,
    ...quotability(span.kind, articleBody.slice(span.start, span.end), index === firstProse),
    // The stage `summaries` sets it.
    salience: 0,
  }));
  const inLanguage = languageOf(
    `${headline}\n${articleBody}`,
    { stated: extracted.inLanguage, fallback: config.defaultLanguage },
    identify,
  );
  const leadEnd = leadEndOf(articleBody, spans);
  return {
    draft: {
      id,
      revision: identityOf(`${headline}\n${articleBody}`),
      url: canonical === null ? null : withoutBlanks(extracted.url),
      headline,
      articleBody,
      insertedSpaces: extracted.insertedSpaces,
      lineBreaks: extracted.lineBreaks,
      datePublished,
      dateBasis,
      author: authorLine(authors),
      authors,
      dateModified,
      dateFetched: dateFetched?.value ?? null,
      articleSection: extracted.section,
      keywords: extracted.keywords,
      image: extracted.image,
      isAccessibleForFree: extracted.isFree,
      publisher: publisherName(extracted.publisher, config),
      inLanguage,
      isBasedOn,
      sourceId,
      sentences,
      eventDate,
      leadEnd,
      datelinePlace: extracted.datelinePlace,
      termCounts: countTerms(headline, articleBody, leadEnd, analysisLanguage(inLanguage)),
    },
    unreadDate,
    sharedDate: extracted.sharedDate,
    fetchedDay: dateFetched && knownDay(dateFetched),
    times: times.map((time): TimeMention => ({ type: "time", ...time })),
    names: readNames(articleBody, sentences, inLanguage),
    sketch: sketchOf(articleBody),
  };
}

/** A publisher under the name that the owner has given it. */
export function publisherName(publisher: string | null, { publishers }: Pick<SiteConfig, "publishers">): string | null {
  if (publisher === null) return null;
  const known = Object.keys(publishers).find((name) => name.toLowerCase() === publisher.toLowerCase());
  return known === undefined ? publisher : (publishers[known] ?? publisher);
}
