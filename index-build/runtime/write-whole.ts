import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file, the old one untouched until the new one is whole on the disk.
 *
 * @throws the error of the system.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.writing`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeThrough(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The new name lasts once its folder is on the disk. Where folders cannot be synced, there is no
 * need to.
 */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  try {
    await folder?.sync().catch(() => {});
  } finally {
    await folder?.close();
  }
}
