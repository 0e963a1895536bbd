import {
  type Article,
  type EventHeading,
  eventIdByArticle,
  headingOf,
  LIST_PART,
  MANIFEST_FORMAT_VERSION,
  type Manifest,
  type MovedEvent,
  type NewsEvent,
  type PublishedArticle,
  type PublishedEvent,
  type PublishedStoryline,
  partKey,
  type Storyline,
  type Subject,
  type SynonymRule,
  subjectKey,
} from "../../src/schema/index.ts";
import {
  encodeManifest,
  INDEX_FINGERPRINT,
  manifestChecksum,
  newestFirst,
  packArticle,
  type ShardRecord,
} from "../../src/search/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { identityOf } from "../model/identity.ts";
import { mostFrequent } from "../model/most-frequent.ts";
import type { EventLists } from "../model/pipeline-types.ts";
import type { ShardSink } from "../runtime/shard-sink.ts";
import { type CutRecord, recordFileSize, writeKeyed, writeNumbered } from "./record-files.ts";

/** What the pipeline worked out for the public. */
export interface PublishedCorpus {
  /**
   * In the order of their document numbers: those of one event are adjacent, the events in their
   * order.
   */
  articles: readonly Article[];
  events: readonly NewsEvent[];
  storylines: readonly Storyline[];
  /** What pages list. */
  listed: EventLists;
  /** Addresses of events that no longer exist, and the events that replaced them. */
  moved: readonly MovedEvent[];
  /** Names of one thing that the corpus provides. */
  learntSynonyms: readonly SynonymRule[];
  /** What searching needs. */
  search: Pick<Manifest, "index" | "suggestions"> & {
    /** The embedded index; empty beside a packed one. */
    indexJson: string;
    /** By document, its significant terms, separated by spaces. */
    significantTerms: readonly string[];
  };
}

/** Writes the files that the Worker serves, and gives what it knows before it reads any. */
export function publish(corpus: PublishedCorpus, config: SiteConfig, sink: ShardSink): Manifest {
  const { articles, events, moved, listed, search } = corpus;
  const size = recordFileSize(articles.length);
  const headings = headingsOf(corpus);
  // The oldest first: new ones come at the end and leave the files before as they are.
  const ordered = [...headings.values()].sort((a, b) => newestFirst(b, a));
  const numbers = new Map(ordered.map(({ id }, number) => [id, number]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`A list has an unknown event ${id}.`);
    return number;
  };
  const numbered = (ids: readonly { id: string }[]) => ids.map(({ id }, number) => ({ key: id, text: String(number) }));
  const storylines = new Map(corpus.storylines.map((one) => [one.id, publishedStoryline(one, headings)]));
  const keyed = (records: readonly { id: string }[]) =>
    records.map((one) => ({ key: one.id, text: JSON.stringify(one) }));
  const files = {
    articles: writeNumbered("articles", articleRecords(corpus, headings), size.articles, sink),
    articleIds: writeKeyed("article-ids", numbered(articles), size.small, sink),
    events: writeNumbered("events", eventRecords(corpus, storylines, headings), size.events, sink),
    eventIds: writeKeyed("event-ids", numbered(events), size.small, sink),
    headings: writeNumbered("headings", headingRecords(ordered), size.small, sink),
    lists: writeKeyed(
      "lists",
      listed.lists.flatMap(({ name, eventIds }) => partsOf(name, eventIds.map(numberOf))),
      size.small,
      sink,
    ),
    indexes: writeKeyed(
      "indexes",
      listed.indexes.flatMap(({ name, entries }) => partsOf(name, entries)),
      size.small,
      sink,
    ),
    subjects: writeKeyed("subjects", listed.subjects.map(subjectRecord), size.small, sink),
    storylines: writeKeyed("storylines", keyed([...storylines.values()]), size.small, sink),
    moved: writeKeyed("moved", keyed(moved), size.small, sink),
  };
  sink.flush();
  const manifest: Omit<Manifest, "build" | "checksum"> = {
    formatVersion: MANIFEST_FORMAT_VERSION,
    site: {
      name: config.name,
      url: config.url,
      faults: config.faults,
      defaultLanguage: config.defaultLanguage,
      utcOffset: config.defaultUtcOffset,
      synonyms: config.synonyms,
    },
    learntSynonyms: [...corpus.learntSynonyms],
    indexFingerprint: INDEX_FINGERPRINT,
    index: search.index,
    suggestions: search.suggestions,
    ...files,
    articleCount: articles.length,
    eventCount: events.length,
  };
  const named = { ...manifest, build: identityOf(encodeManifest(manifest) + search.indexJson) };
  return { ...named, checksum: manifestChecksum(named) };
}

function* articleRecords(
  { articles, events, search }: PublishedCorpus,
  headings: ReadonlyMap<string, EventHeading>,
): Generator<CutRecord> {
  const eventIds = eventIdByArticle(events);
  let last = "";
  for (const [number, article] of articles.entries()) {
    const event = headings.get(eventIds.get(article.id) ?? "");
    if (!event) throw new Error(`Article ${article.id} belongs to no event.`);
    const significantTerms = (search.significantTerms[number] ?? "").split(" ").filter(Boolean);
    const text = packArticle({ article: toPublishedArticle(article, event.id), event, significantTerms });
    yield { text, begins: event.id === last ? null : event.id };
    last = event.id;
  }
}

function* eventRecords(
  { articles, events, listed }: PublishedCorpus,
  storylineById: ReadonlyMap<string, PublishedStoryline>,
  headings: ReadonlyMap<string, EventHeading>,
): Generator<CutRecord> {
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const subjectIds = new Set(listed.subjects.map(({ id }) => id));
  for (const event of events) {
    const published: PublishedEvent = {
      ...event,
      inLanguage: headings.get(event.id)?.inLanguage ?? "und",
      articles: event.articleIds.flatMap((id) => {
        const article = articleById.get(id);
        if (!article) return [];
        const { headline, publisher, datePublished, inLanguage, nearCopyOf } = article;
        return [{ id, headline, url: publicUrl(article), publisher, datePublished, inLanguage, nearCopyOf }];
      }),
      storyline: storylineAround(event, storylineById),
      subjectIds: event.participants.map(({ entityId }) => entityId).filter((id) => subjectIds.has(id)),
      placeId: listed.placeIds.get(event.id) ?? null,
    };
    yield { text: JSON.stringify(published), begins: event.id };
  }
}

function* headingRecords(headings: readonly EventHeading[]): Generator<CutRecord> {
  for (const heading of headings) yield { text: JSON.stringify(heading), begins: heading.id };
}

/** A list in parts. */
function partsOf(name: string, entries: readonly unknown[]): Required<ShardRecord>[] {
  const total = entries.length;
  return Array.from({ length: Math.ceil(total / LIST_PART) }, (_, at) => {
    const part = { total, entries: entries.slice(at * LIST_PART, (at + 1) * LIST_PART) };
    return { key: partKey(name, at), text: JSON.stringify(part) };
  });
}

const subjectRecord = (subject: Subject): Required<ShardRecord> => ({
  key: subjectKey(subject),
  text: JSON.stringify(subject),
});

/** Events of a storyline that an event's page shows before it, and after it. */
const MAX_STORYLINE_NEIGHBOURS = 8;

/**
 * The storyline of an event, its timeline cut to what lies around the event: a long one would be
 * repeated in each of its events.
 */
function storylineAround(
  event: NewsEvent,
  storylineById: ReadonlyMap<string, PublishedStoryline>,
): PublishedStoryline | null {
  const storyline = event.storylineId === null ? undefined : storylineById.get(event.storylineId);
  if (!storyline) return null;
  const at = storyline.timeline.findIndex(({ eventId }) => eventId === event.id);
  const around = [Math.max(0, at - MAX_STORYLINE_NEIGHBOURS), at + MAX_STORYLINE_NEIGHBOURS + 1] as const;
  return { ...storyline, timeline: storyline.timeline.slice(...around), events: storyline.events.slice(...around) };
}

const publicUrl = ({ url }: Pick<Article, "url">): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

function toPublishedArticle(article: Article, eventId: string): PublishedArticle {
  const { id, revision, headline, articleBody, datePublished, dateBasis, author, publisher, inLanguage } = article;
  const { isBasedOn, nearCopyOf, sentences, mentions, insertedSpaces, lineBreaks } = article;
  return {
    id,
    revision,
    url: publicUrl(article),
    headline,
    articleBody,
    ...(insertedSpaces.length > 0 ? { insertedSpaces } : {}),
    ...(lineBreaks.length > 0 ? { lineBreaks } : {}),
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

function headingsOf({ articles, events }: PublishedCorpus): Map<string, EventHeading> {
  const languages = new Map(articles.map(({ id, inLanguage }) => [id, inLanguage]));
  return new Map(
    events.map((event) => {
      const own = event.articleIds.map((id) => languages.get(id) ?? "und");
      return [event.id, headingOf(event, mostFrequent(own) ?? "und")];
    }),
  );
}

function publishedStoryline(storyline: Storyline, headings: ReadonlyMap<string, EventHeading>): PublishedStoryline {
  const events = storyline.timeline.flatMap(({ eventId }) => headings.get(eventId ?? "") ?? []);
  if (events.length < storyline.timeline.length) throw new Error(`Storyline ${storyline.id} has an unknown event.`);
  return { ...storyline, events };
}
