import type { PageStatements } from "../../model/pipeline-types.ts";
import { nameOnly, namesOnly } from "../named.ts";

/** What the markup of a page states of its article. */
export interface PageMetadata extends PageStatements {
  /** The text as JSON-LD carries it. */
  articleBody: string | null;
}

/** As much of a document as is asked of it: the tree of any DOM library. */
export interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageElement {
  textContent: string | null;
  getAttribute(name: string): string | null;
}

type JsonObject = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|Report|BlogPosting|SocialMediaPosting)$/;

/** Reads JSON-LD first, then the meta tags: Open Graph, Dublin Core and what newsrooms made up. */
export function readMetadata(document: PageDocument): PageMetadata {
  const article = findArticle(document);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      for (const attribute of ["property", "name", "itemprop"]) {
        const content = document.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute("content")?.trim();
        if (content) return content;
      }
    }
    return null;
  };
  const dateTexts = [
    textOf(article?.["datePublished"]),
    meta(
      "article:published_time",
      "datePublished",
      "og:article:published_time",
      "parsely-pub-date",
      "publishdate",
      "pubdate",
      "content_PublishedDate",
      "publish-date",
      "dc.date.issued",
      "DC.date",
      "dcterms.created",
      "sailthru.date",
      "date",
    ),
    document.querySelector("[itemprop=datePublished]")?.getAttribute("datetime") ?? null,
    document.querySelector("time[pubdate]")?.getAttribute("datetime") ?? null,
    textOf(article?.["dateCreated"]),
  ];
  return {
    url:
      addressOf(document.querySelector("link[rel=canonical]")?.getAttribute("href")) ??
      addressOf(meta("og:url")) ??
      addressOf(textOf(article?.["url"]) ?? textOf(article?.["mainEntityOfPage"])),
    headline: headlineOf(document, textOf(article?.["headline"]) ?? meta("og:title", "twitter:title")),
    author:
      namesOf(article?.["author"]) ??
      namesOnly(meta("author", "article:author", "content_author", "dc.creator", "byl")),
    publisher: siteName(namesOf(article?.["publisher"])) ?? siteName(meta("og:site_name", "application-name")),
    isBasedOn: textOf(article?.["isBasedOn"]),
    inLanguage:
      languageTag(textOf(article?.["inLanguage"])) ??
      languageTag(document.querySelector("html")?.getAttribute("lang") ?? null),
    dates: [...new Set(dateTexts)].flatMap((text) => (text ? [{ text, basis: "markup" as const }] : [])),
    articleBody: textOf(article?.["articleBody"]),
  };
}

/** The article among a page's JSON-LD objects: the first of a fitting type with a headline. */
function findArticle(document: PageDocument): JsonObject | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let parsed: unknown;
    try {
      // Line breaks inside strings are a common fault of templates.
      parsed = JSON.parse((script.textContent ?? "").replace(/[\r\n\t]+/g, " "));
    } catch {
      continue;
    }
    const found = articleIn(parsed, 4);
    if (found) return found;
  }
  return null;
}

function articleIn(value: unknown, depth: number): JsonObject | null {
  if (depth === 0 || value === null || typeof value !== "object") return null;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 50)) {
      const found = articleIn(item, depth - 1);
      if (found) return found;
    }
    return null;
  }
  const object = value as JsonObject;
  const types = [object["@type"]].flat();
  const isArticle = types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type));
  if (isArticle && (textOf(object["headline"]) || textOf(object["articleBody"]))) return object;
  return articleIn(object["@graph"], depth - 1) ?? articleIn(object["mainEntity"], depth - 1);
}

/** A text, or the name or address of the thing a value denotes. Of several, the names of all. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? []).join(", ") || null;
  if (value && typeof value === "object") {
    const { name, url, "@id": id } = value as JsonObject;
    return textOf(name) ?? textOf(url) ?? textOf(id);
  }
  return null;
}

/**
 * The names of the things a value denotes, or of those it holds: never an address or a reference in
 * their place.
 */
function namesOf(value: unknown): string | null {
  if (typeof value === "string") return nameOnly(value.trim() || null);
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item) ?? []).join(", ") || null;
  return value && typeof value === "object" && "name" in value ? namesOf(value.name) : null;
}

const addressOf = (text: string | null | undefined): string | null =>
  text && /^https?:\/\/\S+\/\S/.test(text.trim()) ? text.trim() : null;

/** A site's name without the slogan behind it. */
const siteName = (text: string | null): string | null => nameOnly(text)?.split(/(?<!\s)\s+[|–—]\s+/)[0] ?? null;

function languageTag(text: string | null): string | null {
  return text?.match(/^[a-z]{2,3}(?=$|[-_])/i)?.[0].toLowerCase() ?? null;
}

/**
 * The page's main heading where the title repeats it with the site's name behind; else the title
 * without that name.
 */
function headlineOf(document: PageDocument, shared: string | null): string | null {
  const title = shared ?? document.querySelector("title")?.textContent?.trim() ?? null;
  const headings = [...document.querySelectorAll("h1")].map(
    (one) => one.textContent?.replace(/\s+/g, " ").trim() ?? "",
  );
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const repeated = headings.find(
    (text) => text.length > 10 && title !== null && letters(title).startsWith(letters(text)),
  );
  if (repeated) return repeated;
  if (title === null) return headings.find((text) => text.length > 10) ?? null;
  return withoutSiteName(title);
}

function withoutSiteName(title: string): string {
  const separators = [...title.matchAll(/(?<!\s)\s+[|–—-](?=\s)/gu)];
  const last = separators.find(({ index, 0: mark }) =>
    /^[^|–—]{2,30}$/u.test(title.slice(index + mark.length).trimStart()),
  );
  return title.slice(0, last?.index);
}
