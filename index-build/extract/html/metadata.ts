import { parse } from "tldts";
import type { PageStatements, StatedDate } from "../../model/pipeline-types.ts";
import { lettersOfName } from "../../model/site-letters.ts";
import { readImage, readIsFree, readKeywords, readSection } from "../details.ts";
import { isAccount, nameOnly } from "../named.ts";
import { visibleBylines } from "./bylines.ts";
import { isOfOthers } from "./of-others.ts";
import { pageHeadline } from "./page-headline.ts";
import type { PageDocument } from "./parse-document.ts";
import { type LinkedObject, StructuredData, typesOf } from "./structured-data.ts";
import { visibleDates } from "./visible-dates.ts";

/** What the markup of a page states of its article. */
export interface PageMetadata extends PageStatements {
  /** The text as JSON-LD carries it. */
  articleBody: string | null;
}

/** Types of JSON-LD that are articles. */
export const ARTICLE_TYPE = /(?:Article|Report|BlogPosting|SocialMediaPosting|Review|Recipe)$/;
/** What else may say when the page was published. */
const PAGE_TYPE = /(?:WebPage|ItemPage|VideoObject|CreativeWork|Event)$/;

const PUBLISHED_NAMES = [
  "article:published_time",
  "datePublished",
  "og:article:published_time",
  "og:published_time",
  "article:published",
  "parsely-pub-date",
  "cXenseParse:recs:publishtime",
  "cxenseparse:publishtime",
  "publishdate",
  "publish_date",
  "publish-date",
  "pubdate",
  "published_at",
  "content_PublishedDate",
  "citation_publication_date",
  "citation_online_date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.created",
  "dc.date.created",
  "sailthru.date",
  "originalpublicationdate",
  "date",
];
const AUTHOR_NAMES = [
  "author",
  "article:author",
  "article:author_name",
  "content_author",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "citation_author",
  "byl",
  "og:article:author",
  "cxenseparse:author",
  "twitter:creator",
];

/** Meta tags by their name in small letters: all contents, in order. */
function metaTags(document: PageDocument): (name: string) => string[] {
  const byName = new Map<string, string[]>();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const content = tag.getAttribute("content")?.trim();
    // Microdata of lists is about other things.
    const isListed = tag.closest("li,cite,aside,footer") !== null;
    for (const attribute of isListed ? ["property", "name"] : ["property", "name", "itemprop"]) {
      const name = tag.getAttribute(attribute)?.toLowerCase();
      if (name && content) byName.set(name, [...(byName.get(name) ?? []), content]);
    }
  }
  return (name) => byName.get(name.toLowerCase()) ?? [];
}

/** Reads JSON-LD first, then the meta tags, then what the page itself shows. */
export function readMetadata(document: PageDocument): PageMetadata {
  const data = new StructuredData(document);
  const article = articleOf(data);
  const tags = metaTags(document);
  const meta = (...names: string[]): string | null => names.flatMap((name) => tags(name))[0] ?? null;
  const ofArticle = (property: string): unknown => data.resolve(article?.[property]);
  const url =
    addressOf(document.querySelector("link[rel=canonical]")?.getAttribute("href")) ??
    addressOf(meta("og:url")) ??
    addressOf(textOf(ofArticle("url")) ?? textOf(ofArticle("mainEntityOfPage"))) ??
    // Archives and printed versions name the address of the page so.
    addressOf(document.querySelector("base")?.getAttribute("href"));
  return {
    url,
    headline: pageHeadline(document, textOf(ofArticle("headline")) ?? meta("og:title", "twitter:title")),
    authors: [
      [article?.["author"], article?.["creator"]].flatMap((value) => namesOf(value, data)),
      ...AUTHOR_NAMES.map((name) => tags(name)),
      visibleBylines(document),
      solePerson(data),
    ],
    publisher:
      siteName(organizationName(article?.["publisher"], data)) ??
      siteName(meta("og:site_name", "application-name")) ??
      titledSite(document, url),
    isBasedOn: textOf(ofArticle("isBasedOn")),
    inLanguage:
      languageTag(textOf(ofArticle("inLanguage"))) ??
      languageTag(document.querySelector("html")?.getAttribute("lang") ?? null),
    dates: publishedDates(document, data, article, meta),
    section: readSection(article?.["articleSection"], meta("article:section")),
    keywords: readKeywords(article?.["keywords"], tags("article:tag"), meta("news_keywords", "keywords")),
    image: readImage([ofArticle("image"), meta("og:image", "twitter:image")]),
    modified: textOf(article?.["dateModified"]) ?? meta("article:modified_time", "og:updated_time"),
    isFree: readIsFree(article?.["isAccessibleForFree"], meta("article:content_tier")),
    articleBody: textOf(article?.["articleBody"]),
  };
}

/** The article among the objects of a page: the first of a fitting type with a headline. */
function articleOf(data: StructuredData): LinkedObject | null {
  const articles = data.ofType(ARTICLE_TYPE);
  const told = articles.find(
    (one) => textOf(one["headline"]) ?? textOf(one["articleBody"]) ?? textOf(one["datePublished"]),
  );
  return told ?? articles[0] ?? null;
}

/** The person whom the data of a page names, where it names one only. */
function solePerson(data: StructuredData): string[] {
  // Those of a claim are whoever made it.
  if (data.ofType(/^Claim/).length > 0) return [];
  const names = new Set(data.ofType(/^Person$/).flatMap((person) => namesOf(person["name"], data)));
  return names.size === 1 ? [...names] : [];
}

const A_YEAR = /(?:19|20)\d{2}/;

/** The dates of publication that markup states, best first. */
function publishedDates(
  document: PageDocument,
  data: StructuredData,
  article: LinkedObject | null,
  meta: (...names: string[]) => string | null,
): StatedDate[] {
  const ofPages = data.ofType(PAGE_TYPE).map((page) => textOf(page["datePublished"]) ?? textOf(page["uploadDate"]));
  const texts = [
    textOf(article?.["datePublished"]),
    meta(...PUBLISHED_NAMES),
    ...["[itemprop=datePublished]", "time[pubdate]"].map((selector) => timeOf(document, selector)),
    textOf(article?.["dateCreated"]),
    textOf(article?.["uploadDate"]),
    ofPages[0] ?? null,
  ];
  const markup = [...new Set(texts)].flatMap((text) => (text ? [{ text, basis: "markup" as const }] : []));
  // What is shown is looked for where nothing states it.
  const shown = markup.some(({ text }) => A_YEAR.test(text)) ? [] : visibleDates(document);
  return [...markup, ...shown.map((text) => ({ text, basis: "dateline" as const }))];
}

/** The time that the first element states which no box of other articles holds. */
function timeOf(document: PageDocument, ...selectors: string[]): string | null {
  for (const element of selectors.flatMap((selector) => [...document.querySelectorAll(selector)])) {
    if (isOfOthers(element, document)) continue;
    const stated = element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent;
    if (stated?.trim()) return stated.trim();
  }
  return null;
}

/** A text, or the name or address of the thing a value denotes. Of several, the names of all. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? []).join(", ") || null;
  if (value && typeof value === "object") {
    const { name, url, "@id": id, "@value": own } = value as LinkedObject;
    return textOf(own) ?? textOf(name) ?? textOf(url) ?? textOf(id);
  }
  return null;
}

/**
 * The names of the things a value denotes, or of those it holds: never an address or a reference in
 * their place.
 */
function namesOf(value: unknown, data: StructuredData): string[] {
  if (typeof value === "string") return nameOnly(value.trim() || null) === null ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one, data));
  const thing = data.resolve(value);
  if (thing === null || typeof thing !== "object") return [];
  const { name, givenName, familyName } = thing as LinkedObject;
  if (name !== undefined) return namesOf(name, data);
  const parts = [givenName, familyName].flatMap((part) => (typeof part === "string" ? part : []));
  return parts.length > 0 ? [parts.join(" ")] : [];
}

/** The name of a publisher; that of a person who owns a site is the author's. */
function organizationName(value: unknown, data: StructuredData): string | null {
  const thing = data.resolve([value].flat()[0]);
  const isPerson = thing !== null && typeof thing === "object" && typesOf(thing as LinkedObject).includes("Person");
  return isPerson ? null : (namesOf(value, data)[0] ?? null);
}

/** Systems that name themselves in place of the sites they serve. */
const SYSTEMS = new Set(["blogger", "wordpress", "wordpresscom", "medium", "joomla", "drupal", "wix", "wixcom"]);

/** Marks between the parts of a title. */
const TITLE_JOINT = /\s(?:[|–—·»-]|::)\s/;
const SITE_NAMES = ".site-title,.site-name,a[rel=home]";

/** The name of a site as its title or its head has it: the one that its domain is made of. */
function titledSite(document: PageDocument, url: string | null): string | null {
  const label = url === null ? null : parse(url, { allowPrivateDomains: true }).domainWithoutSuffix;
  if (!label) return null;
  const own = lettersOfName(label);
  const shown = [...document.querySelectorAll(SITE_NAMES)].map((one) => one.textContent ?? "");
  const parts = [...(document.querySelector("title")?.textContent ?? "").split(TITLE_JOINT), ...shown].map((part) =>
    part.trim(),
  );
  const isOwn = (part: string) => lettersOfName(part) === own || lettersOfName(part.replace(/^the\s/i, "")) === own;
  return parts.find((part) => /[\s\p{Lu}]/u.test(part) && isOwn(part)) ?? null;
}

const addressOf = (text: string | null | undefined): string | null =>
  text && /^https?:\/\/\S+\/\S/.test(text.trim()) ? text.trim() : null;

/** A site's name without the slogan behind it; null for an account or a system in its place. */
function siteName(text: string | null): string | null {
  const [name] = nameOnly(isAccount(text ?? "") ? null : text)?.split(/\s[|–—]\s/) ?? [];
  return name === undefined || SYSTEMS.has(lettersOfName(name)) ? null : name.trim();
}

function languageTag(text: string | null): string | null {
  return text?.match(/^[a-z]{2,3}(?=$|[-_])/i)?.[0].toLowerCase() ?? null;
}
