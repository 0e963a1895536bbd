import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { makeWorkFolder } from "../runtime/work-folder.ts";
import { isServed } from "./build.ts";
import { makeDeployment } from "./make-deployment.ts";
import { runWrangler } from "./wrangler.ts";

/** Where the bucket of this machine lies, whichever folder is served. */
const STATE = ".wrangler/state";

/** Runs the Worker with the build in a folder until it is stopped; resolves as wrangler does. */
export async function runWorker(out: string, port: string): Promise<number | null> {
  if (isServed(out)) return runWrangler(["dev", "--port", port]);
  // `wrangler.toml` and the Worker name one folder, so another one has a copy of both.
  const folder = makeWorkFolder("served");
  try {
    const config = await makeDeployment(folder, out);
    return await runWrangler(["dev", "--port", port, "--config", config, "--persist-to", resolve(STATE)]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
