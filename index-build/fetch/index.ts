import type { FetchConfig } from "../config/config.ts";
import { decodeBytes, TextFault } from "../markup/index.ts";
import { type ClientOptions, PoliteClient } from "./client.ts";
import { type Announcement, readSource, type SourceContent, SourceError } from "./sources.ts";
import { FetchedFolder, idOf } from "./store.ts";

/** What came of one feed or sitemap. */
export interface SourceOutcome {
  source: string;
  /** Articles stored. */
  added: number;
  /** Articles that were there already. */
  known: number;
  /** Articles that were not to be had of late, and are not asked for in this run. */
  gone: number;
  /** Articles left for the next run. */
  left: number;
  /** Sitemaps of an index that were not read: only the latest are. */
  unreadSitemaps: number;
  /** Articles that could not be had, with the reason. */
  failures: { url: string; reason: string }[];
  /** Why the source itself could not be read; null where it could. */
  fault: string | null;
}

/** Sitemaps of an index that are read: the latest. */
const MAX_SITEMAPS = 10;

/**
 * Fetches what is new of the configured feeds and sitemaps and stores it in the corpus. Sources are
 * read at the same time, though one host is never sent two requests at once.
 *
 * @param tell is given each outcome as it comes.
 *
 * @example
 * ```ts
 * const tell = ({ source, added }: SourceOutcome) => console.log(source, added);
 * await fetchNew(config.fetch, tell, { timeoutMs: 5_000 });
 * ```
 */
export async function fetchNew(
  config: FetchConfig,
  tell: (outcome: SourceOutcome) => void,
  clientOptions: Partial<ClientOptions> = {},
): Promise<SourceOutcome[]> {
  const { userAgent, delaySeconds, allowPrivateAddresses } = config;
  const client = new PoliteClient({ userAgent, delaySeconds, allowPrivateAddresses, ...clientOptions });
  const folder = await FetchedFolder.open(config.into);
  try {
    // Two sources may announce one article: the first takes it.
    const run: Run = { client, folder, taken: new Set(), maxArticles: config.maxArticles };
    const sources = [...new Set([...config.feeds, ...config.sitemaps])];
    return await Promise.all(
      sources.map(async (source) => {
        const outcome = await fetchSource(source, run);
        tell(outcome);
        return outcome;
      }),
    );
  } finally {
    await folder.save();
    await client.close();
  }
}

interface Run {
  client: PoliteClient;
  folder: FetchedFolder;
  /** Ids of articles that some source of this run announced. */
  taken: Set<string>;
  maxArticles: number;
}

async function fetchSource(source: string, { client, folder, taken, maxArticles }: Run): Promise<SourceOutcome> {
  const outcome: SourceOutcome = {
    source,
    added: 0,
    known: 0,
    gone: 0,
    left: 0,
    unreadSitemaps: 0,
    failures: [],
    fault: null,
  };
  const fetched = await client.get(source, folder.validatorsOf(source));
  if (fetched.kind === "unchanged") return outcome;
  if (fetched.kind === "failed") return { ...outcome, fault: fetched.reason };
  let content: SourceContent;
  try {
    content = await readSource(fetched.bytes, fetched.url, charsetOf(fetched.contentType));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { ...outcome, fault: error.message };
  }
  const articles = [...content.articles, ...(await readSitemaps(content.sitemaps, client, outcome))];
  const fresh: Announcement[] = [];
  for (const article of articles) {
    const id = idOf(article.url);
    if (await folder.isKnown(article.url)) outcome.known++;
    else if (folder.isGone(article.url)) outcome.gone++;
    else if (!taken.has(id)) fresh.push(article);
    taken.add(id);
  }
  fresh.sort(newestFirst);
  outcome.left = Math.max(0, fresh.length - maxArticles);
  for (const article of fresh.slice(0, maxArticles)) await fetchArticle(article, client, folder, outcome);
  // What is left or failed must be found again next time, so the server may not answer "unchanged"
  // then; and an index does not change when its sitemaps do.
  const { etag, lastModified } = fetched;
  if (outcome.left === 0 && outcome.failures.length === 0 && content.sitemaps.length === 0) {
    folder.rememberSource(source, { etag, lastModified });
  }
  return outcome;
}

/** The articles of the latest sitemaps of an index; an index inside an index is followed once. */
async function readSitemaps(
  sitemaps: readonly string[],
  client: PoliteClient,
  outcome: SourceOutcome,
  isNested = false,
): Promise<Announcement[]> {
  const articles: Announcement[] = [];
  outcome.unreadSitemaps += Math.max(0, sitemaps.length - MAX_SITEMAPS);
  for (const url of sitemaps.slice(0, MAX_SITEMAPS)) {
    const fetched = await client.get(url);
    if (fetched.kind !== "body") {
      outcome.failures.push({ url, reason: fetched.kind === "failed" ? fetched.reason : "it is empty" });
      continue;
    }
    try {
      const content = await readSource(fetched.bytes, fetched.url, charsetOf(fetched.contentType));
      articles.push(...content.articles);
      if (isNested) outcome.unreadSitemaps += content.sitemaps.length;
      else articles.push(...(await readSitemaps(content.sitemaps, client, outcome, true)));
    } catch (error) {
      outcome.failures.push({ url, reason: (error as Error).message });
    }
  }
  return articles;
}

async function fetchArticle(
  article: Announcement,
  client: PoliteClient,
  folder: FetchedFolder,
  outcome: SourceOutcome,
): Promise<void> {
  const fail = (reason: string) => outcome.failures.push({ url: article.url, reason });
  const fetched = await client.get(article.url);
  if (fetched.kind !== "body") {
    fail(fetched.kind === "failed" ? fetched.reason : "it is empty");
    if (fetched.kind === "failed" && fetched.isGone) folder.markGone(article.url);
    return;
  }
  const { contentType, bytes } = fetched;
  if (contentType !== null && !/html|xml|text\/plain/i.test(contentType)) {
    folder.markGone(article.url);
    fail(`it is no page but ${contentType}`);
    return;
  }
  try {
    await folder.add(article, fetched.url, await decodeBytes(bytes, charsetOf(contentType)));
    outcome.added++;
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    folder.markGone(article.url);
    fail("it is no text");
  }
}

const charsetOf = (contentType: string | null): string | null =>
  contentType?.match(/\bcharset\s*=\s*["']?([\w:.-]+)/i)?.[1] ?? null;

/** By date as far as it is one; undated articles keep their place behind the dated. */
function newestFirst(a: Announcement, b: Announcement): number {
  const ms = ({ date }: Announcement) =>
    date === null ? Number.NEGATIVE_INFINITY : Date.parse(date) || Number.NEGATIVE_INFINITY;
  const [one, other] = [ms(a), ms(b)];
  return one === other ? 0 : other - one;
}
