import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import type { DeployTools } from "../../index-build/cli/deploy/tools.ts";
import { FolderStore } from "../../index-build/cli/folder-store.ts";
import { BuiltSite } from "../../src/search/index.ts";
import { createApp } from "../../src/worker/app.tsx";

/** What a Worker has in itself. */
interface Worker {
  manifest: string;
  index: string;
}

/**
 * A network of one server: a folder is its bucket, and the service runs in it. Every request is the
 * first of a new isolate: no file is kept from one to the next.
 */
export class FakeNetwork implements DeployTools {
  readonly record: string;
  readonly lines: string[] = [];
  /** `put FILE`, `deploy`, `delete FILE`, and `asked` for requests in a row. */
  readonly calls: string[] = [];
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  /** What wrangler names as the places of the site. */
  targets: string[] = [];
  /** Refuses a call of wrangler. */
  refuses: (args: readonly string[]) => boolean = () => false;
  /** Runs before each call of wrangler. */
  before: (args: readonly string[]) => Promise<void> = async () => {};
  /** Requests after a deployment that the Worker before still answers. */
  late = 0;
  /** Runs while somebody waits. */
  meanwhile: (ms: number) => void = () => {};
  readonly #folder: string;
  readonly #out: string;
  #clockMs = 0;
  #worker: Worker | null = null;
  #workerBefore: Worker | null = null;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  /** @param out the folder that deployments take. */
  constructor(folder: string, out: string) {
    this.#folder = join(folder, "network");
    this.#out = out;
    this.record = join(folder, "data", "uploaded.json");
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Files in the bucket, by their paths. */
  async objects(): Promise<string[]> {
    const bucket = join(this.#folder, "bucket");
    const entries = await readdir(bucket, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  }

  /** What the Worker of now answers, whatever the network's delay. */
  async get(path: string): Promise<Response> {
    return appOf(this.#worker, this.#folder).request(`https://kilas.example${path}`);
  }

  readonly say = (line: string): void => void this.lines.push(line);
  readonly now = (): number => this.#clockMs;
  readonly wait = async (ms: number): Promise<void> => {
    this.#clockMs += ms;
    this.meanwhile(ms);
  };

  readonly wrangler: DeployTools["wrangler"] = async (args, env = {}) => {
    await this.before(args);
    if (this.refuses(args)) return 1;
    if (args[0] === "deploy") await this.#deploy(env["WRANGLER_OUTPUT_FILE_PATH"] ?? "");
    else await this.#move(args);
    return 0;
  };

  async #deploy(output: string): Promise<void> {
    this.calls.push("deploy");
    const read = (file: string) => readFile(join(this.#out, "worker", file), "utf8");
    this.#workerBefore = this.#worker;
    this.#worker = { manifest: await read("manifest.txt"), index: await read("search-index.txt") };
    await writeFile(
      output,
      `{"type":"wrangler-session"}\n${JSON.stringify({ type: "deploy", targets: this.targets })}\n`,
    );
  }

  /** `r2 object put|delete BUCKET/KEY [--file FILE]`. */
  async #move([, , verb = "", object = "", , file = ""]: readonly string[]): Promise<void> {
    const key = object.slice(object.indexOf("/") + 1);
    const path = join(this.#folder, "bucket", key);
    this.calls.push(`${verb} ${key.split("/").at(-1)}`);
    if (verb === "delete") return rm(path, { force: true });
    await mkdir(dirname(path), { recursive: true });
    await copyFile(file, path);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.calls.at(-1) !== "asked") this.calls.push("asked");
    this.asked.push(request.url ?? "");
    const worker = this.late-- > 0 ? this.#workerBefore : this.#worker;
    const answered = await appOf(worker, this.#folder).request(`${this.origin}${request.url}`);
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
  }
}

const appOf = (worker: Worker | null, folder: string): ReturnType<typeof createApp> =>
  createApp(
    worker ? new BuiltSite(worker.manifest, worker.index, new FolderStore(folder)) : new Error("There is no Worker."),
  );
