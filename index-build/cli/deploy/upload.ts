import { counted } from "../../runtime/report.ts";
import { Bucket, type BucketChoice, bucketKeys } from "./bucket.ts";
import { DEPLOY_TOOLS, type DeployTools } from "./tools.ts";

interface UploadOptions extends BucketChoice {
  out: string;
  /** Puts the files that are there, too. */
  all?: boolean;
}

/**
 * `kilas upload`: puts the files of a build into its bucket, those that are not there yet. It takes
 * none away: the Worker that answers meanwhile reads those of the build before.
 */
export async function uploadCommand(
  { out, all = false, ...choice }: UploadOptions,
  tools: DeployTools = DEPLOY_TOOLS,
): Promise<void> {
  const keys = await bucketKeys(out);
  if (keys === null) {
    tools.say(`The files in ${out} are static assets, which wrangler deploy uploads: there is nothing for a bucket.`);
    return;
  }
  const bucket = await Bucket.open(choice, tools);
  const fresh = keys.filter((key) => all || !bucket.has(key));
  await bucket.put(fresh, out);
  const others = bucket.othersThan(keys).length;
  const rest = others > 0 ? `; ${counted(others, "file")} of builds before, until kilas prune takes them away` : "";
  tools.say(`${counted(fresh.length, "file")} put into ${bucket.name}, ${keys.length} of this build there${rest}.`);
}
