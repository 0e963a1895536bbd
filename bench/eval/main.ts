/**
 * `npm run eval [-- TASK …] [--data DIR] [--into DIR]`: measures on the development data and prints
 * one JSON line a figure. Without a task, all of them. `gate` holds the few figures that must never
 * fall, and exits 1 where one does. A plot for the documentation goes below `--into`. `KILAS_FEW=N`
 * measures on a few records, see `bench/few.ts`.
 */
import { parseArgs } from "node:util";
import { toError } from "../../src/search/index.ts";
import { MissingDataError } from "../data.ts";
import { MAKE_OPTIONS } from "../made.ts";
import { TASKS } from "./tasks.ts";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: MAKE_OPTIONS,
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : Object.keys(TASKS);
  for (const name of names) {
    const task = TASKS[name];
    if (!task) throw new MissingDataError(`There is no task ${name}: choose one of ${Object.keys(TASKS).join(", ")}.`);
    for (const figure of await task(values.data, values.into)) {
      console.log(JSON.stringify({ ...figure, value: Math.round(figure.value * 1e4) / 1e4 }));
      if (name === "gate" && figure.atLeast !== undefined && figure.value < figure.atLeast) {
        console.error(`gate: ${figure.figure} is ${figure.value}, and must be at least ${figure.atLeast}.`);
        process.exitCode = 1;
      }
    }
  }
}

try {
  await main();
} catch (error) {
  const known =
    error instanceof MissingDataError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
  if (!known) throw error;
  console.error(`eval: ${toError(error).message}`);
  process.exitCode = 2;
}
