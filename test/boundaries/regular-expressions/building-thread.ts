/**
 * A thread that loads modules while `RegExp` notes what is built, by whom. Nothing else in it has
 * used `RegExp` under another name before.
 */
import { registerHooks } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { getCallSites } from "node:util";
import { workerData } from "node:worker_threads";
import { transformSync } from "@swc/core";
import type { Expression } from "./places.ts";
import { readFileSync } from "node:fs";

/** What a thread is given: where modules are, and where it tells what it saw. */
export interface Order {
  root: string;
  files: string[];
  port: import("node:worker_threads").MessagePort;
}

/** What a thread tells. */
export interface Seen {
  built: Expression[];
  notLoaded: { file: string; reason: string }[];
}

const { root, files, port } = workerData as Order;
const seen: Seen = { built: [], notLoaded: [] };

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith(".tsx")) return nextLoad(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), "utf8"), {
      filename: fileURLToPath(url),
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
  // The third call from here is the one in the module: this function, the handler, the call.
  const caller = getCallSites(3, { sourceMap: true })[2];
  if (caller?.scriptName.startsWith("file:")) {
    const file = relative(root, fileURLToPath(caller.scriptName));
    seen.built.push({ file, line: caller.lineNumber, source: expression.source, flags: expression.flags });
  }
  return expression;
}

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, parameters, newTarget) => noted(Reflect.construct(target, parameters, newTarget)),
  apply: (target, self, parameters) => noted(Reflect.apply(target, self, parameters)),
});

for (const file of files) {
  try {
    await import(pathToFileURL(join(root, file)).href);
  } catch (error) {
    seen.notLoaded.push({ file, reason: String(error) });
  }
}
port.postMessage(seen);
