import { getDomain } from "tldts";
import { countWords, foldSpace } from "../text/lines.ts";
import { ARTICLE_TYPE } from "./metadata.ts";
import type { PageDocument, PageElement } from "./parse-document.ts";
import { StructuredData } from "./structured-data.ts";

/** What the structure of a page says of its kind. */
export interface PageStructure {
  /** Whether its markup says that it is one article, published at a time. */
  isMarkedArticle: boolean;
  /** Whether its markup says that it is a list. */
  isMarkedList: boolean;
  isMarkedMedia: boolean;
  /** The title of the page itself. */
  title: string | null;
  /** Headings that lead to other pages of the site: of cards in a list of articles. */
  linkedHeadings: string[];
  /**
   * Links of several words with which the item of a list or the cell of a table begins; none where
   * the page is marked as an article.
   */
  entries: string[];
  /** What is written below its pictures. */
  captions: string[];
  /** Whether it asks for a password, or for a code that was sent. */
  asksPassword: boolean;
  /** Whether it says that most of its text is kept from those who do not pay. */
  isLocked: boolean;
}

const LINKED_HEADINGS = "h2 a,h3 a,h4 a,h5 a,a h2,a h3,a h4,a h5";
const PUBLISHED = 'meta[property="article:published_time"],meta[itemprop=datePublished],time[itemprop=datePublished]';
const ENTRIES = "li a,td a,dt a,dd a";
/** Fewest words of a link that is a headline. */
const MIN_ENTRY_WORDS = 4;
const PASSWORD = 'input[type=password],input[autocomplete="one-time-code"]';
const PAYWALL = ["paywall", "regwall"].flatMap((name) => [`[class*=${name}]`, `[id*=${name}]`]).join(",");
/** A page with more articles in its data is a list of them. */
const MAX_ARTICLES = 3;

/** Reads the structure of a document, before readers take it apart. */
export function structureOf(document: PageDocument): PageStructure {
  const data = new StructuredData(document);
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute("content") ?? "";
  const articles = data.ofType(ARTICLE_TYPE).filter((one) => one["datePublished"] !== undefined);
  const isDated = document.querySelector(PUBLISHED) !== null && /^article$/i.test(type);
  const site = ownSite(document);
  const isMarkedArticle = articles.length === 1 || isDated;
  const links = isMarkedArticle ? [] : (document.querySelectorAll(ENTRIES) as Iterable<PageElement>);
  return {
    isMarkedArticle,
    isMarkedList:
      data.ofType(/^(?:CollectionPage|SearchResultsPage|ItemList)$/).length > 0 || articles.length > MAX_ARTICLES,
    isMarkedMedia: data.ofType(/^(?:VideoObject|ImageGallery|MediaGallery)$/).length > 0 || /^video/i.test(type),
    title: document.querySelector("title")?.textContent?.trim() || null,
    linkedHeadings: [...(document.querySelectorAll(LINKED_HEADINGS) as Iterable<PageElement>)].flatMap((one) =>
      leadsToPage(one, site) ? foldSpace(one.textContent ?? "") : [],
    ),
    entries: [...links].flatMap((link) => {
      const text = foldSpace(link.textContent ?? "");
      return countWords(text) >= MIN_ENTRY_WORDS && leadsToPage(link, site) ? text : [];
    }),
    captions: [...(document.querySelectorAll("figcaption") as Iterable<PageElement>)].map((one) =>
      foldSpace(one.textContent ?? ""),
    ),
    asksPassword: document.querySelector(PASSWORD) !== null,
    isLocked: document.querySelector(PAYWALL) !== null || data.ofType(ARTICLE_TYPE).some(isPaid),
  };
}

const isPaid = ({ isAccessibleForFree }: Record<string, unknown>): boolean =>
  /^false$/i.test(String(isAccessibleForFree));

/** Whether a heading leads to another page of the site: not to a part of this one, or elsewhere. */
function leadsToPage(heading: PageElement, site: string | null): boolean {
  const link = heading.closest("a[href]") ?? heading.querySelector("a[href]");
  const href = link?.getAttribute("href") ?? "";
  if (href === "" || /^#./.test(href)) return false;
  if (!/^[a-z][a-z+.-]*:|^\/\//i.test(href)) return true;
  const address = URL.parse(href);
  return address === null || site === null || siteOf(address) === site;
}

/** The site of an address: the hosts of a newsroom have one. */
const siteOf = (address: URL | null): string | null =>
  address === null ? null : (getDomain(address.hostname) ?? address.hostname);

/** The site of a page, as far as it states its own address. */
const ownSite = (document: PageDocument): string | null =>
  siteOf(
    URL.parse(
      document.querySelector("link[rel=canonical]")?.getAttribute("href") ??
        document.querySelector('meta[property="og:url"]')?.getAttribute("content") ??
        "",
    ),
  );
