import { gunzipSync } from "node:zlib";
import { decodeBytes, entryLink, entryText, type XmlEntry, XmlEntryReader } from "../markup/index.ts";

/** An article that a feed or sitemap announces. */
export interface Announcement {
  url: string;
  title: string | null;
  /** As written; null where the source gives none. */
  date: string | null;
  author: string | null;
}

/** What a fetched feed or sitemap holds. */
export interface SourceContent {
  /** In the order of the source. */
  articles: Announcement[];
  /** Sitemaps that a sitemap index lists, the latest first. */
  sitemaps: string[];
}

/** The source is neither a feed nor a sitemap; the message says so. */
export class SourceError extends Error {}

/**
 * Longest text of an entry that is kept, in UTF-16 units: the article itself is fetched from its
 * page.
 */
const MAX_ENTRY_CHARS = 200_000;
const MAX_BYTES = 100_000_000;

/** A field of a news sitemap, inside its `news:news`. */
const newsField = (name: string): RegExp => new RegExp(`<news:${name}>([^<]+)<`);
const NEWS_TITLE = newsField("title");
const NEWS_DATE = newsField("publication_date");

/**
 * Reads RSS, Atom, JSON Feed, a sitemap (also gzip) or a sitemap index.
 *
 * @param base address it was fetched from, for relative links.
 * @param charset the encoding its transport names, or null.
 * @throws SourceError where it is none of them.
 */
export async function readSource(bytes: Buffer, base: string, charset: string | null): Promise<SourceContent> {
  const text = await decode(bytes, charset);
  if (/^\s*[{[]/.test(text)) return { articles: readJsonFeed(text, base), sitemaps: [] };
  const reader = new XmlEntryReader(MAX_ENTRY_CHARS);
  const entries = [...reader.push(text), ...reader.end()].filter((entry) => entry.isWhole);
  if (!/^(?:rss|feed|rdf:rdf|urlset|sitemapindex)$/.test(reader.root)) {
    throw new SourceError("it is neither a feed nor a sitemap: check the address");
  }
  if (reader.root === "sitemapindex") {
    const listed = entries.map((entry) => ({ url: linkOf(entry, base), date: entryText(entry, "lastmod") ?? "" }));
    return { articles: [], sitemaps: listed.toSorted(latestFirst).flatMap(({ url }) => url ?? []) };
  }
  const articles = entries.flatMap((entry): Announcement[] => {
    const url = linkOf(entry, base);
    if (url === null) return [];
    const nested = entryText(entry, "news:news") ?? "";
    const date =
      entryText(entry, "pubdate", "published", "dc:date", "updated") ??
      nested.match(NEWS_DATE)?.[1] ??
      entryText(entry, "lastmod") ??
      null;
    const author = entryText(entry, "dc:creator") ?? null;
    return [{ url, title: entryText(entry, "title") ?? nested.match(NEWS_TITLE)?.[1] ?? null, date, author }];
  });
  return { articles, sitemaps: [] };
}

interface ListedSitemap {
  url: string | null;
  /** Empty where the index does not state it. */
  date: string;
}

/**
 * By their dates; where an index states none, by the numbers in their names, as a program adds the
 * next one to a growing archive (`post-sitemap12.xml`, `sitemap-2024-06.xml`).
 */
function latestFirst(a: ListedSitemap, b: ListedSitemap): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const [one, other] = [numbersIn(a.url), numbersIn(b.url)];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (other[at] ?? 0) - (one[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const numbersIn = (url: string | null): number[] =>
  (
    url
      ?.split("/")
      .at(-1)
      ?.match(/\d{1,9}/g) ?? []
  ).map(Number);

async function decode(bytes: Buffer, charset: string | null): Promise<string> {
  let plain = bytes;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      plain = gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
    } catch {
      throw new SourceError("its gzip is damaged or unpacks to more than 100 MB");
    }
  }
  try {
    return await decodeBytes(plain, charset);
  } catch {
    throw new SourceError("it is no text: check the address");
  }
}

function linkOf(entry: XmlEntry, base: string): string | null {
  const link = entryLink(entry);
  return link === undefined ? null : absolute(link, base);
}

const absolute = (link: string, base: string): string | null =>
  URL.canParse(link, base) && /^https?:/.test(new URL(link, base).protocol) ? new URL(link, base).href : null;

function readJsonFeed(text: string, base: string): Announcement[] {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch {
    throw new SourceError("it is no valid JSON");
  }
  const items = (feed as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) throw new SourceError("it is JSON but no JSON Feed: it has no items");
  return items.flatMap((item: Record<string, unknown> | null): Announcement[] => {
    const link = item?.["url"] ?? item?.["external_url"];
    const url = typeof link === "string" ? absolute(link, base) : null;
    if (url === null) return [];
    const textOf = (value: unknown) => (typeof value === "string" ? value : null);
    return [{ url, title: textOf(item?.["title"]), date: textOf(item?.["date_published"]), author: null }];
  });
}
