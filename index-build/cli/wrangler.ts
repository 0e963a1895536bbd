import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Runs wrangler. Resolves to its exit code, or null where a signal ended it. */
export type RunWrangler = (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<number | null>;

/**
 * Runs wrangler with this Node; nothing but what the command itself needs is asked of the network.
 */
export const runWrangler: RunWrangler = (args, env = {}) => {
  const wrangler = join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin", "wrangler.js");
  const child = spawn(process.execPath, [wrangler, ...args], {
    stdio: "inherit",
    // Without these two, the start waits for answers of services that local work does not need.
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false", ...env },
  });
  let isStopped = false;
  const handOn = () => {
    isStopped = true;
    // It hands no other signal on to the processes it started.
    child.kill("SIGTERM");
  };
  for (const signal of SIGNALS) process.on(signal, handOn);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      for (const signal of SIGNALS) process.off(signal, handOn);
      resolve(isStopped ? null : code);
    });
  });
};

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
