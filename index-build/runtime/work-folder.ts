import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning } from "./process.ts";

/** Names of work folders: what for, and the process that made it. */
const NAME = /^kilas-(?:work|scratch|served)-(\d+)-\w+$/;
/**
 * A folder is left over where its process has ended, and only after so long: another machine may
 * share the folder of all.
 */
const MIN_AGE_MS = 3_600_000;

/**
 * Makes a folder for a process's own work, and takes those away that processes which were killed
 * have left.
 *
 * @param purpose what the folder is for.
 * @param parent where it is made. Default: the system's folder for temporary files.
 */
export function makeWorkFolder(purpose: "work" | "scratch" | "served", parent: string = tmpdir()): string {
  for (const name of readdirSync(parent)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)) && isOld(join(parent, name)))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(parent, `kilas-${purpose}-${process.pid}-`));
}

/** One that another build took away meanwhile is none. */
function isOld(path: string): boolean {
  const mtimeMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return mtimeMs !== undefined && Date.now() - mtimeMs >= MIN_AGE_MS;
}
