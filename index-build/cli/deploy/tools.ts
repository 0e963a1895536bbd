import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { say } from "../terminal.ts";
import { type RunWrangler, runWrangler } from "../wrangler.ts";

/**
 * A step of a deployment failed, whatever the call; the message says what is in place and how to
 * continue.
 */
export class DeployError extends Error {}

/** What a deployment works with. */
export interface DeployTools {
  wrangler: RunWrangler;
  /** File that names what lies in buckets. It outlives every build. */
  record: string;
  say: (line: string) => void;
  /** Milliseconds on a clock that only goes forward. */
  now: () => number;
  wait: (ms: number) => Promise<unknown>;
}

export const DEPLOY_TOOLS: DeployTools = {
  wrangler: runWrangler,
  record: join("data", "uploaded.json"),
  say,
  now: () => performance.now(),
  wait: (ms) => setTimeout(ms),
};
