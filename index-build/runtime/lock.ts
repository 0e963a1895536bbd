import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, open, rm, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import * as v from "valibot";
import { errorCode } from "./error-code.ts";
import { isRunning } from "./process.ts";

/** Another build holds what this one would write; the message names its process. */
export class LockError extends Error {}

const Holder = v.object({ pid: v.number(), started: v.nullable(v.string()), host: v.string() });
/** The process that holds a lock. */
type Holder = v.InferOutput<typeof Holder>;

/**
 * A lock without a readable holder is being written, unless it is older than this, in milliseconds.
 */
const WRITING_MS = 5_000;
/**
 * Together longer than a lock may be in writing: one that a kill left empty is waited for, and
 * taken over.
 */
const ATTEMPTS = 80;
const PAUSE_MS = 100;

/**
 * Takes a lock, a file that names the process which holds it; it goes when the lock is disposed of.
 * The lock of a process that has ended is taken over, also where another process has its number:
 * the start time distinguishes the two.
 *
 * @param path of the lock's file.
 * @param what is locked, for messages: `the ledger data/ledger.jsonl`.
 * @throws LockError where a living process holds it, or the file cannot be written.
 */
export async function takeLock(path: string, what: string): Promise<AsyncDisposable> {
  const own: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(path, what, own)) {
      await removeOldClaim(`${path}.stale`);
      return keepAlive(path, own);
    }
    const held = await readLock(path);
    if (held === null) continue;
    checkHolder(held, path, what);
    if (!isStale(held) || !(await removeStale(path))) await pause();
  }
  throw new LockError(`The lock ${path} cannot be taken: remove it if no build is running.`);
}

/**
 * A lock is touched so often, in milliseconds: on another machine its process cannot be asked
 * whether it lives.
 */
const BEAT_MS = 30_000;
/**
 * A lock of another machine that was not touched for so long is stale. Longer than any stage keeps
 * the main thread.
 */
const SILENT_MS = 15 * 60_000;

function keepAlive(path: string, own: Holder): AsyncDisposable {
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), BEAT_MS).unref();
  return {
    [Symbol.asyncDispose]: () => {
      clearInterval(beat);
      return release(path, own);
    },
  };
}

/**
 * Looks at a lock and takes nothing.
 *
 * @throws LockError where a living process holds it.
 */
export async function checkUnlocked(path: string, what: string): Promise<void> {
  const held = await readLock(path);
  if (held !== null) checkHolder(held, path, what);
}

function checkHolder(held: HeldLock, path: string, what: string): void {
  const { holder } = held;
  if (holder === null || !isAlive(held)) return;
  const place = holder.host === hostname() ? "" : ` on ${holder.host}`;
  throw new LockError(
    `${what} is in the hands of another build (process ${holder.pid}${place}): ` +
      `wait until it is done. If there is none, remove ${path}.`,
  );
}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** False where the file is there already. */
async function create(path: string, what: string, holder: Holder): Promise<boolean> {
  // A folder that cannot be made gives EEXIST too, where a file has its name.
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw notWritable(path, what, error);
  });
  const file = await open(path, "wx").catch((error: unknown) => {
    if (errorCode(error) === "EEXIST") return null;
    throw notWritable(path, what, error);
  });
  if (file === null) return false;
  try {
    await file.writeFile(JSON.stringify(holder));
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw notWritable(path, what, error);
  } finally {
    await file.close();
  }
  return true;
}

function notWritable(path: string, what: string, error: unknown): LockError {
  const code = errorCode(error) ?? String(error);
  const fix =
    code === "EEXIST" || code === "ENOTDIR"
      ? "A part of its path is a file: name another folder."
      : "Check its permissions and the free space.";
  return new LockError(`${what} cannot be locked: ${path} cannot be written (${code}). ${fix}`);
}

/** What a lock's file says. */
interface HeldLock {
  /** Null where it names none that can be read. */
  holder: Holder | null;
  ageMs: number;
}

const isStale = (held: HeldLock): boolean => (held.holder === null ? held.ageMs >= WRITING_MS : !isAlive(held));

/** Null where the lock is gone. */
async function readLock(path: string): Promise<HeldLock | null> {
  try {
    const file = await open(path, "r");
    try {
      const [text, { mtimeMs }] = [await file.readFile("utf8"), await file.stat()];
      return { holder: holderIn(text), ageMs: Date.now() - mtimeMs };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return null;
    throw new LockError(`The lock ${path} cannot be read (${errorCode(error) ?? error}): move away what has its name.`);
  }
}

function holderIn(text: string): Holder | null {
  try {
    return v.parse(Holder, JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Removes a lock if it is stale. One process at a time may, and looks again before it does: another
 * one may have been faster, and it is that one's lock by now.
 *
 * @returns false where another process is at it.
 */
async function removeStale(path: string): Promise<boolean> {
  const claim = `${path}.stale`;
  try {
    await (await open(claim, "wx")).close();
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    await removeOldClaim(claim);
    return false;
  }
  try {
    const held = await readLock(path);
    if (held !== null && isStale(held)) await rm(path, { force: true });
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

/** A claim lasts for an instant: an old one is of a process that was killed. */
async function removeOldClaim(claim: string): Promise<void> {
  const left = await readLock(claim);
  if (left !== null && left.ageMs >= WRITING_MS) await rm(claim, { force: true });
}

/**
 * What was locked is done by then, so that a lock which cannot be removed fails nothing: it is
 * stale once its process ends.
 */
async function release(path: string, own: Holder): Promise<void> {
  const held = await readLock(path).catch(() => null);
  if (held?.holder?.pid === own.pid && held.holder.started === own.started)
    await rm(path, { force: true }).catch(() => {});
}

/** Whether the process that took a lock still runs. */
function isAlive({ holder, ageMs }: HeldLock): boolean {
  if (holder === null) return true;
  const { pid, started, host } = holder;
  if (host !== hostname()) return ageMs < SILENT_MS;
  if (!isRunning(pid)) return false;
  const now = startOf(pid);
  return started === null || now === null || now === started;
}

/** When a process began, as its system states it; null where it does not. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      // After the name, which may hold anything, the fields are in order: the start is the 22nd of
      // all.
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
    }
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
