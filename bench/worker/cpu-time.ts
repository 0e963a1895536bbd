import { readdirSync, readFileSync } from "node:fs";

/**
 * CPU time that a process has used so far, all threads together, in milliseconds (Linux:
 * `schedstat` counts nanoseconds).
 */
export function cpuTimeMs(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).reduce((sum, task) => {
    const [running = "0"] = readSafely(`/proc/${pid}/task/${task}/schedstat`).split(" ");
    return sum + Number(running);
  }, 0);
  return nanoseconds / 1e6;
}

/** Memory that a process holds now, in bytes. */
export function residentBytes(pid: number): number {
  const [, kilobytes = "0"] = readSafely(`/proc/${pid}/status`).match(/VmRSS:\s+(\d+) kB/) ?? [];
  return Number(kilobytes) * 1024;
}

/** A thread may end while it is looked at. */
function readSafely(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
