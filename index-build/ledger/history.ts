import * as v from "valibot";
import { type EventRevision, fnv1a, type NewsEvent } from "../../src/schema/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { LedgerError, readLines, writeState } from "./state-file.ts";

/**
 * How an event was last published, and what changed in it before. It holds no text: what is taken
 * down must not live on here.
 */
export interface HistoryEntry {
  /** The revision of each of its articles, by id. */
  articles: Readonly<Record<string, string>>;
  /** Its statements, each as `articleId:hash of the text`. */
  statements: readonly string[];
  /** Newest first. */
  revisions: readonly EventRevision[];
}

/** By event id. */
export type History = ReadonlyMap<string, HistoryEntry>;

export const EMPTY_HISTORY: History = new Map();

/** Revisions kept of an event. */
const MAX_REVISIONS = 20;

const Ids = v.array(v.string());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Line = v.strictObject({
  event: v.string(),
  articles: v.record(v.string(), v.string()),
  statements: Ids,
  revisions: v.array(
    v.strictObject({
      asOf: v.nullable(v.string()),
      added: Ids,
      changed: Ids,
      withdrawn: Ids,
      moved: Ids,
      statementsAdded: Count,
      statementsWithdrawn: Count,
      statementsReplaced: Count,
    }),
  ),
});

/** The history is stored beside its ledger: `ledger.jsonl`, `ledger.history.jsonl`. */
export const historyPath = (ledgerPath: string): string => `${ledgerPath.replace(/\.jsonl$/, "")}.history.jsonl`;

/**
 * Reads a history, one JSON object an event; a file that does not exist is an empty one.
 *
 * @throws LedgerError
 */
export async function readHistory(path: string): Promise<History> {
  const history = new Map<string, HistoryEntry>();
  for (const { line, place } of (await readLines(path, "history of events")) ?? []) {
    const { event, ...entry } = parseLine(line, place);
    history.set(event, entry);
  }
  return history;
}

function parseLine(line: string, place: string): v.InferOutput<typeof Line> {
  try {
    return v.parse(Line, JSON.parse(line));
  } catch {
    throw new LedgerError(
      `${place} is no line of a history of events. Fix the line, or remove the file: then events lose what is known of their changes, and nothing else.`,
    );
  }
}

export const historyText = (history: History): string =>
  [...history]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([event, entry]) => `${JSON.stringify({ event, ...entry })}\n`)
    .join("");

/** @throws LedgerError */
export const writeHistory = (path: string, history: History): Promise<void> =>
  writeState(path, "history of events", historyText(history));

/**
 * Finds what changed in each event since it was last published. Only what its articles did is a
 * change: a new version of this program may choose other statements from the same articles.
 *
 * @param articles all of the corpus: what is among them has moved, what is not was withdrawn.
 * @returns the history for the next build. An event that no longer exists keeps its entry: its
 * articles may come back.
 */
export function reviseHistory(
  events: readonly Pick<NewsEvent, "id" | "articleIds" | "summary">[],
  articles: readonly Pick<DatedArticle, "id" | "revision">[],
  asOf: string | null,
  before: History,
): History {
  const revisionOf = new Map(articles.map(({ id, revision }) => [id, revision] as const));
  const next = new Map(before);
  for (const event of events) {
    const known = before.get(event.id);
    const entry = {
      articles: Object.fromEntries([...event.articleIds].sort().map((id) => [id, revisionOf.get(id) ?? ""])),
      statements: event.summary.statements.map(
        ({ text, citations: [source] }) => `${source?.articleId}:${fnv1a(text).toString(36)}`,
      ),
    };
    const change = known ? changeOf(known, entry, revisionOf, asOf) : null;
    const revisions = [...(change ? [change] : []), ...(known?.revisions ?? [])].slice(0, MAX_REVISIONS);
    next.set(event.id, { ...entry, revisions });
  }
  return next;
}

type Published = Pick<HistoryEntry, "articles" | "statements">;

/** What changed between two builds of an event, or null where its articles are the same. */
function changeOf(
  before: Published,
  after: Published,
  revisionOf: ReadonlyMap<string, string>,
  asOf: string | null,
): EventRevision | null {
  const added = Object.keys(after.articles).filter((id) => !Object.hasOwn(before.articles, id));
  const gone = Object.keys(before.articles).filter((id) => !Object.hasOwn(after.articles, id));
  const changed = Object.keys(after.articles).filter(
    (id) => Object.hasOwn(before.articles, id) && before.articles[id] !== after.articles[id],
  );
  if (added.length + gone.length + changed.length === 0) return null;
  const withdrawn = gone.filter((id) => !revisionOf.has(id));
  const lost = new Set([...gone, ...changed]);
  const dropped = before.statements.filter((one) => !after.statements.includes(one));
  const statementsWithdrawn = dropped.filter((one) => lost.has(one.split(":")[0] ?? "")).length;
  return {
    asOf,
    added,
    changed,
    withdrawn,
    moved: gone.filter((id) => revisionOf.has(id)),
    statementsAdded: after.statements.filter((one) => !before.statements.includes(one)).length,
    statementsWithdrawn,
    statementsReplaced: dropped.length - statementsWithdrawn,
  };
}
