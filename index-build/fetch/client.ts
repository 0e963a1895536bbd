import { setTimeout as sleep } from "node:timers/promises";
import robotsParser, { type Robot } from "robots-parser";
import { Agent, fetch, type Response } from "undici";
import { checkAddress, publicLookup, RefusedAddressError } from "./addresses.ts";

/** What came of a request. */
export type Fetched =
  | { kind: "body"; url: string; bytes: Buffer; etag: string | null; lastModified: string | null }
  | { kind: "unchanged" }
  /** `isLasting`: asking again would give the same. */
  | { kind: "failed"; reason: string; isLasting: boolean };

/** What the server said of a resource when it was last fetched. */
export interface Validators {
  etag?: string | null;
  lastModified?: string | null;
}

export interface ClientOptions {
  userAgent: string;
  delaySeconds: number;
  allowPrivateAddresses: boolean;
  /** Time limit of one request, in milliseconds. Default 30,000. */
  timeoutMs?: number;
  /** Largest body, in bytes after decompression. Default 20,000,000. */
  maxBytes?: number;
  /** First pause before a request is made again, in milliseconds; it doubles each time. Default 2,000. */
  backoffMs?: number;
}

const MAX_ATTEMPTS = 3;
const MAX_REDIRECTS = 5;
/** A server that asks for a longer pause than this is left alone in this run. In milliseconds. */
const MAX_PAUSE_MS = 60_000;

/**
 * A polite client: it asks robots.txt first, sends one request at a time to a host and waits between two, makes failed
 * requests again with growing pauses, and limits time, size and redirects.
 */
export class PoliteClient {
  readonly #options: Required<ClientOptions>;
  readonly #agent: Agent;
  /** By host: settles when the host may be asked again. */
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #robots = new Map<string, Promise<Robot | null>>();
  /** Seconds between two requests that an origin's robots.txt asks for. */
  readonly #crawlDelays = new Map<string, number>();

  constructor(options: ClientOptions) {
    this.#options = { timeoutMs: 30_000, maxBytes: 20_000_000, backoffMs: 2000, ...options };
    this.#agent = new Agent(options.allowPrivateAddresses ? {} : { connect: { lookup: publicLookup } });
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** Fetches an address, unless robots.txt forbids it. Never throws: what went wrong is told. */
  async get(address: string, validators: Validators = {}): Promise<Fetched> {
    let url = address;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const refused = await this.#refusal(url);
      if (refused) return refused;
      const found = await this.#withRetries(url, validators);
      if (!("location" in found)) return found;
      url = found.location;
    }
    return { kind: "failed", reason: `more than ${MAX_REDIRECTS} redirects`, isLasting: true };
  }

  async #refusal(address: string): Promise<Fetched | null> {
    if (!URL.canParse(address)) return { kind: "failed", reason: "this is no address", isLasting: true };
    const url = new URL(address);
    try {
      checkAddress(url, this.#options.allowPrivateAddresses);
    } catch (error) {
      return { kind: "failed", reason: (error as Error).message, isLasting: true };
    }
    const robots = await this.#robotsOf(url);
    if (robots === null)
      return { kind: "failed", reason: "its robots.txt cannot be read, so it is left alone", isLasting: false };
    if (robots.isDisallowed(address, this.#options.userAgent)) {
      return { kind: "failed", reason: "its robots.txt forbids it", isLasting: true };
    }
    return null;
  }

  /** The robots.txt of an origin, read once; null where the server fails to say what it allows. */
  #robotsOf(url: URL): Promise<Robot | null> {
    const known = this.#robots.get(url.origin);
    if (known) return known;
    const read = this.#readRobots(`${url.origin}/robots.txt`).then((robots) => {
      this.#crawlDelays.set(url.origin, robots?.getCrawlDelay(this.#options.userAgent) ?? 0);
      return robots;
    });
    this.#robots.set(url.origin, read);
    return read;
  }

  async #readRobots(address: string): Promise<Robot | null> {
    let url = address;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const found = await this.#withRetries(url, {});
      if ("location" in found) url = found.location;
      else if (found.kind === "body") return robotsParser(address, found.bytes.toString("utf8"));
      // Without the file, everything is allowed (RFC 9309, 2.3.1.3).
      else return found.kind === "failed" && found.isLasting ? robotsParser(address, "") : null;
    }
    return robotsParser(address, "");
  }

  async #withRetries(url: string, validators: Validators): Promise<Fetched | { location: string }> {
    for (let attempt = 1; ; attempt++) {
      const { found, retryAfterMs } = await this.#inTurn(url, () => this.#request(url, validators));
      if ("location" in found || found.kind !== "failed" || found.isLasting || attempt === MAX_ATTEMPTS) return found;
      const pauseMs = Math.max(retryAfterMs, this.#options.backoffMs * 2 ** (attempt - 1));
      if (pauseMs > MAX_PAUSE_MS) return found;
      await sleep(pauseMs);
    }
  }

  /** Runs when the host has answered the request before and the pause is over. */
  async #inTurn<T>(address: string, run: () => Promise<T>): Promise<T> {
    const { host } = new URL(address);
    const before = this.#turns.get(host) ?? Promise.resolve();
    const own = before.then(run);
    this.#turns.set(
      host,
      own.then(
        () => sleep(this.#pauseMs(address)),
        () => undefined,
      ),
    );
    return own;
  }

  #pauseMs(address: string): number {
    const ownMs = this.#options.delaySeconds * 1000;
    const askedMs = (this.#crawlDelays.get(new URL(address).origin) ?? 0) * 1000;
    return Math.min(MAX_PAUSE_MS, Math.max(ownMs, askedMs));
  }

  async #request(
    url: string,
    validators: Validators,
  ): Promise<{ found: Fetched | { location: string }; retryAfterMs: number }> {
    const failed = (reason: string, isLasting: boolean, retryAfterMs = 0) => ({
      found: { kind: "failed" as const, reason, isLasting },
      retryAfterMs,
    });
    try {
      checkAddress(new URL(url), this.#options.allowPrivateAddresses);
      const response = await fetch(url, {
        dispatcher: this.#agent,
        redirect: "manual",
        signal: AbortSignal.timeout(this.#options.timeoutMs),
        headers: {
          "user-agent": this.#options.userAgent,
          accept:
            "text/html, application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.5",
          ...(validators.etag ? { "if-none-match": validators.etag } : {}),
          ...(validators.lastModified ? { "if-modified-since": validators.lastModified } : {}),
        },
      });
      const { status } = response;
      const location = response.headers.get("location");
      if (status >= 300 && status < 400 && status !== 304 && location !== null) {
        await response.body?.cancel();
        return { found: { location: new URL(location, url).href }, retryAfterMs: 0 };
      }
      if (status === 304) return { found: { kind: "unchanged" }, retryAfterMs: 0 };
      if (status !== 200) {
        await response.body?.cancel();
        const isLasting = status < 500 && status !== 429 && status !== 408;
        return failed(`the server answers ${status}`, isLasting, retryAfterMs(response));
      }
      const bytes = await this.#bodyOf(response);
      if (bytes === null) return failed(`it is larger than ${this.#options.maxBytes} bytes`, true);
      const etag = response.headers.get("etag");
      const lastModified = response.headers.get("last-modified");
      return { found: { kind: "body", url, bytes, etag, lastModified }, retryAfterMs: 0 };
    } catch (error) {
      const { cause } = error as Error & { cause?: Error };
      const refused = [error, cause].find((one) => one instanceof RefusedAddressError) as Error | undefined;
      if (refused) return failed(refused.message, true);
      if ((error as Error).name === "TimeoutError") {
        return failed(`no whole answer within ${this.#options.timeoutMs / 1000} s`, false);
      }
      return failed((cause ?? (error as Error)).message || "the connection failed", false);
    }
  }

  /** The body, or null where it is too large. */
  async #bodyOf(response: Response): Promise<Buffer | null> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > this.#options.maxBytes) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function retryAfterMs(response: Response): number {
  const text = response.headers.get("retry-after");
  if (text === null) return 0;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : Math.max(0, at - Date.now());
}
