import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildCommand } from "./build.ts";
import { UsageError } from "./usage-error.ts";

/** The folder `wrangler.toml` serves. */
const OUT = "dist";

/** `kilas serve`: builds, then runs `wrangler dev` until it is stopped. */
export async function serveCommand({
  corpus,
  port,
  cache,
}: {
  corpus: string;
  port: string;
  cache: boolean;
}): Promise<void> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port ${port} is no port: give a number up to 65535.`);
  await buildCommand({ corpus, out: OUT, cache });
  console.log(
    `\nSearch page  http://localhost:${port}/\nWidget demo  http://127.0.0.1:${port}/demo\nStop with Ctrl+C.\n`,
  );
  process.exitCode = await runWrangler(["dev", "--port", port]);
}

/** Runs wrangler with this Node; nothing is asked of the network. Resolves to its exit code. */
function runWrangler(args: readonly string[]): Promise<number> {
  const wrangler = join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin", "wrangler.js");
  const child = spawn(process.execPath, [wrangler, ...args], {
    stdio: "inherit",
    // Without these two, the start waits for answers of services that local work does not need.
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 0)));
}
