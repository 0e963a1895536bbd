import { dirname, join, resolve } from "node:path";
import {
  behindLinks,
  hasLedger,
  historyPath,
  type Ledger,
  LedgerError,
  lostIds,
  RESTORE,
  readHistory,
  readLedger,
  writeHistory,
  writeLedger,
} from "../ledger/index.ts";
import type { PublicFile } from "../model/pipeline-types.ts";
import { guarded, readInputs } from "../output/index.ts";
import { hashOfFile, hashOfFolder } from "../runtime/file-hash.ts";
import { takeLock } from "../runtime/lock.ts";
import type { Report } from "../runtime/report.ts";
import { keepModules, PINNED_FOLDER } from "../site-assets/index.ts";
import type { AnalyzedCorpus } from "./analyze-corpus.ts";
import { NOTHING_PUBLISHED, type Published } from "./published.ts";

/** Where a site lies. */
export interface SitePlaces {
  /** Folder of the build. */
  out: string;
  /**
   * File of the event ids published so far; null for the one that the build before left in `out`.
   */
  ledger: string | null;
  /** Folder of the modules that other sites pin; null for the one beside the ledger. */
  widgets: string | null;
}

/** The copies that every build leaves in its folder. */
const copyIn = (out: string): string => join(out, "data", "ledger.jsonl");

/**
 * Where a site lies behind links; a ledger that is the copy in its own build is none apart from it.
 */
export async function findPlaces(places: SitePlaces): Promise<SitePlaces> {
  const { out, ledger } = places;
  if (ledger === null || resolve(ledger) === resolve(copyIn(out))) return { ...places, ledger: null };
  return { ...places, ledger: await behindLinks(ledger) };
}

/**
 * Locks the folder of a build and its ledger: two builds at once would each lose what the other
 * publishes.
 *
 * @throws LockError where another build holds one of them.
 */
export async function lockSite({ out, ledger }: SitePlaces): Promise<AsyncDisposable> {
  await using taken = new AsyncDisposableStack();
  taken.use(await takeLock(`${resolve(out)}.lock`, `The folder ${out}`));
  if (ledger !== null) taken.use(await takeLock(`${resolve(ledger)}.lock`, `The ledger ${ledger}`));
  return taken.move();
}

/** What a build of a site is, and may do to it. */
export interface SiteChange {
  /** Whether its corpus is the sample. */
  isSample: boolean;
  /** Whether more addresses may move than new rules should move. */
  acceptMoves: boolean;
}

/**
 * What was published before: the ledger and the history beside it. A ledger that is not there is
 * taken from the last build; one that lacks what the last build published was cut. The addresses of
 * the sample are nobody's: a site of one's own begins without them.
 *
 * @throws LedgerError
 */
export async function readPublished(
  { out, ledger: file }: SitePlaces,
  { isSample, acceptMoves }: SiteChange,
  report: Report,
): Promise<Published> {
  const copy = copyIn(out);
  if (!isSample && (await readInputs(out))?.isSample)
    return file === null ? { ...NOTHING_PUBLISHED, acceptMoves } : readState(file, acceptMoves);
  if (file === null) return readState(copy, acceptMoves);
  if (!(await hasLedger(file))) {
    const state = await readState(copy, acceptMoves);
    if (state.ledger.events.size > 0)
      report.line(`  ! The ledger ${file} does not exist: what ${copy} holds goes on in it.`);
    return state;
  }
  const own = await readState(file, acceptMoves);
  const history = own.history.size > 0 ? own.history : await readHistory(historyPath(copy));
  const state = { ...own, history };
  const last = await readLedger(copy).catch((error: unknown): Ledger | null => {
    if (error instanceof LedgerError) return null;
    throw error;
  });
  const lost = last === null ? [] : lostIds(last, state.ledger);
  if (lost.length > 0 && !acceptMoves)
    throw new LedgerError(
      `The ledger ${file} lacks ${lost.length} of the ids that ${copy} holds, such as ${lost[0]}: ${RESTORE} ` +
        "Where it was shortened on purpose, build with --accept-moves.",
    );
  return state;
}

const readState = async (path: string, acceptMoves: boolean): Promise<Published> => ({
  ledger: await readLedger(path),
  history: await readHistory(historyPath(path)),
  acceptMoves,
});

/**
 * Folder of the modules that other sites pin. They are kept as long as the ledger: what is pinned
 * must continue to be served.
 */
export const pinnedFolder = ({ out, ledger, widgets }: SitePlaces): string =>
  widgets ?? (ledger === null ? publicModules(out) : join(dirname(ledger), "widgets"));

const publicModules = (out: string): string => join(out, "public", PINNED_FOLDER);

/** Whether ledger, history and pinned modules are as the build in `out` left them. */
export function isStateKept(places: SitePlaces): boolean {
  const { out, ledger } = places;
  const copy = copyIn(out);
  const isSame = (path: string, other: string) => {
    const hash = hashOfFile(path);
    return hash !== null && hash === hashOfFile(other);
  };
  const pinned = hashOfFolder(pinnedFolder(places));
  return (
    (ledger === null || (isSame(ledger, copy) && isSame(historyPath(ledger), historyPath(copy)))) &&
    pinned !== null &&
    pinned === hashOfFolder(publicModules(out))
  );
}

/**
 * Keeps what the next build goes on from, before this one goes out: no address may be published
 * that the ledger does not hold. For a site without a ledger of its own, it is kept in the folder
 * of the build.
 *
 * @param assets the files bundled for browsers, pinned modules among them.
 * @throws LedgerError, OutputError
 */
export async function keepState(
  places: SitePlaces,
  { ledger, history }: Pick<AnalyzedCorpus, "ledger" | "history">,
  assets: readonly PublicFile[],
): Promise<void> {
  const { out, ledger: file } = places;
  const pinned = pinnedFolder(places);
  if (pinned !== publicModules(out)) await guarded(pinned, () => keepModules(pinned, assets));
  if (file === null) return;
  await writeLedger(file, ledger);
  await writeHistory(historyPath(file), history);
}
