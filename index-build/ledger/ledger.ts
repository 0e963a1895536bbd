import * as v from "valibot";
import type { MovedEvent } from "../../src/schema/index.ts";
import { LedgerError, readLines, writeWhole } from "./state-file.ts";

/** What an event id stands for. */
export interface LedgerEntry {
  /** The articles its event has, or had when it last was published. */
  articles: readonly string[];
  /** Null while it is published; else the published events that have its articles now: one, several to choose from, or none. */
  replacedBy: readonly string[] | null;
}

/** Every event id that was ever published, by id. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

export const EMPTY_LEDGER: Ledger = new Map();

const Id = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/));
const Line = v.strictObject({
  id: Id,
  articles: v.pipe(v.array(Id), v.minLength(1)),
  replacedBy: v.optional(v.array(Id)),
});

/**
 * Reads a ledger: one JSON object a line, `{"id", "articles": […]}` of an event that is published, with `"replacedBy": […]` of one that
 * is no more. Lines may come in any order, and twice, as a merge by hand leaves them: the articles of two lines are joined, and an event
 * that either side still has is still there. A file that does not exist is an empty ledger.
 *
 * @throws LedgerError
 */
export async function readLedger(path: string): Promise<Ledger> {
  const ledger = new Map<string, LedgerEntry>();
  for (const { line, place } of await readLines(path, "ledger")) {
    const { id, articles, replacedBy = null } = parseLine(line, place);
    const known = ledger.get(id);
    ledger.set(id, known ? joinEntries(known, { articles, replacedBy }) : { articles, replacedBy });
  }
  return ledger;
}

function joinEntries(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  const join = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return {
    articles: join(a.articles, b.articles),
    replacedBy: a.replacedBy === null || b.replacedBy === null ? null : join(a.replacedBy, b.replacedBy),
  };
}

function parseLine(line: string, place: string): v.InferOutput<typeof Line> {
  try {
    return v.parse(Line, JSON.parse(line));
  } catch {
    throw new LedgerError(
      `${place} is no line of a ledger. Each is {"id": "…", "articles": ["…"]}, and has "replacedBy": ["…"] where the event is no more: ` +
        "mend the line, for example a mark that a merge left; without the ledger, addresses of events would be lost.",
    );
  }
}

/** The ledger as text: a line an event, in the order of their ids, so that two versions can be merged line by line. */
export function ledgerText(ledger: Ledger): string {
  return [...ledger]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { articles, replacedBy }]) =>
      JSON.stringify({ id, articles, ...(replacedBy === null ? {} : { replacedBy }) }),
    )
    .map((line) => `${line}\n`)
    .join("");
}

/**
 * Writes a ledger, the old one untouched until the new one is whole.
 *
 * @throws LedgerError
 */
export const writeLedger = (path: string, ledger: Ledger): Promise<void> =>
  writeWhole(path, "ledger", ledgerText(ledger));

/** Where each address that is no more leads today. */
export const movedEvents = (ledger: Ledger): MovedEvent[] =>
  [...ledger].flatMap(([id, { replacedBy }]) => (replacedBy === null ? [] : [{ id, replacedBy: [...replacedBy] }]));

/** The event each article was published in, by article id. */
export const publishedEvents = (ledger: Ledger): Map<string, string> =>
  new Map(
    [...ledger].flatMap(([id, { articles, replacedBy }]) =>
      replacedBy === null ? articles.map((article) => [article, id] as const) : [],
    ),
  );
