import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request a {@link NewsServer} got. */
export interface Seen {
  path: string;
  headers: IncomingMessage["headers"];
  atMs: number;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine whose answers a test decides, path by path; anything else is a 404. */
export class NewsServer {
  readonly seen: Seen[] = [];
  /** Most requests that were being answered at once. */
  mostAtOnce = 0;
  #atOnce = 0;
  readonly #answers = new Map<string, Answer>();
  readonly #server = createServer((request, response) => {
    this.seen.push({ path: request.url ?? "", headers: request.headers, atMs: performance.now() });
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    response.on("close", () => this.#atOnce--);
    const answer = this.#answers.get(request.url ?? "");
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this.origin;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  on(path: string, answer: Answer | string): this {
    this.#answers.set(path, typeof answer === "string" ? (_request, response) => response.end(answer) : answer);
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** How often a path was asked for. */
  count(path: string): number {
    return this.seen.filter((one) => one.path === path).length;
  }
}
