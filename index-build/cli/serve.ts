import { buildCommand, OUT } from "./build.ts";
import { DEFAULT_BUCKET } from "./deploy/bucket.ts";
import { pruneCommand } from "./deploy/prune.ts";
import { uploadCommand } from "./deploy/upload.ts";
import { type ConfigOption, loadConfig } from "./load-config.ts";
import { UsageError } from "./usage-error.ts";
import { runWrangler } from "./wrangler.ts";

/** `kilas serve`: builds, then runs `wrangler dev` until it is stopped. */
export async function serveCommand({
  corpus,
  port,
  cache,
  acceptMoves = false,
  config,
}: ConfigOption & {
  corpus: string;
  port: string;
  cache: boolean;
  acceptMoves?: boolean;
}): Promise<void> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port ${port} is no port: give a number up to 65535.`);
  await buildCommand({ corpus, out: OUT, cache, acceptMoves, config });
  if ((await loadConfig(config)).store === "r2") await fillLocalBucket();
  console.log(
    `\nSearch page  http://localhost:${port}/\nWidget demo  http://127.0.0.1:${port}/demo\nStop with Ctrl+C.\n`,
  );
  process.exitCode = (await runWrangler(["dev", "--port", port])) ?? 0;
}

/** No Worker runs yet, so none needs the files that go. */
async function fillLocalBucket(): Promise<void> {
  const local = { out: OUT, bucket: DEFAULT_BUCKET, local: true };
  await uploadCommand(local);
  await pruneCommand({ ...local, unchecked: true });
}
