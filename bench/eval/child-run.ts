import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { fromJson } from "../from-json.ts";

/**
 * Runs a script of this folder in a process of its own, so that its time and memory are its own;
 * gives the JSON line it prints.
 */
export function runScript<T>(script: string, ...args: string[]): T {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawnSync(process.execPath, [path, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.status !== 0) throw new Error(`${script} ended with ${child.status ?? child.signal}.`);
  return fromJson<T>(child.stdout);
}
