import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { basename, dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { SHARD_FOLDER } from "../../src/schema/index.ts";

const RUNTIME = "workerd";

/**
 * The runtime with the Worker in it, and nothing else: neither the routers nor the proxies of local
 * development, whose work is not the Worker's.
 */
export interface Runtime {
  origin: string;
  /**
   * Where a Worker answers that reads files of the build, as `?file=…&file=…` names them, and does
   * nothing else.
   */
  readerOrigin: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * The ports that {@link bundleWorker} writes down: of the Worker, and of the one that only reads.
 */
export type Ports = readonly [worker: number, reader: number];

/** What reading alone costs is measured with it: the same files by the same means. */
const READER = `export default {
  async fetch(request, { ASSETS }) {
    const files = new URL(request.url).searchParams.getAll("file");
    const read = async (file) => (await ASSETS.fetch(new URL(\`/${SHARD_FOLDER}/\${file}\`, request.url))).arrayBuffer();
    const bodies = await Promise.all(files.map(read));
    return new Response(String(bodies.reduce((sum, body) => sum + body.byteLength, 0)));
  },
};
`;

/** What both Workers have. */
const BINDINGS = `compatibilityDate = "2026-10-23",
  bindings = [(name = "ASSETS", service = "assets")],`;

/** What the build hands to the Worker: modules of their own. */
const BUILD_FILE = /dist\/worker\/[\w-]+\.txt$/;

/**
 * Bundles the Worker with a build as `wrangler` does, into a folder, and writes the runtime's
 * configuration beside it.
 */
export async function bundleWorker(folder: string, out: string, [port, readerPort]: Ports): Promise<void> {
  await cp(join(out, "worker"), join(folder, "worker"), { recursive: true });
  await build({
    entryPoints: [resolve("src/worker/index.ts")],
    outfile: join(folder, "index.js"),
    bundle: true,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*"],
    alias: { "zod/v4/core": resolve("src/worker/absent-zod.ts") },
    logLevel: "error",
    plugins: [
      {
        name: "build",
        setup: ({ onResolve }) =>
          onResolve({ filter: BUILD_FILE }, ({ path }) => ({ path: `./${basename(path)}`, external: true })),
      },
    ],
  });
  // Whatever modules the build wrote: a list kept here would fall behind it.
  const modules = (await readdir(join(folder, "worker"))).filter((name) => name.endsWith(".txt"));
  await writeFile(join(folder, "reader.js"), READER);
  await writeFile(
    join(folder, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "reader", worker = .reader),
    (name = "assets", disk = (path = "${resolve(out, "public")}", writable = false)),
  ],
  sockets = [
    (name = "http", address = "127.0.0.1:${port}", http = (), service = "main"),
    (name = "reader", address = "127.0.0.1:${readerPort}", http = (), service = "reader"),
  ],
);
const reader :Workerd.Worker = (
  modules = [(name = "reader.js", esModule = embed "reader.js")],
  ${BINDINGS}
);
const worker :Workerd.Worker = (
  modules = [
    (name = "index.js", esModule = embed "index.js"),
    ${modules.map((name) => `(name = "${name}", text = embed "worker/${name}"),`).join("\n    ")}
  ],
  ${BINDINGS}
);
`,
  );
}

/** Starts the runtime on what {@link bundleWorker} wrote; resolves when it answers. */
export async function startRuntime(folder: string, [port, readerPort]: Ports): Promise<Runtime> {
  // The runtime that wrangler brings, whichever version that is.
  const fromWrangler = createRequire(createRequire(import.meta.url).resolve("wrangler/package.json"));
  const binary = join(dirname(fromWrangler.resolve(`${RUNTIME}/package.json`)), "bin", RUNTIME);
  const child: ChildProcess = spawn(binary, ["serve", join(folder, "config.capnp")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    const isUp = await fetch(`${origin}/_kilas/none`).then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (attempt > 400 || child.exitCode !== null) throw new Error("The runtime did not start.");
    await new Promise((done) => setTimeout(done, 25));
  }
  return {
    origin,
    readerOrigin: `http://127.0.0.1:${readerPort}`,
    pid: child.pid as number,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
