import {
  type Article,
  type Entity,
  type EventHeading,
  eventIdByArticle,
  MANIFEST_FORMAT_VERSION,
  type Manifest,
  type MovedEvent,
  type NewsEvent,
  type PublishedArticle,
  type PublishedEvent,
  type Storyline,
  type SynonymRule,
} from "../../src/schema/index.ts";
import { INDEX_FINGERPRINT, newestFirst } from "../../src/search/index.ts";
import type { SiteConfig } from "../config.ts";
import { identityOf } from "../identity.ts";
import { type PublishedFile, toShards } from "./shards.ts";

/** Everything the pipeline worked out. */
export interface BuiltCorpus {
  articles: readonly Article[];
  events: readonly NewsEvent[];
  storylines: readonly Storyline[];
  /** Most mentioned first. */
  entities: readonly Entity[];
  /** Addresses of events that are no more, and the events that took their place. */
  moved: readonly MovedEvent[];
  /** The ledger of event ids, as its file holds it. */
  ledgerText: string;
  /** The history of events beside it. */
  historyText: string;
  /** Names of one thing that the corpus tells. */
  learntSynonyms: readonly SynonymRule[];
  /** What searching needs, as the text of one file. */
  indexJson: string;
}

/** What the Worker is given: the manifest, and the files it names. */
export interface Publication {
  manifest: Manifest;
  files: PublishedFile[];
}

/** Turns what was worked out into what the Worker serves. */
export function toPublication(built: BuiltCorpus, config: SiteConfig): Publication {
  const eventIdOf = eventIdByArticle(built.events);
  const articles = built.articles.map((article) => toPublishedArticle(article, eventIdOf.get(article.id) ?? ""));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const storylineById = new Map(built.storylines.map((storyline) => [storyline.id, storyline]));
  const events = built.events.map(
    (event): PublishedEvent => ({
      ...event,
      articles: event.articleIds.flatMap((id) => {
        const article = articleById.get(id);
        if (!article) return [];
        const { headline, url, publisher, datePublished, inLanguage } = article;
        return [{ id, headline, url, publisher, datePublished, inLanguage }];
      }),
      storyline: storylineAround(event, storylineById),
    }),
  );
  const articleFiles = toShards("articles", articles);
  const eventFiles = toShards("events", events);
  const storylineFiles = toShards("storylines", built.storylines);
  const movedFiles = toShards("moved", built.moved);
  const names = (files: readonly PublishedFile[]) => files.map((file) => file.name);
  const manifest: Omit<Manifest, "build"> = {
    formatVersion: MANIFEST_FORMAT_VERSION,
    site: { name: config.name, defaultLanguage: config.defaultLanguage, synonyms: config.synonyms },
    learntSynonyms: [...built.learntSynonyms],
    indexFingerprint: INDEX_FINGERPRINT,
    articleShards: names(articleFiles),
    eventShards: names(eventFiles),
    storylineShards: names(storylineFiles),
    movedShards: names(movedFiles),
    articleCount: articles.length,
    events: built.events.map(toHeading).sort(newestFirst),
  };
  const build = identityOf(JSON.stringify(manifest) + built.indexJson);
  return {
    manifest: { ...manifest, build },
    files: [...articleFiles, ...eventFiles, ...storylineFiles, ...movedFiles],
  };
}

/** Events of a storyline that an event's page shows before it, and after it. */
const MAX_STORYLINE_NEIGHBOURS = 8;

/** The storyline of an event, its timeline cut to what lies around the event: a long one would be repeated in each of its events. */
function storylineAround(event: NewsEvent, storylineById: ReadonlyMap<string, Storyline>): Storyline | null {
  const storyline = event.storylineId === null ? undefined : storylineById.get(event.storylineId);
  if (!storyline) return null;
  const at = storyline.timeline.findIndex(({ eventId }) => eventId === event.id);
  const from = Math.max(0, at - MAX_STORYLINE_NEIGHBOURS);
  return { ...storyline, timeline: storyline.timeline.slice(from, at + MAX_STORYLINE_NEIGHBOURS + 1) };
}

function toPublishedArticle(article: Article, eventId: string): PublishedArticle {
  const { id, revision, headline, articleBody, datePublished, dateBasis, author, publisher, inLanguage } = article;
  const { isBasedOn, nearCopyOf } = article;
  const url = article.url && /^https?:\/\//i.test(article.url) ? article.url : null;
  const { sentences, mentions } = article;
  return {
    id,
    revision,
    url,
    headline,
    articleBody,
    datePublished,
    dateBasis,
    author,
    publisher,
    inLanguage,
    isBasedOn,
    nearCopyOf,
    sentences,
    mentions,
    eventId,
  };
}

function toHeading(event: NewsEvent): EventHeading {
  const { id, name, date, publisherCount, unnamedCount, originCount, storylineId } = event;
  return {
    id,
    name,
    date,
    publisherCount,
    unnamedCount,
    originCount,
    storylineId,
    articleCount: event.articleIds.length,
  };
}
