import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "./error-code.ts";

/**
 * Writes a file as a whole: the old one stays until the new one and its name are on the disk, so
 * that neither a kill nor a power cut leaves half of it.
 *
 * @throws what the file system says; the old file is untouched then.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.writing`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(partial, "w");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

/**
 * Codes of systems on which a folder cannot be opened or synced: there the name is written when the
 * system sees fit.
 */
const CANNOT_SYNC = new Set(["EISDIR", "EPERM", "EINVAL", "EACCES", "ENOTSUP"]);

async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!CANNOT_SYNC.has(errorCode(error) ?? "")) throw error;
  }
}
