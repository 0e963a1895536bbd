import { counted } from "../../runtime/report.ts";
import { UsageError } from "../usage-error.ts";
import { Bucket, type BucketChoice, bucketKeys } from "./bucket.ts";
import { liveSite } from "./live-site.ts";
import { provesSteady, smoke } from "./smoke.ts";
import { DEPLOY_TOOLS, type DeployTools } from "./tools.ts";

interface PruneOptions extends BucketChoice {
  out: string;
  /** Address of the site: what it answers shows that its Worker is this build's. */
  url?: string;
  /** Deletes without asking the site. */
  unchecked?: boolean;
}

/**
 * `kilas prune`: takes the files out of the bucket that no kept build has, once the site shows that
 * its Worker is this build's. After a takedown, those are all files that held the article.
 */
export async function pruneCommand(
  { out, url, unchecked = false, ...choice }: PruneOptions,
  tools: DeployTools = DEPLOY_TOOLS,
): Promise<void> {
  if (url === undefined && !unchecked)
    throw new UsageError(
      "The Worker that answers may need the files that go. Name its site with --url https://…, which is asked first, or say --unchecked.",
    );
  const { bucket, old } = await oldFiles(out, choice, tools);
  if (old.length > 0 && !unchecked && url !== undefined) {
    const site = await liveSite(url, out);
    await smoke(site, tools);
    await provesSteady(site, tools);
  }
  await takeAway(bucket, old, tools);
}

/**
 * Of a bucket, the files that no kept build has: all, where the files of the build are static
 * assets.
 */
export async function oldFiles(
  out: string,
  choice: BucketChoice,
  tools: DeployTools,
): Promise<{ bucket: Bucket; old: string[] }> {
  const bucket = await Bucket.open(choice, tools);
  return { bucket, old: bucket.othersThan((await bucketKeys(out)) ?? []) };
}

export async function takeAway(bucket: Bucket, old: readonly string[], tools: DeployTools): Promise<void> {
  await bucket.remove(old);
  tools.say(`${counted(old.length, "file")} taken out of ${bucket.name}.`);
}
