import type { Figure } from "../data.ts";
import { few } from "../few.ts";
import { fuzzFormats } from "../fuzz/formats.ts";

const INPUTS_PER_FORMAT = few(10_000);

/**
 * Mutated files of every format; what failed goes to standard error. Reads nothing of the data
 * folder.
 */
export async function fuzz(): Promise<Figure[]> {
  const { inputs, failures, slowestMs } = await fuzzFormats(INPUTS_PER_FORMAT);
  for (const { name, seed, what } of failures) console.error(`fuzz: ${name}, seed ${seed}: ${what}`);
  return [
    { task: "fuzz", figure: "mutated inputs dealt with", value: 1 - failures.length / inputs, of: inputs },
    { task: "fuzz", figure: "slowest input, ms", value: slowestMs, of: inputs },
  ];
}
