import type { FetchConfig } from "../config.ts";
import { type ClientOptions, PoliteClient } from "./client.ts";
import { type Announcement, readSource, type SourceContent, SourceError } from "./sources.ts";
import { FetchedFolder } from "./store.ts";

/** What came of one feed or sitemap. */
export interface SourceOutcome {
  source: string;
  /** Articles stored. */
  added: number;
  /** Articles that were there already. */
  known: number;
  /** Articles left for the next run. */
  left: number;
  /** Articles that could not be had, with the reason. */
  failures: { url: string; reason: string }[];
  /** Why the source itself could not be read; null where it could. */
  fault: string | null;
}

/** Sitemaps of an index that are read: the latest. */
const MAX_SITEMAPS = 3;

/**
 * Fetches what is new of the configured feeds and sitemaps and stores it in the corpus. Sources are read at the same time,
 * though one host is never sent two requests at once.
 *
 * @param tell is told each outcome as it comes.
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
    // Two sources may announce one article: whoever comes first takes it.
    const taken = new Set<string>();
    const sources = [...new Set([...config.feeds, ...config.sitemaps])];
    return await Promise.all(
      sources.map(async (source) => {
        const outcome = await fetchSource(source, client, folder, taken, config.maxArticles);
        tell(outcome);
        return outcome;
      }),
    );
  } finally {
    await folder.save();
    await client.close();
  }
}

async function fetchSource(
  source: string,
  client: PoliteClient,
  folder: FetchedFolder,
  taken: Set<string>,
  maxArticles: number,
): Promise<SourceOutcome> {
  const outcome: SourceOutcome = { source, added: 0, known: 0, left: 0, failures: [], fault: null };
  const fetched = await client.get(source, folder.validatorsOf(source));
  if (fetched.kind === "unchanged") return outcome;
  if (fetched.kind === "failed") return { ...outcome, fault: fetched.reason };
  let content: SourceContent;
  try {
    content = readSource(fetched.bytes, fetched.url);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { ...outcome, fault: error.message };
  }
  const articles = [...content.articles];
  for (const sitemap of content.sitemaps.slice(0, MAX_SITEMAPS))
    articles.push(...(await readSitemap(sitemap, client, outcome)));
  const fresh: Announcement[] = [];
  for (const article of articles) {
    if (await folder.isKnown(article.url)) outcome.known++;
    else if (!taken.has(article.url)) fresh.push(article);
    taken.add(article.url);
  }
  fresh.sort(newestFirst);
  outcome.left = Math.max(0, fresh.length - maxArticles);
  for (const article of fresh.slice(0, maxArticles)) await fetchArticle(article, client, folder, outcome);
  // What is left or failed must be found again next time, so the server may not answer "unchanged" then.
  if (outcome.left === 0 && outcome.failures.length === 0)
    folder.rememberSource(source, { etag: fetched.etag, lastModified: fetched.lastModified });
  return outcome;
}

async function readSitemap(sitemap: string, client: PoliteClient, outcome: SourceOutcome): Promise<Announcement[]> {
  const fetched = await client.get(sitemap);
  if (fetched.kind !== "body") {
    outcome.failures.push({ url: sitemap, reason: fetched.kind === "failed" ? fetched.reason : "it is empty" });
    return [];
  }
  try {
    return readSource(fetched.bytes, fetched.url).articles;
  } catch (error) {
    outcome.failures.push({ url: sitemap, reason: (error as Error).message });
    return [];
  }
}

async function fetchArticle(
  article: Announcement,
  client: PoliteClient,
  folder: FetchedFolder,
  outcome: SourceOutcome,
): Promise<void> {
  const fetched = await client.get(article.url);
  if (fetched.kind === "body") {
    await folder.add(article, fetched.bytes.toString("utf8"));
    outcome.added++;
    return;
  }
  const reason = fetched.kind === "failed" ? fetched.reason : "it is empty";
  outcome.failures.push({ url: article.url, reason });
  if (fetched.kind === "failed" && fetched.isLasting) folder.refuse(article.url, reason);
}

/** By date as far as it is one; undated articles keep their place behind the dated. */
function newestFirst(a: Announcement, b: Announcement): number {
  const ms = ({ date }: Announcement) =>
    date === null ? Number.NEGATIVE_INFINITY : Date.parse(date) || Number.NEGATIVE_INFINITY;
  const [first, second] = [ms(a), ms(b)];
  return first === second ? 0 : second - first;
}
