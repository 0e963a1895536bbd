import { access, chmod, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { BUILD_MARKER } from "../model/pipeline-types.ts";
import { errorCode } from "../runtime/error-code.ts";
import { foreignFile } from "./foreign-file.ts";
import { fixOf, OutputError } from "./output-error.ts";

/** The text between the name of an output folder and the six letters of an unfinished build. */
const BUILDING = ".building-";
/** The end of the name of the build before, while the new one takes its place. */
const OLD = "-old";

/**
 * Makes a folder beside `out` that a build is written to.
 *
 * @throws OutputError where nothing can be written there.
 */
export async function folderBeside(out: string): Promise<string> {
  const target = resolve(out);
  try {
    await mkdir(dirname(target), { recursive: true });
    const made = await mkdtemp(`${target}${BUILDING}`);
    // mkdtemp lets nobody else in; a build is as open as any folder this user makes.
    await chmod(made, 0o777 & ~process.umask());
    return made;
  } catch (error) {
    throw new OutputError(`Nothing can be written beside ${out} ${fixOf(error)}.`);
  }
}

/**
 * Puts `made` in the place of `out`. What somebody put there since the build began is found, and
 * the folder left alone. Between the two renames `out` is away: {@link recoverOutput} puts the new
 * build there where a kill falls between them.
 */
export async function replaceFolder(out: string, made: string): Promise<void> {
  const old = `${made}${OLD}`;
  const existed = await rename(out, old).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === "ENOENT") return false;
      throw error;
    },
  );
  const foreign = existed ? await foreignFile(old) : null;
  if (foreign !== null) {
    await rename(old, out);
    throw new OutputError(
      `${foreign} was put into ${out} while the build ran, so the folder was left as it is: move it away and build again.`,
    );
  }
  try {
    await rename(made, out);
  } catch (error) {
    if (existed) await rename(old, out);
    throw error;
  }
  // The new build is in place: what cannot be removed of the old one goes before the next.
  await rm(old, { recursive: true, force: true }).catch(() => {});
}

/**
 * Ends what a build that was killed left beside `out`: where it was killed between the two steps of
 * putting a build in its place, the new one, which is whole then, is put there. All other leftovers
 * go. The caller holds the lock of `out`, so that no other build is on its way.
 *
 * @returns what was done, for the report.
 */
export async function recoverOutput(out: string): Promise<string[]> {
  const target = resolve(out);
  const parent = dirname(target);
  const names: string[] = [];
  for (const name of await readdir(parent).catch(() => []))
    if (name.startsWith(basename(target) + BUILDING) && (await isLeftover(join(parent, name)))) names.push(name);
  const done: string[] = [];
  const old = names.find((name) => name.endsWith(OLD));
  if (old !== undefined && !(await readdir(parent)).includes(basename(target))) {
    const made = old.slice(0, -OLD.length);
    // A file of somebody else's in the old folder goes back with it.
    const isNew = names.includes(made) && (await foreignFile(join(parent, old))) === null;
    await rename(join(parent, isNew ? made : old), target);
    done.push(
      `A build was stopped while it took its place: ${out} is whole again, as the ${isNew ? "new" : "old"} site.`,
    );
  }
  for (const name of names) done.push(...(await removeLeftover(join(parent, name))));
  return done;
}

/** Removes a folder that a killed build left, and reports why where it stays. */
async function removeLeftover(path: string): Promise<string[]> {
  const foreign = path.endsWith(OLD) && (await hasMarker(path)) ? await foreignFile(path) : null;
  if (foreign !== null)
    return [`${path} is left of the site before and holds ${foreign}, which Kilas did not write: move it away.`];
  try {
    await rm(path, { recursive: true, force: true });
    return [];
  } catch (error) {
    return [`${path} is left of a build before and cannot be removed (${errorCode(error)}): remove it by hand.`];
  }
}

/** Whether a folder beside an output is a build's: by its name, and by its content. */
async function isLeftover(path: string): Promise<boolean> {
  const made = basename(path).replace(OLD, "");
  if (!/\.building-[a-zA-Z0-9]{6}$/.test(made)) return false;
  return (await readdir(path).catch(() => [])).every((name) => BUILD_ENTRIES.has(name)) || (await hasMarker(path));
}

/** The entries at the top of a build. */
const BUILD_ENTRIES: ReadonlySet<string> = new Set(["data", "public", "bucket", "worker", BUILD_MARKER]);

/** Where a folder was being removed, its marker may be gone before the files that it lists. */
const hasMarker = (folder: string): Promise<boolean> =>
  access(join(folder, BUILD_MARKER)).then(
    () => true,
    () => false,
  );
