/** A thread that loads modules while `RegExp` notes what is built, and by which line. */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { getCallSites } from "node:util";
import { type MessagePort, workerData } from "node:worker_threads";
import { transformSync } from "@swc/core";
import type { Expression } from "./places.ts";

/** What the thread is given. */
export interface Order {
  root: string;
  /** The modules to load, below the root. */
  files: string[];
  /** A module that makes others build what they build only when called, or null. */
  exercises: string | null;
  /** Where it tells what it saw. */
  port: MessagePort;
}

/** What the thread tells. */
export interface Seen {
  built: Expression[];
  notLoaded: { file: string; reason: string }[];
}

const { root, files, exercises, port }: Order = workerData;
const seen: Seen = { built: [], notLoaded: [] };

// Node strips types, but knows no JSX.
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith(".tsx")) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, "utf8"), {
      filename,
      sourceMaps: "inline",
      jsc: {
        target: "es2024",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic", importSource: "hono/jsx" } },
      },
    });
    return { format: "module", source: code, shortCircuit: true };
  },
});

function noted(expression: RegExp): RegExp {
  // Above the caller are this function and the handler.
  const caller = getCallSites(3, { sourceMap: true })[2];
  if (caller?.scriptName.startsWith("file:")) {
    const file = relative(root, fileURLToPath(caller.scriptName)).replaceAll("\\", "/");
    seen.built.push({ file, line: caller.lineNumber, source: expression.source, flags: expression.flags });
  }
  return expression;
}

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, parameters, newTarget) => noted(Reflect.construct(target, parameters, newTarget)),
  apply: (target, self, parameters) => noted(Reflect.apply(target, self, parameters)),
});

for (const file of [...files, ...(exercises === null ? [] : [relative(root, exercises)])]) {
  try {
    await import(pathToFileURL(join(root, file)).href);
  } catch (error) {
    seen.notLoaded.push({ file, reason: String(error) });
  }
}
// The thread stays until it is ended: its end could be seen before what it tells.
port.on("message", () => {});
port.postMessage(seen);
