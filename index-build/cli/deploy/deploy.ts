import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { counted } from "../../runtime/report.ts";
import type { BucketChoice } from "./bucket.ts";
import { deployedAddress } from "./deployed-address.ts";
import { addressOf, buildIn } from "./live-site.ts";
import { oldFiles, takeAway } from "./prune.ts";
import { provesSteady, smoke } from "./smoke.ts";
import { DEPLOY_TOOLS, DeployError, type DeployTools } from "./tools.ts";
import { uploadCommand } from "./upload.ts";

interface DeployOptions extends BucketChoice {
  out: string;
  /** Address of the site. Default: the one that wrangler names. */
  url?: string;
}

/**
 * `kilas deploy`: new files, then the Worker, then a few answers of it, then the files go that no
 * Worker needs any more. Where a step fails, those after it are not taken, and the files stay.
 */
export async function deployCommand(
  { out, url, ...choice }: DeployOptions,
  tools: DeployTools = DEPLOY_TOOLS,
): Promise<void> {
  const named = url === undefined ? null : addressOf(url);
  const build = await buildIn(out);
  await uploadCommand({ out, ...choice }, tools);
  const deployed = await deployWorker(tools);
  const address = named ?? deployed;
  const { bucket, old } = await oldFiles(out, choice, tools);
  if (address === null) {
    const rest = old.length > 0 ? `, and ${counted(old.length, "file")} of builds before stay in ${bucket.name}` : "";
    tools.say(`No address of the site is known, so it was not asked${rest}: name it with --url https://….`);
    return;
  }
  const site = { address, build };
  await smoke(site, tools);
  if (old.length === 0) return;
  await provesSteady(site, tools);
  await takeAway(bucket, old, tools);
}

/**
 * Puts the Worker of `wrangler.toml` in its place; gives the address that it answers at, or null
 * where wrangler names none.
 */
async function deployWorker(tools: DeployTools): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), "kilas-deploy-"));
  const output = join(folder, "output.jsonl");
  try {
    const code = await tools.wrangler(["deploy"], { WRANGLER_OUTPUT_FILE_PATH: output });
    if (code !== 0)
      throw new DeployError(
        "wrangler deploy failed: see its message above. The Worker before goes on answering, and its files are all there. Mend what it says, and run npm run kilas -- deploy again.",
      );
    return deployedAddress(await readFile(output, "utf8").catch(() => ""));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
