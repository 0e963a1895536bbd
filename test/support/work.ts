/**
 * Time the processor works on something in this thread, in milliseconds: waiting for other programs
 * is no part of it.
 */
export function workMsOf(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * Measures work again where it is too much: what else the machine does makes a measurement larger,
 * never smaller.
 */
export function leastWorkMsOf(run: () => void, enoughMs: number, attempts = 4): number {
  let leastMs = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && leastMs > enoughMs; attempt++) leastMs = Math.min(leastMs, workMsOf(run));
  return leastMs;
}
