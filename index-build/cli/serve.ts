import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { BuildError } from "../../src/search/index.ts";
import { BUILD_MARKER } from "../model/pipeline-types.ts";
import { missingFile } from "../output/index.ts";
import { checkUnlocked } from "../runtime/lock.ts";
import { type BuildCommandOptions, buildWhereChanged, CORPUS, OUT } from "./build.ts";
import { checkPort } from "./check-port.ts";
import { bucketKeys, DEFAULT_BUCKET } from "./deploy/bucket.ts";
import { pruneCommand } from "./deploy/prune.ts";
import { uploadCommand } from "./deploy/upload.ts";
import { openSite } from "./open-site.ts";
import { runWorker } from "./run-worker.ts";
import { say } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface ServeOptions extends Omit<BuildCommandOptions, "corpus" | "out"> {
  corpus?: string;
  out?: string;
  port: string;
}

/**
 * `kilas serve`: builds where something changed, then runs the Worker until it is stopped. A folder
 * that is named without a corpus is served as it is.
 */
export async function serveCommand(options: ServeOptions): Promise<void> {
  const { port, corpus, out = OUT } = options;
  await checkPort(port);
  if (options.out !== undefined && corpus === undefined) await checkFinished(out, options);
  else await buildWhereChanged({ ...options, corpus: corpus ?? CORPUS, out });
  if ((await bucketKeys(out)) !== null) await fillLocalBucket(out);
  say(`\nSearch page  http://localhost:${port}/\nWidget demo  http://127.0.0.1:${port}/demo\nStop with Ctrl+C.\n`);
  process.exitCode = (await runWorker(out, port)) ?? 0;
}

/**
 * @throws UsageError or LockError where a folder holds no build that this code can serve, or the
 * call wants one made.
 */
async function checkFinished(out: string, { cache, acceptMoves, ledger }: ServeOptions): Promise<void> {
  const flag = cache ? (acceptMoves ? "--accept-moves" : ledger === undefined ? null : "--ledger") : "--no-cache";
  if (flag !== null)
    throw new UsageError(`${flag} is for a build, and --out ${out} by itself is served as it is: add --corpus PATH.`);
  await checkUnlocked(`${resolve(out)}.lock`, `The folder ${out}`);
  const name = "Name the folder of one with --out DIR; npm run build -- --corpus PATH --out DIR makes it.";
  const again = `Build it again with npm run build -- --corpus PATH --out ${out}.`;
  const info = await stat(out).catch(() => null);
  if (!info) throw new UsageError(`There is no build in ${out}, which does not exist. ${name}`);
  if (!info.isDirectory()) throw new UsageError(`--out ${out} is a file, not the folder of a build. ${name}`);
  const missing = await missingFile(out);
  if (missing === BUILD_MARKER)
    throw new UsageError(`There is no finished build in ${out}, which holds no ${BUILD_MARKER}. ${name}`);
  if (missing !== null) throw new UsageError(`The build in ${out} lacks its file ${missing}. ${again}`);
  await openSite(out).catch((error: unknown) => {
    if (!(error instanceof BuildError)) throw error;
    throw new UsageError(`The build in ${out} cannot be served. ${error.message} ${again}`);
  });
}

/** No Worker runs yet, so none needs the files that go. */
async function fillLocalBucket(out: string): Promise<void> {
  const local = { out, bucket: DEFAULT_BUCKET, local: true };
  await uploadCommand(local);
  await pruneCommand({ ...local, unchecked: true });
}
