import { analysisLanguage, fold, isStopWord, tokenize } from "../../src/analysis/index.ts";
import type { Article, Manifest, NewsEvent, WarmUp, WarmUpQuery } from "../../src/schema/index.ts";
import { encodeManifest } from "../../src/search/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { publish, ShardPack } from "../output/index.ts";
import { buildIndex, type IndexSource } from "../search-index/index.ts";

const NOTHING_LISTED = { lists: [], indexes: [], subjects: [], placeIds: new Map<string, string>() };

/**
 * Articles of the part, about: enough for every kind of query, and few beside what a Worker may
 * weigh.
 */
const ARTICLES = 40;
/** Events with a longer article are passed over, in UTF-16 units. */
const MAX_BODY_CHARS = 8_000;
/** Articles that queries are made from. */
const ASKED_ARTICLES = 6;

/**
 * Builds a small part of a corpus as the whole was built, and makes queries of each kind from it.
 */
export async function buildWarmUp(
  source: IndexSource,
  kind: Manifest["index"]["kind"],
  config: SiteConfig,
): Promise<WarmUp> {
  const { articles, events } = partOf(source);
  const pack = new ShardPack("warm-up");
  const options = { choice: kind, cache: null, progress: () => {} };
  const search = await buildIndex({ ...source, articles, events }, pack, options);
  const manifest = publish(
    { articles, events, storylines: [], listed: NOTHING_LISTED, moved: [], learntSynonyms: [], search },
    config,
    pack,
  );
  const queries = articles.slice(0, ASKED_ARTICLES).flatMap(queriesFrom);
  const shards = Buffer.from(pack.bytes).toString("base64");
  return { manifest: encodeManifest(manifest), indexJson: search.indexJson, shards, queries };
}

/**
 * The latest events, those of several articles first: so that there are events to group by and to
 * count.
 */
function partOf({ articles, events }: IndexSource): Pick<IndexSource, "articles" | "events"> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const membersOf = ({ articleIds }: NewsEvent) => articleIds.flatMap((id) => byId.get(id) ?? []);
  const isShort = (event: NewsEvent) =>
    membersOf(event).every(({ articleBody }) => articleBody.length <= MAX_BODY_CHARS);
  const isShared = ({ articleIds }: NewsEvent) => articleIds.length > 1;
  const chosen = new Set<NewsEvent>();
  let count = 0;
  for (const event of [...events.filter(isShared).reverse(), ...events.filter((one) => !isShared(one)).reverse()]) {
    if (count + event.articleIds.length > ARTICLES || !isShort(event)) continue;
    chosen.add(event);
    count += event.articleIds.length;
    if (count === ARTICLES) break;
  }
  const kept = events.filter((event) => chosen.has(event));
  return { events: kept, articles: kept.flatMap(membersOf) };
}

/**
 * Queries of every kind for one article: of words, with the last incomplete, misspelt, a phrase,
 * two letters, narrowed, by event.
 */
function queriesFrom({ headline, publisher, inLanguage }: Article): WarmUpQuery[] {
  const words = tokenize(headline)
    .map(({ text }) => text)
    .filter((word) => word.length > 4 && !isStopWord(fold(word), analysisLanguage(inLanguage)));
  const [first, second] = words;
  if (first === undefined || second === undefined) return [];
  const both = `${first} ${second}`;
  return [
    { q: both },
    { q: `${first} ${second.slice(0, 3)}`, isTyping: true },
    { q: `${first} ${second.slice(0, 2)}${second.slice(3)}` },
    { q: `"${both}"` },
    { q: first.slice(0, 2), isTyping: true },
    { q: first, ...(publisher === null ? {} : { publisher }) },
    { q: first, group: "event" },
  ];
}
