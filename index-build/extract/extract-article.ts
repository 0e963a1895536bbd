import { getDomain } from "tldts";
import type {
  DroppedLine,
  DroppedReason,
  ExtractedArticle,
  Fault,
  PageLine,
  Paragraph,
  ParsedPage,
} from "../model/pipeline-types.ts";
import type { SiteFurniture } from "../model/site-furniture.ts";
import { lettersOfName, siteLetters } from "../model/site-letters.ts";
import { plainText } from "../model/white-space.ts";
import { bestAuthors } from "./authors.ts";
import { withoutEnds } from "./headline.ts";
import { classifyLines, type PageParts } from "./text/classify.ts";
import { preferredSpelling } from "./text/credits.ts";
import { openingDate } from "./text/dateline.ts";
import { cutDatelinePrefix, cutSignOff, withoutLabels } from "./text/dateline-prefix.ts";
import { type GluedCandidate, partGlued } from "./text/glued-words.ts";
import { capitalisedShare, countWords, isTitleLike } from "./text/lines.ts";
import { withoutPhrases } from "./text/phrases.ts";
import { type Segment, withoutRepeated } from "./text/segments.ts";
import { announcesTeasers, cutTeaser, type KnownHeadlines } from "./text/teasers.ts";

/** Longest headline that is made from a first sentence, in UTF-16 units. */
const MAX_MADE_HEADLINE_CHARS = 140;
/** Fewest words a body must hold to be an article. */
const MIN_BODY_WORDS = 4;

/** What the corpus has taught about a page; see the stage `boilerplate`. */
export interface CorpusKnowledge extends KnownHeadlines {
  /** The two words that a token is, where the corpus knows both and not the token; else null. */
  partsOf(token: string): GluedCandidate | null;
  /** What the page's site puts into its articles and around their headlines. */
  furniture: SiteFurniture;
  /** Whether the page's publisher repeats a segment from article to article. */
  isRepeated(segment: Segment): boolean;
  /**
   * Whether so many records of the page's publisher have a value in place of an author or a date
   * that it says nothing of any of them.
   */
  isShared(value: string): boolean;
}

const NOTHING_KNOWN: CorpusKnowledge = {
  partsOf: () => null,
  furniture: { phrases: [], headlineEnds: [] },
  isRepeated: () => false,
  isShared: () => false,
  evidence: () => 0,
};

/** Extracts from a parsed page what it says of itself, or says why it is no article. */
export function extractArticle(parsed: ParsedPage, known: CorpusKnowledge = NOTHING_KNOWN): ExtractedArticle | Fault {
  const { page, cut } = withoutHeadlineEnds(parsed, known.furniture);
  const { sourceId, url } = page;
  const own = { ...known, partsOf: partsBeside(page, known) };
  const { lines, dropped } = partKnown(page.lines, own);
  const parts = spared(classifyLines(lines, page.headline), page);
  const { paragraphs, articleBody, insertedSpaces, lineBreaks, ...ends } = assembleBody(parts);
  const { prefixPublisher, prefixAuthor, datelinePlace, signOff } = ends;
  if (countWords(articleBody) < MIN_BODY_WORDS) {
    return {
      reason:
        "No text is left once menus, captions and sidebars are taken away: check that the page holds an article (npm run kilas -- inspect FILE shows what was left out).",
      dropped: [...dropped, ...parts.dropped],
    };
  }
  const headline = page.headline ?? parts.headline ?? parts.credits.originalHeadline ?? madeHeadline(articleBody);
  const foundPublisher = prefixPublisher ?? parts.credits.siteNames[0] ?? null;
  const text = page.lines.map((line) => line.text).join("\n");
  const publisher = page.publisher ?? domainOf(url) ?? (foundPublisher && preferredSpelling(foundPublisher, text));
  const { section, keywords, image, modified, isFree } = page;
  const byline = { publisher, url, isShared: known.isShared };
  const credited = [parts.credits.author, prefixAuthor].flatMap((name) => name ?? []).slice(0, 1);
  return {
    sourceId,
    url,
    headline,
    articleBody,
    insertedSpaces,
    lineBreaks,
    paragraphs,
    datelinePlace,
    authors: bestAuthors([...page.authors, credited], byline),
    publisher,
    isBasedOn: page.isBasedOn ?? parts.credits.isBasedOn,
    dates: [
      ...page.dates.filter(({ text: written }) => !known.isShared(written)),
      ...[...parts.datelines, ...openingDates(parts)].map((dateline) => ({
        text: dateline,
        basis: "dateline" as const,
      })),
    ],
    sharedDate: page.dates.find(({ text: written }) => known.isShared(written))?.text ?? null,
    scrapedAt: page.scrapedAt,
    section,
    keywords,
    image,
    modified,
    isFree,
    inLanguage: page.inLanguage,
    dropped: [
      ...cut,
      ...dropped,
      ...parts.dropped,
      ...(signOff === null ? [] : [{ text: signOff, reason: "byline" as const }]),
      ...page.linkTexts.map((linkText): DroppedLine => ({ text: linkText, reason: "teaser" })),
    ].map((line) => ({ ...line, text: plainText(line.text).text })),
  };
}

/** A page without what its site writes around its headlines. */
function withoutHeadlineEnds(
  page: ParsedPage,
  { headlineEnds }: SiteFurniture,
): { page: ParsedPage; cut: DroppedLine[] } {
  if (page.headline === null || headlineEnds.length === 0) return { page, cut: [] };
  const { headline, cut } = withoutEnds(page.headline, headlineEnds);
  return { page: { ...page, headline }, cut: cut.map((text) => ({ text, reason: "repeated by the publisher" })) };
}

/** The dates that open one of the first paragraphs. */
const openingDates = ({ body }: PageParts): string[] =>
  body.slice(0, MAX_LINES_BEFORE_PREFIX).flatMap(({ text }) => openingDate(text) ?? []);

/** What the position of a line alone took from the text. */
const BY_POSITION: ReadonlySet<DroppedReason> = new Set(["after the article", "caption", "headline", "section label"]);

/**
 * The parts of a page, with the lines that their position alone took from a text which is stated as
 * such and would be empty without them: a field may hold a sentence or two.
 */
function spared(parts: PageParts, { isStatedText }: ParsedPage): PageParts {
  if (!isStatedText || parts.body.length > 0) return parts;
  const isSpared = ({ reason }: DroppedLine) => BY_POSITION.has(reason);
  return {
    ...parts,
    headline: null,
    body: parts.dropped.filter(isSpared).map(({ text }) => ({ text, subhead: false })),
    dropped: parts.dropped.filter((line) => !isSpared(line)),
  };
}

/** The domain a newsroom registered: `kompas.com` of `nasional.kompas.com`. */
const domainOf = (url: string | null): string | null =>
  url === null ? null : getDomain(url, { allowPrivateDomains: true });

/**
 * What parts glued words, but for names that begin with that of the page's own site: `detikNews`.
 */
function partsBeside({ url, publisher }: ParsedPage, { partsOf }: CorpusKnowledge): CorpusKnowledge["partsOf"] {
  const site = (url && siteLetters(url)) || (publisher && lettersOfName(publisher)) || null;
  return (token) => (site !== null && lettersOfName(token).startsWith(site) ? null : partsOf(token));
}

/** Lines without teasers and without what the publisher repeats. */
function partKnown(page: readonly PageLine[], known: CorpusKnowledge): { lines: PageLine[]; dropped: DroppedLine[] } {
  const dropped: DroppedLine[] = [];
  /** Lines since one that announced teasers and did not contain them; null where none did. */
  let sinceLabel: { before: number; isPlain: boolean } | null = null;
  const lines = page.flatMap(({ text: glued, markup }): PageLine[] => {
    const text = partGlued(glued, known.partsOf);
    const cut = cutTeaser(text, known);
    if (cut) dropped.push({ text: cut.teaser, reason: "teaser" });
    const isLabel = announcesTeasers(text);
    if (sinceLabel !== null && !cut && !isLabel && isTitleOfList(text, sinceLabel)) {
      sinceLabel.before++;
      dropped.push({ text, reason: "teaser" });
      return [];
    }
    sinceLabel = isLabel ? { before: 0, isPlain: !text.endsWith(":") } : null;
    if (isLabel) {
      if (cut === null) dropped.push({ text, reason: "teaser" });
      return [];
    }
    const { kept, repeated } = withoutRepeated(cut ? cut.rest : text, (segment) => known.isRepeated(segment));
    if (repeated.length > 0) dropped.push({ text: repeated.join(" "), reason: "repeated by the publisher" });
    const parted = withoutPhrases(kept, known.furniture.phrases);
    if (parted.cut.length > 0) dropped.push({ text: parted.cut.join(" … "), reason: "repeated by the publisher" });
    return parted.kept === "" ? [] : [{ text: parted.kept, markup }];
  });
  return { lines, dropped };
}

/** Most titles of a list of teasers. */
const MAX_LISTED = 6;
/** Fewest words of a title behind the first: a subheading of the text has fewer. */
const MIN_LISTED_WORDS = 6;
/** Least share of its longer words with a capital, 0–1: a question of the text has fewer. */
const MIN_LISTED_CAPITALS = 0.75;

/**
 * Whether a line is a title of a list of teasers, behind so many others of it. Behind a label
 * without a colon, whose titles may be missing, even the first has to look like a headline.
 */
function isTitleOfList(text: string, { before, isPlain }: { before: number; isPlain: boolean }): boolean {
  if (!isTitleLike(text) || /^\d{1,2}[.)]|\.\s/.test(text)) return false;
  if (before === 0 && !isPlain) return true;
  return before < MAX_LISTED && countWords(text) >= MIN_LISTED_WORDS && capitalisedShare(text) >= MIN_LISTED_CAPITALS;
}

/** The body of an article with what was cut off its two ends. */
interface AssembledBody {
  articleBody: string;
  insertedSpaces: number[];
  lineBreaks: number[];
  paragraphs: Paragraph[];
  prefixPublisher: string | null;
  prefixAuthor: string | null;
  datelinePlace: string | null;
  signOff: string | null;
}

/** Calls and notes may follow the paragraph that signs off, and be taken for text. */
const MAX_LINES_BEHIND_SIGN_OFF = 3;
/** A byline or caption that was taken for text may precede the opening of an agency. */
const MAX_LINES_BEFORE_PREFIX = 3;

function assembleBody(parts: PageParts): AssembledBody {
  const paragraphs: Paragraph[] = [];
  let articleBody = "";
  let prefixPublisher: string | null = null;
  let prefixAuthor: string | null = null;
  let datelinePlace: string | null = null;
  let signOff: string | null = null;
  for (const [index, { text, subhead }] of parts.body.entries()) {
    let paragraph = text;
    if (index === parts.body.length - 1) paragraph = withoutLabels(paragraph);
    if (index >= parts.body.length - MAX_LINES_BEHIND_SIGN_OFF && !subhead && signOff === null)
      ({ body: paragraph, signOff } = cutSignOff(paragraph));
    if (prefixPublisher === null && index < MAX_LINES_BEFORE_PREFIX && !subhead) {
      const cut = cutDatelinePrefix(paragraph);
      paragraph = cut.body;
      prefixPublisher = cut.publisher;
      prefixAuthor = cut.author;
      datelinePlace ??= cut.place;
    }
    if (paragraph === "") continue;
    if (articleBody !== "") articleBody += "\n\n";
    const start = articleBody.length;
    articleBody += paragraph;
    paragraphs.push({ start, end: articleBody.length, subhead });
  }
  const { text, insertedSpaces, lineBreaks } = plainText(articleBody);
  const plain = { articleBody: text, insertedSpaces, lineBreaks, paragraphs };
  return { ...plain, prefixPublisher, prefixAuthor, datelinePlace, signOff };
}

/** Without any headline, the opening of the text replaces it, cut at a word. */
function madeHeadline(articleBody: string): string {
  const opening = articleBody.split(/\n|(?<=[.!?])\s/)[0] ?? articleBody;
  if (opening.length <= MAX_MADE_HEADLINE_CHARS) return opening.replace(/\.$/, "");
  return `${opening.slice(0, opening.lastIndexOf(" ", MAX_MADE_HEADLINE_CHARS))} …`;
}
