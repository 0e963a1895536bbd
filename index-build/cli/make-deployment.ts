import { appendFile, cp, mkdir, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";

/** What `wrangler.toml` has commented out: the bucket that a build may lie in. */
const BUCKET = '\n[[r2_buckets]]\nbinding = "SHARDS"\nbucket_name = "kilas"\n';

/**
 * Puts this project's Worker and a build together in a folder of their own, as a site owner has
 * them; gives the path of its `wrangler.toml`.
 *
 * @param out folder of the build; null where it is yet to be built there.
 */
export async function makeDeployment(folder: string, out: string | null, { bucket = false } = {}): Promise<string> {
  await mkdir(folder, { recursive: true });
  await cp("src", join(folder, "src"), { recursive: true });
  await cp("tsconfig.json", join(folder, "tsconfig.json"));
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  if (out !== null) await symlink(resolve(out), join(folder, "dist"));
  const config = join(folder, "wrangler.toml");
  await cp("wrangler.toml", config);
  if (bucket) await appendFile(config, BUCKET);
  return config;
}
