import { entryLink, entryText, type XmlEntry, XmlEntryReader } from "../markup/index.ts";
import { Best } from "./best.ts";
import { type BodySource, charsetOf, TooLargeError } from "./fetched.ts";
import { SourceError, sourcePieces } from "./source-pieces.ts";

/** An article that a feed or sitemap announces. */
export interface Announcement {
  url: string;
  title: string | null;
  /** As written; null where the source gives none. */
  date: string | null;
  author: string | null;
}

/** What a feed or sitemap lists beside articles. */
export interface ListedSitemaps {
  /** The latest sitemaps of an index, the latest first. */
  sitemaps: string[];
  /** Older ones. */
  older: number;
}

/**
 * Longest text of an entry that is kept, in UTF-16 units: the article itself is fetched from its
 * page.
 */
const MAX_ENTRY_CHARS = 200_000;
/** Largest JSON Feed, in UTF-16 units: it is parsed as a whole. */
const MAX_JSON_CHARS = 20_000_000;
/** Sitemaps of an index that are read: the latest. */
const MAX_SITEMAPS = 10;

/**
 * Reads RSS, Atom, JSON Feed, a sitemap (also gzip) or a sitemap index as it comes.
 *
 * @param source address it is fetched from, for relative links, and the type that its server names.
 * @param tell is given each article, in the order of the source.
 * @throws SourceError where it is none of them, TooLargeError where it is too large.
 */
export async function readSource(
  body: AsyncIterable<Uint8Array>,
  { url: base, contentType }: BodySource,
  tell: (article: Announcement) => void,
): Promise<ListedSitemaps> {
  const reader = new XmlEntryReader(MAX_ENTRY_CHARS);
  const listed = new Best<ListedSitemap>(MAX_SITEMAPS, latestFirst);
  const read = (entries: readonly XmlEntry[]): void => {
    if (reader.root !== "" && !ROOTS.test(reader.root)) throw new SourceError(NO_SOURCE);
    for (const entry of entries) {
      const url = entry.isWhole ? linkOf(entry, base) : null;
      if (url === null) continue;
      if (reader.root === "sitemapindex") listed.add({ id: url, date: entryText(entry, "lastmod") ?? "" });
      else tell(announcementOf(entry, url));
    }
  };
  let json: string | null = null;
  let isBlank = true;
  for await (const piece of sourcePieces(body, charsetOf(contentType))) {
    if (isBlank && /^\s*[{[]/.test(piece)) json = "";
    isBlank &&= piece.trim() === "";
    if (json === null) read(reader.push(piece));
    else json += piece;
    if (json !== null && json.length > MAX_JSON_CHARS)
      throw new TooLargeError(`it is a JSON Feed of more than ${MAX_JSON_CHARS} characters`);
  }
  if (json !== null) for (const article of readJsonFeed(json, base)) tell(article);
  else {
    read(reader.end());
    if (reader.stoppedAt !== null) throw new SourceError("its elements nest thousands deep");
    if (reader.root === "") throw new SourceError(NO_SOURCE);
  }
  const sitemaps = listed.items().map(({ id }) => id);
  return { sitemaps, older: listed.count - sitemaps.length };
}

const ROOTS = /^(?:rss|feed|rdf:rdf|urlset|sitemapindex)$/;
const NO_SOURCE = "it is neither a feed nor a sitemap: check the address";

/** The text from a tag to the next, or null. */
function textBehind(tag: string, xml: string): string | null {
  const at = xml.indexOf(tag);
  return at < 0 ? null : (xml.slice(at + tag.length).split("<", 1)[0] ?? null) || null;
}

function announcementOf(entry: XmlEntry, url: string): Announcement {
  const nested = entryText(entry, "news:news") ?? "";
  const date =
    entryText(entry, "pubdate", "published", "dc:date", "updated") ??
    textBehind("<news:publication_date>", nested) ??
    entryText(entry, "lastmod") ??
    null;
  const author = entryText(entry, "dc:creator") ?? null;
  return { url, title: entryText(entry, "title") ?? textBehind("<news:title>", nested), date, author };
}

interface ListedSitemap {
  /** Its address. */
  id: string;
  /** Empty where the index does not state it. */
  date: string;
}

/**
 * By their dates; where an index states none, by the numbers in their names, as a program adds the
 * next one to a growing archive (`post-sitemap12.xml`, `sitemap-2024-06.xml`).
 */
function latestFirst(a: ListedSitemap, b: ListedSitemap): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const [one, other] = [numbersIn(a.id), numbersIn(b.id)];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (other[at] ?? 0) - (one[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const numbersIn = (url: string): number[] =>
  (
    url
      .split("/")
      .at(-1)
      ?.match(/\d{1,9}/g) ?? []
  ).map(Number);

function linkOf(entry: XmlEntry, base: string): string | null {
  const link = entryLink(entry);
  return link === undefined ? null : absolute(link, base);
}

function absolute(link: string, base: string): string | null {
  const url = URL.parse(link, base);
  return url !== null && /^https?:/.test(url.protocol) ? url.href : null;
}

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
