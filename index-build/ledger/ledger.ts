import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as v from "valibot";

/** Every event id that was ever published, and what became of it. */
export interface Ledger {
  /** The articles of the events that are published, by event id. */
  live: ReadonlyMap<string, readonly string[]>;
  /** The same of events none of whose articles is in the corpus now. Should they come back, so does the event. */
  gone: ReadonlyMap<string, readonly string[]>;
  /** The events that took the place of those that are no more, by id: one, or several to choose from. */
  replaced: ReadonlyMap<string, readonly string[]>;
}

/** The ledger cannot be read or written; the message says where and how to mend it. */
export class LedgerError extends Error {}

export const EMPTY_LEDGER: Ledger = { live: new Map(), gone: new Map(), replaced: new Map() };

const Id = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/));
const Line = v.union([
  v.strictObject({ id: Id, articles: v.pipe(v.array(Id), v.minLength(1)), gone: v.optional(v.literal(true)) }),
  v.strictObject({ id: Id, replacedBy: v.array(Id) }),
]);

/**
 * Reads a ledger: one JSON object a line, `{"id", "articles": […]}` of an event that is published, with `"gone": true` of one whose
 * articles are gone, or `{"id", "replacedBy": […]}` of one that is part of others now. Lines may come in any order, and twice, as a merge by hand leaves them: the articles of two lines are
 * joined, an event that either side replaced is replaced, and one that either side still has is not gone. A file that does not exist is an empty ledger.
 *
 * @throws LedgerError
 */
export async function readLedger(path: string): Promise<Ledger> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new LedgerError(`The ledger ${path} cannot be read (${error.code ?? error.message}): check its permissions.`);
  });
  const live = new Map<string, Set<string>>();
  const gone = new Map<string, Set<string>>();
  const replaced = new Map<string, Set<string>>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const entry = parseLine(line, `${path}:${index + 1}`);
    const [lists, ids] =
      "articles" in entry ? [entry.gone ? gone : live, entry.articles] : [replaced, entry.replacedBy];
    const known = lists.get(entry.id) ?? new Set();
    for (const id of ids) known.add(id);
    lists.set(entry.id, known);
  }
  for (const id of replaced.keys()) live.delete(id);
  for (const id of [...live.keys(), ...replaced.keys()]) gone.delete(id);
  const listed = (sets: ReadonlyMap<string, ReadonlySet<string>>) =>
    new Map([...sets].map(([id, ids]) => [id, [...ids]] as const));
  return { live: listed(live), gone: listed(gone), replaced: listed(replaced) };
}

function parseLine(line: string, place: string): v.InferOutput<typeof Line> {
  try {
    return v.parse(Line, JSON.parse(line));
  } catch {
    throw new LedgerError(
      `${place} is no line of a ledger. Each is {"id": "…", "articles": ["…"]} or {"id": "…", "replacedBy": ["…"]}: ` +
        "mend the line, for example a mark that a merge left; without the ledger, addresses of events would be lost.",
    );
  }
}

/** The ledger as text: a line an event, in the order of their ids, so that two versions can be merged line by line. */
export function ledgerText({ live, gone, replaced }: Ledger): string {
  const lines = [
    ...[...live].map(([id, articles]) => ({ id, articles })),
    ...[...gone].map(([id, articles]) => ({ id, articles, gone: true })),
    ...[...replaced].map(([id, replacedBy]) => ({ id, replacedBy })),
  ];
  return lines
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}

/**
 * Writes a ledger, the old one untouched until the new one is whole.
 *
 * @throws LedgerError
 */
export async function writeLedger(path: string, ledger: Ledger): Promise<void> {
  const partial = `${path}.writing`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, ledgerText(ledger));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    const { code, message } = error as NodeJS.ErrnoException;
    throw new LedgerError(`The ledger ${path} cannot be written (${code ?? message}): check its permissions.`);
  }
}

/**
 * Where each address that is no more leads today: successors that were replaced themselves are followed to those that are
 * published.
 */
export function movedEvents({ live, gone, replaced }: Ledger): { id: string; replacedBy: string[] }[] {
  const resolve = (id: string, seen: ReadonlySet<string>): string[] => {
    if (live.has(id)) return [id];
    // Two lines that name one another, from a merge by hand, lead nowhere.
    if (seen.has(id)) return [];
    return (replaced.get(id) ?? []).flatMap((next) => resolve(next, new Set([...seen, id])));
  };
  return [...replaced.keys(), ...gone.keys()].map((id) => ({ id, replacedBy: [...new Set(resolve(id, new Set()))] }));
}

/** The event each article was published in, by article id. */
export const publishedEvents = ({ live }: Ledger): Map<string, string> =>
  new Map([...live].flatMap(([id, articles]) => articles.map((article) => [article, id] as const)));
