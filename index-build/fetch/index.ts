import type { FetchConfig } from "../config/config.ts";
import { decodeBytes, TextFault } from "../markup/index.ts";
import { Announced } from "./announced.ts";
import { type ClientOptions, PoliteClient } from "./client.ts";
import { type BodyReader, charsetOf } from "./fetched.ts";
import { SourceError } from "./source-pieces.ts";
import { type Announcement, type ListedSitemaps, readSource } from "./sources.ts";
import { FetchedFolder } from "./store.ts";

/** How a run fetches. */
export interface FetchOptions extends Partial<ClientOptions> {
  /**
   * Says why a page is not the article that was announced: such a page is not stored, and asked for
   * again. Default: every page is one.
   */
  examine?: (html: string, announced: Announcement) => { reason: string; isLasting: boolean } | null;
}

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
  { examine = () => null, ...clientOptions }: FetchOptions = {},
): Promise<SourceOutcome[]> {
  const { userAgent, delaySeconds, allowPrivateAddresses } = config;
  const client = new PoliteClient({ userAgent, delaySeconds, allowPrivateAddresses, ...clientOptions });
  const folder = await FetchedFolder.open(config.into);
  try {
    // Two sources may announce one article: the first takes it.
    const run: Run = { client, folder, examine, taken: new Set(), maxArticles: config.maxArticles };
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
  examine: NonNullable<FetchOptions["examine"]>;
  /** Ids of articles that some source of this run fetches. */
  taken: Set<string>;
  maxArticles: number;
}

async function fetchSource(source: string, run: Run): Promise<SourceOutcome> {
  const { client, folder, taken, maxArticles } = run;
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
  const fetched = await client.read(source, readerFor(run), folder.validatorsOf(source));
  if (fetched.kind === "unchanged") return outcome;
  if (fetched.kind === "failed") return { ...outcome, fault: fetched.reason };
  if (fetched.content instanceof SourceError) return { ...outcome, fault: fetched.content.message };
  const { announced } = fetched.content;
  await readSitemaps(fetched.content, run, { announced, outcome, isNested: false });
  // Other sources were read meanwhile.
  const chosen = announced.newest().filter(({ id }) => !taken.has(id));
  for (const { id } of chosen) taken.add(id);
  outcome.known = announced.known;
  outcome.gone = announced.gone;
  outcome.left = Math.max(0, announced.fresh - maxArticles);
  for (const { article } of chosen) await fetchArticle(article, run, outcome);
  // What is left or failed must be found again next time, so the server may not answer "unchanged"
  // then; and an index does not change when its sitemaps do.
  const { etag, lastModified } = fetched;
  if (outcome.left === 0 && outcome.failures.length === 0 && fetched.content.sitemaps.length === 0) {
    folder.rememberSource(source, { etag, lastModified });
  }
  return outcome;
}

/** What a feed or sitemap gave. */
type ReadSource = ListedSitemaps & { announced: Announced };

/** Reads a source as it comes; each attempt begins anew. What is no source is no reason for one. */
const readerFor =
  ({ folder, taken, maxArticles }: Run): BodyReader<ReadSource | SourceError> =>
  async (body, source) => {
    const announced = new Announced(folder, taken, maxArticles);
    try {
      return { ...(await readSource(body, source, (article) => announced.add(article))), announced };
    } catch (error) {
      if (error instanceof SourceError) return error;
      throw error;
    }
  };

interface SitemapReading {
  announced: Announced;
  outcome: SourceOutcome;
  isNested: boolean;
}

/** Reads the latest sitemaps of an index; an index inside an index is followed once. */
async function readSitemaps(
  { sitemaps, older }: ListedSitemaps,
  run: Run,
  { announced, outcome, isNested }: SitemapReading,
): Promise<void> {
  outcome.unreadSitemaps += older;
  for (const url of sitemaps) {
    const fetched = await run.client.read(url, readerFor(run));
    if (fetched.kind !== "body") {
      outcome.failures.push({ url, reason: fetched.kind === "failed" ? fetched.reason : "it is empty" });
      continue;
    }
    const { content } = fetched;
    if (content instanceof SourceError) {
      outcome.failures.push({ url, reason: content.message });
      continue;
    }
    announced.absorb(content.announced);
    if (isNested) outcome.unreadSitemaps += content.sitemaps.length + content.older;
    else await readSitemaps(content, run, { announced, outcome, isNested: true });
  }
}

async function fetchArticle(
  article: Announcement,
  { client, folder, examine }: Run,
  outcome: SourceOutcome,
): Promise<void> {
  const fail = (reason: string): void => void outcome.failures.push({ url: article.url, reason });
  const fetched = await client.get(article.url);
  if (fetched.kind !== "body") {
    fail(fetched.kind === "failed" ? fetched.reason : "it is empty");
    if (fetched.kind === "failed" && fetched.isGone) folder.markGone(article.url);
    return;
  }
  const { contentType, content: bytes } = fetched;
  if (contentType !== null && !/html|xml|text\/plain/i.test(contentType)) {
    folder.markGone(article.url);
    fail(`it is no page but ${contentType}`);
    return;
  }
  try {
    const html = await decodeBytes(bytes, charsetOf(contentType));
    const fault = examine(html, article);
    if (fault !== null) {
      if (fault.isLasting) folder.markGone(article.url);
      return fail(fault.reason);
    }
    await folder.add(article, fetched.url, html);
    outcome.added++;
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    folder.markGone(article.url);
    fail("it is no text");
  }
}
