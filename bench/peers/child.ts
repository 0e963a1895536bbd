import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { fromJson } from "../from-json.ts";

/**
 * Memory that a child may take for its heap, in MiB: the largest index of JSON needs more than Node
 * grants by itself.
 */
const MAX_HEAP_MIB = 8192;

/** Says why a measurement has no figures. */
export class MeasureError extends Error {}

/**
 * Runs a script of this folder in a process of its own, so that its time and memory are its own;
 * gives what it prints on its last line.
 *
 * @param limitMs after this long it is ended; null lets it run.
 * @throws MeasureError where it fails or is ended.
 */
export function runChild<T>(script: string, args: readonly string[], limitMs: number | null): T {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawnSync(process.execPath, ["--expose-gc", `--max-old-space-size=${MAX_HEAP_MIB}`, path, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    ...(limitMs === null ? {} : { timeout: limitMs }),
  });
  if (limitMs !== null && child.error && "code" in child.error && child.error.code === "ETIMEDOUT") {
    throw new MeasureError(`${script} took more than ${Math.round(limitMs / 60_000)} minutes`);
  }
  if (child.status !== 0) throw new MeasureError(`${script} ended with ${child.status ?? child.signal}`);
  return fromJson<T>(child.stdout.trimEnd().split("\n").at(-1) ?? "");
}
