import { parentPort, type Transferable, workerData } from "node:worker_threads";
import { keepForms } from "../../src/analysis/index.ts";
import { KEPT_FORMS } from "./parallel.ts";

/**
 * The thread's side of `inParallel`: answers each task in turn.
 *
 * @param makeRun makes what answers tasks from what every thread was given; gives the result, and
 * what of it is handed over rather than copied.
 */
export async function serveTasks<Setup, In, Out>(
  makeRun: (
    setup: Setup,
  ) =>
    | ((task: In) => { result: Out; transfer?: Transferable[] })
    | Promise<(task: In) => { result: Out; transfer?: Transferable[] }>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("This module runs in a thread of the build.");
  keepForms(KEPT_FORMS);
  // Tasks may come while the thread prepares: they wait in the port.
  const run = await makeRun(workerData as Setup);
  port.on("message", (task: In) => {
    try {
      const { result, transfer = [] } = run(task);
      port.postMessage({ result }, transfer);
    } catch (error) {
      port.postMessage({ error });
    }
  });
}
