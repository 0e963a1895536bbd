import { once } from "node:events";
import { globSync } from "node:fs";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Order, Seen } from "./building-thread.ts";
import { type Expression, heldBy, type Place } from "./places.ts";

/** What a tree holds, and what of it could not be seen. */
export interface Collected {
  /** Literals and built expressions, one entry for each place. */
  expressions: Expression[];
  /** Calls of `RegExp` that nothing made while the modules were loaded. */
  neverBuilt: Place[];
  notLoaded: Seen["notLoaded"];
}

/**
 * Modules that are not loaded: they need a page, a Worker or a thread's task, or run a command.
 * They may hold literals; an expression that they build is reported as never built.
 */
const NEVER_LOADED =
  /^src\/(?:page-script|widget)\/|^src\/worker\/index\.ts$|-thread\.ts$|^index-build\/cli\/program\.ts$/;

/**
 * The regular expressions of `src` and `index-build` below a root.
 *
 * @param exercises a module that is loaded after all others, to call what builds expressions late.
 */
export async function collect(root: string, exercises: string | null): Promise<Collected> {
  const files = globSync(["src/**/*.{ts,tsx}", "index-build/**/*.{ts,tsx}"], { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.endsWith(".d.ts"))
    .sort();
  const loaded = files.filter((file) => !NEVER_LOADED.test(file));
  const telling = built({ root, files: loaded, exercises });
  const held = files.map((file) => heldBy(root, file));
  const seen = await telling;
  const keyOf = ({ file, line }: Place) => `${file}:${line}`;
  const calls = held.flatMap((one) => one.calls);
  const callKeys = new Set(calls.map(keyOf));
  const builtKeys = new Set(seen.built.map(keyOf));
  return {
    expressions: [
      ...held.flatMap(({ literals }) => literals),
      // Libraries build their own.
      ...seen.built.filter((one) => callKeys.has(keyOf(one))),
    ],
    neverBuilt: calls.filter((call) => !builtKeys.has(keyOf(call))),
    notLoaded: seen.notLoaded,
  };
}

async function built(order: Omit<Order, "port">): Promise<Seen> {
  const { port1: own, port2: port } = new MessageChannel();
  const thread = new Worker(new URL("./building-thread.ts", import.meta.url), {
    workerData: { ...order, port },
    transferList: [port],
    execArgv: ["--enable-source-maps"],
  });
  try {
    const [seen] = await Promise.race([once(own, "message"), failureOf(thread)]);
    return seen;
  } finally {
    own.close();
    await thread.terminate();
  }
}

const failureOf = (thread: Worker): Promise<never> =>
  new Promise((_, reject) => {
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("The thread that loads the modules has ended.")));
  });
