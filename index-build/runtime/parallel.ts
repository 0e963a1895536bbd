import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/**
 * Forms of words that a build keeps, in every thread: reading a word anew takes a hundred times as
 * long as finding it.
 */
export const KEPT_FORMS = 400_000;

/** A thread's answer to a task. */
type Answer<Out> = { result: Out } | { error: Error };

/**
 * Runs tasks on threads, as many as the machine has cores, and gives the results in the order of
 * the tasks. No more tasks are under way than keep the threads busy, so that tasks may come from a
 * generator that would not fit memory.
 *
 * @param script module that calls {@link serveTasks} of `parallel-thread.ts`.
 * @param setup what each thread is given once.
 * @throws what a thread throws.
 *
 * @example
 * ```ts
 * for await (const result of inParallel<Task, Result>(script, settings, tasks)) use(result);
 * ```
 */
export async function* inParallel<In, Out>(
  script: URL,
  setup: unknown,
  tasks: Iterable<In>,
  threadCount = availableParallelism(),
): AsyncGenerator<Out> {
  const threads = Array.from({ length: threadCount }, () => new Worker(script, { workerData: setup }));
  const idle = [...threads];
  const waiting: Promise<Answer<Out>>[] = [];
  try {
    for (const task of tasks) {
      // A thread that answers is idle again before its answer is taken up.
      let thread = idle.pop();
      for (; !thread; thread = idle.pop()) yield* firstOf(waiting);
      waiting.push(run<In, Out>(thread, task, idle));
      if (waiting.length > threadCount * 2) yield* firstOf(waiting);
    }
    for (const answer of waiting) yield resultOf(await answer);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Awaits the oldest answer and gives its result. */
async function* firstOf<Out>(waiting: Promise<Answer<Out>>[]): AsyncGenerator<Out> {
  const answer = await waiting.shift();
  if (answer) yield resultOf(answer);
}

function run<In, Out>(thread: Worker, task: In, idle: Worker[]): Promise<Answer<Out>> {
  return new Promise((resolve) => {
    const settle = (answer: Answer<Out>) => {
      thread.off("message", settle).off("error", fail).off("exit", end);
      idle.push(thread);
      resolve(answer);
    };
    const fail = (error: Error) => settle({ error });
    const end = (code: number) =>
      settle({
        error: new Error(
          `A thread of the build ended by itself (exit code ${code}): build again, with less beside it if memory ran out.`,
        ),
      });
    thread.once("message", settle).once("error", fail).once("exit", end);
    thread.postMessage(task);
  });
}

function resultOf<Out>(answer: Answer<Out>): Out {
  if ("error" in answer) throw answer.error;
  return answer.result;
}
