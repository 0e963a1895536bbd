import * as v from "valibot";
import type { MovedEvent } from "../../src/schema/index.ts";
import { storylineIdOf } from "../model/identity.ts";
import type { NameEntry, NameLedger } from "./names.ts";
import { LedgerError, type PlacedLine, readLines, writeState } from "./state-file.ts";

/** What an event id identifies. */
export interface LedgerEntry {
  /** The articles its event has, or had when it last was published. */
  articles: readonly string[];
  /**
   * Null while it is published; else the published events that have its articles now: one, several
   * to choose from, or none.
   */
  replacedBy: readonly string[] | null;
}

/** Every event id that was ever published, by id. */
export type EventLedger = ReadonlyMap<string, LedgerEntry>;

/** The events of every storyline that was ever published, by its id, in date order. */
export type StorylineLedger = ReadonlyMap<string, readonly string[]>;

/** What was ever published: an input of the build, kept with the site. */
export interface Ledger {
  events: EventLedger;
  /**
   * Ids of articles without an address, by the hash of the text they were read from: a new rule may
   * read another text from it.
   */
  articles: ReadonlyMap<string, string>;
  storylines: StorylineLedger;
  names: NameLedger;
  /** Version of the rules that grouped the events; null where it is not known. */
  rules: string | null;
  /** Lines of kinds that this version does not know, unchanged. */
  unknownLines: readonly string[];
}

export const EMPTY_LEDGER: Ledger = {
  events: new Map(),
  articles: new Map(),
  storylines: new Map(),
  names: new Map(),
  rules: null,
  unknownLines: [],
};

/** Version of the file; one without a header is of version 1. */
const VERSION = 2;

const Id = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Header = v.object({
  kind: v.literal("ledger"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  rules: v.optional(v.nullable(v.string()), null),
  events: v.optional(Count),
  articles: v.optional(Count),
  storylines: v.optional(Count),
});
const EventLine = v.strictObject({
  kind: v.optional(v.literal("event"), "event"),
  id: Id,
  articles: v.pipe(v.array(Id), v.minLength(1)),
  replacedBy: v.optional(v.array(Id)),
});
const ArticleLine = v.strictObject({ kind: v.literal("article"), id: Id, text: v.string() });
const StorylineLine = v.strictObject({
  kind: v.literal("storyline"),
  id: Id,
  events: v.pipe(v.array(Id), v.minLength(1)),
});
const NameLine = v.strictObject({
  kind: v.literal("name"),
  id: v.pipe(v.string(), v.minLength(1)),
  type: v.picklist(["person", "organization", "place"]),
  forms: v.pipe(v.array(v.string()), v.minLength(1)),
  replacedBy: v.optional(v.array(v.string())),
});
const Kind = v.looseObject({ kind: v.optional(v.string(), "event") });

/**
 * Reads a ledger: one JSON object a line, each with its kind.
 *
 * - `{"kind":"ledger","version":2,"rules":"…","events":N,"articles":N,"storylines":N}` heads it and
 *   counts its lines, so that a cut one is recognised.
 * - `{"kind":"event","id","articles":[…]}` of an event that is published, with `"replacedBy":[…]`
 *   of one that no longer exists.
 * - `{"kind":"article","id","text"}` of an article without an address.
 * - `{"kind":"storyline","id","events":[…]}` of a storyline that is or was published.
 * - `{"kind":"name","id","type","forms":[…]}` of a person, organisation or place that may be a
 * facet,   with `"replacedBy":[…]` of one that no longer exists.
 *
 * A ledger without a count of storylines was written before they were kept: any of its events may
 * be the first of one.
 *
 * Lines may come in any order, and twice, as a merge by hand leaves them: the articles of two lines
 * are joined, and an event that either side still has is still there. A line of an unknown kind is
 * kept as it is, and one without a kind is an event's, as version 1 wrote it. A file that does not
 * exist is an empty ledger.
 *
 * @throws LedgerError where the file is empty, cut, of a newer version, or holds a line that is
 * none.
 */
export async function readLedger(path: string): Promise<Ledger> {
  const lines = await readLines(path, "ledger");
  if (lines === null) return EMPTY_LEDGER;
  if (lines.length === 0) throw new LedgerError(`The ledger ${path} is empty: ${RESTORE}`);
  const events = new Map<string, LedgerEntry>();
  const articles = new Map<string, string>();
  const storylines = new Map<string, readonly string[]>();
  const names = new Map<string, NameEntry>();
  const unknownLines: string[] = [];
  const headers: v.InferOutput<typeof Header>[] = [];
  for (const placed of lines) {
    const { kind, value } = parseLine(placed);
    if (kind === "ledger") headers.push(headerOf(value, placed));
    else if (kind === "event") addEvent(events, lineOf(EventLine, value, placed));
    else if (kind === "article") {
      const { id, text } = lineOf(ArticleLine, value, placed);
      articles.set(text, id);
    } else if (kind === "storyline") {
      const { id, events: members } = lineOf(StorylineLine, value, placed);
      storylines.set(id, [...new Set([...(storylines.get(id) ?? []), ...members])]);
    } else if (kind === "name") addName(names, lineOf(NameLine, value, placed));
    else unknownLines.push(placed.line);
  }
  checkCount(path, "events", headers, events.size);
  checkCount(path, "articles", headers, articles.size);
  checkCount(path, "storylines", headers, storylines.size);
  if (headers.every((header) => header.storylines === undefined))
    for (const id of events.keys()) storylines.set(storylineIdOf(id), [id]);
  const versions = new Set(headers.map(({ rules }) => rules));
  const [rules = null] = versions.size === 1 ? versions : [];
  return { events, articles, storylines, names, rules, unknownLines };
}

function checkCount(
  path: string,
  what: "events" | "articles" | "storylines",
  headers: readonly v.InferOutput<typeof Header>[],
  held: number,
): void {
  const expected = Math.max(0, ...headers.map((header) => header[what] ?? 0));
  if (held < expected)
    throw new LedgerError(`The ledger ${path} names ${expected} ${what} and holds ${held}: ${RESTORE}`);
}

/** How to get back what is lost. */
export const RESTORE =
  "addresses of events would be lost. Take it from the repository (git checkout), or from the data folder of the last build, " +
  "which holds a copy. To begin anew, remove the file and that build.";

function parseLine(placed: PlacedLine): { kind: string; value: unknown } {
  try {
    const value: unknown = JSON.parse(placed.line);
    return { kind: v.parse(Kind, value).kind, value };
  } catch {
    throw notOne(placed);
  }
}

function headerOf(value: unknown, placed: PlacedLine): v.InferOutput<typeof Header> {
  const header = lineOf(Header, value, placed);
  if (header.version > VERSION)
    throw new LedgerError(
      `${placed.place}: the ledger was written by a newer version of Kilas (format ${header.version}, this one reads ${VERSION}): ` +
        "update Kilas before you build.",
    );
  return header;
}

function lineOf<S extends v.GenericSchema>(schema: S, value: unknown, placed: PlacedLine): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw notOne(placed);
}

const notOne = ({ place }: PlacedLine): LedgerError =>
  new LedgerError(
    `${place} is no line of a ledger. Each is {"kind": "event", "id": "…", "articles": ["…"]}, with "replacedBy": ["…"] where the event is ` +
      `no more: fix the line, for example a mark that a merge left, or one that was cut; else ${RESTORE}`,
  );

function addEvent(
  events: Map<string, LedgerEntry>,
  { id, articles, replacedBy: successors }: v.InferOutput<typeof EventLine>,
): void {
  const replacedBy = successors ?? null;
  const known = events.get(id);
  events.set(id, known ? joinEntries(known, { articles, replacedBy }) : { articles, replacedBy });
}

function addName(names: Map<string, NameEntry>, { id, type, forms, replacedBy }: v.InferOutput<typeof NameLine>): void {
  const known = names.get(id);
  const isThere = replacedBy === undefined || known?.replacedBy === null;
  names.set(id, {
    type,
    forms: [...new Set([...(known?.forms ?? []), ...forms])],
    replacedBy: isThere ? null : [...new Set([...(known?.replacedBy ?? []), ...(replacedBy ?? [])])],
  });
}

function joinEntries(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  const join = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return {
    articles: join(a.articles, b.articles),
    replacedBy: a.replacedBy === null || b.replacedBy === null ? null : join(a.replacedBy, b.replacedBy),
  };
}

/**
 * The ledger as text: its header, then a line each in the order of their ids, so that two versions
 * can be merged line by line.
 */
export function ledgerText({ events, articles, storylines, names, rules, unknownLines }: Ledger): string {
  const counts = { events: events.size, articles: articles.size, storylines: storylines.size };
  const header = { kind: "ledger", version: VERSION, rules, ...counts };
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const articleLines = [...articles].map(([text, id]) => ({ kind: "article", id, text })).sort(byId);
  const eventLines = [...events]
    .map(([id, entry]) => ({
      kind: "event",
      id,
      articles: entry.articles,
      ...(entry.replacedBy === null ? {} : { replacedBy: entry.replacedBy }),
    }))
    .sort(byId);
  const storylineLines = [...storylines]
    .map(([id, members]) => ({ kind: "storyline", id, events: members }))
    .sort(byId);
  const nameLines = [...names]
    .map(([id, { type, forms, replacedBy }]) => ({
      ...{ kind: "name", id, type, forms },
      ...(replacedBy === null ? {} : { replacedBy }),
    }))
    .sort(byId);
  const lines = [header, ...articleLines, ...eventLines, ...storylineLines, ...nameLines].map((line) =>
    JSON.stringify(line),
  );
  return [...lines, ...unknownLines].map((line) => `${line}\n`).join("");
}

/**
 * Writes a ledger, the old one untouched until the new one is whole.
 *
 * @throws LedgerError
 */
export const writeLedger = (path: string, ledger: Ledger): Promise<void> =>
  writeState(path, "ledger", ledgerText(ledger));

/** Where each former address leads today. */
export const movedEvents = (events: EventLedger): MovedEvent[] =>
  [...events].flatMap(([id, { replacedBy }]) => (replacedBy === null ? [] : [{ id, replacedBy: [...replacedBy] }]));

/** The event each article was published in, by article id. */
export const publishedEvents = (events: EventLedger): Map<string, string> =>
  new Map(
    [...events].flatMap(([id, { articles, replacedBy }]) =>
      replacedBy === null ? articles.map((article) => [article, id] as const) : [],
    ),
  );

/**
 * The ids that one ledger holds and another lacks: of events, of articles without an address, and
 * of storylines.
 */
export function lostIds(held: Ledger, other: Ledger): string[] {
  const articles = new Set(other.articles.values());
  return [
    ...[...held.events.keys()].filter((id) => !other.events.has(id)),
    ...[...held.articles.values()].filter((id) => !articles.has(id)),
    ...[...held.storylines.keys()].filter((id) => !other.storylines.has(id)),
  ];
}
