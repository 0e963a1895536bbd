import { setTimeout as sleep } from "node:timers/promises";
import { Agent, fetch, type Response } from "undici";
import { checkAddress, publicLookup, RefusedAddressError } from "./addresses.ts";
import { type BodyReader, type Failed, type Fetched, TooLargeError, wholeBody } from "./fetched.ts";
import { MAX_ROBOTS_BYTES, type RobotRules, readRobots } from "./robots.ts";

/** What one request gave: a redirect is not followed yet. */
interface Answer<T> {
  found: Fetched<T> | { location: string };
  /** Pause the server asks for, in milliseconds; 0 where it asks for none. */
  retryAfterMs: number;
}

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
  /** Largest page, in bytes after decompression. Default 20,000,000. */
  maxBytes?: number;
  /**
   * First pause before a request is made again, in milliseconds; it doubles each time. Default
   * 2,000.
   */
  backoffMs?: number;
}

const MAX_ATTEMPTS = 3;
const MAX_REDIRECTS = 5;
/** Requests in a row that a host may fail before it is left alone in this run. */
const MAX_FAILURES_IN_A_ROW = 4;
/** A server that asks for a longer pause than this is left alone in this run. In milliseconds. */
const MAX_PAUSE_MS = 60_000;

/**
 * A polite client: it asks robots.txt first, sends one request at a time to a host and waits
 * between two, makes failed requests again with growing pauses, and limits time, size and
 * redirects.
 */
export class PoliteClient {
  readonly #options: Required<ClientOptions>;
  readonly #agent: Agent;
  /** The name by which robots.txt may speak of it. */
  readonly #robotName: string;
  /** By host: settles when the request before is answered. */
  readonly #turns = new Map<string, Promise<unknown>>();
  /** By host: when it may be asked again, in milliseconds of `performance.now`. */
  readonly #notBeforeMs = new Map<string, number>();
  /** By host: why it is left alone in this run. */
  readonly #leftAlone = new Map<string, string>();
  readonly #failuresInARow = new Map<string, number>();
  readonly #robots = new Map<string, Promise<RobotRules>>();
  /** Seconds between two requests that an origin's robots.txt asks for. */
  readonly #crawlDelays = new Map<string, number>();

  constructor(options: ClientOptions) {
    this.#options = { timeoutMs: 30_000, maxBytes: 20_000_000, backoffMs: 2000, ...options };
    this.#robotName = robotNameOf(options.userAgent);
    this.#agent = new Agent(options.allowPrivateAddresses ? {} : { connect: { lookup: publicLookup } });
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /**
   * Fetches a page, unless robots.txt forbids it. Never throws: what went wrong is reported.
   */
  get(address: string): Promise<Fetched> {
    return this.read(address, wholeBody(this.#options.maxBytes));
  }

  /** As {@link get}; the body is handed to a reader as it comes. */
  async read<T>(address: string, reader: BodyReader<T>, validators: Validators = {}): Promise<Fetched<T>> {
    let url = address;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const refused = await this.#refusal(url);
      if (refused) return refused;
      const found = await this.#withRetries(url, reader, validators);
      if (!("location" in found)) return found;
      url = found.location;
    }
    return failure(`more than ${MAX_REDIRECTS} redirects`, true);
  }

  async #refusal(address: string): Promise<Failed | null> {
    const url = URL.parse(address);
    if (url === null) return failure("this is no address", true);
    try {
      checkAddress(url, this.#options.allowPrivateAddresses);
    } catch (error) {
      return failure((error as Error).message, true);
    }
    const robots = await this.#robotsOf(url);
    if ("forbidden" in robots) return failure(robots.forbidden, false);
    if (robots.isDisallowed(address, this.#robotName)) return failure("its robots.txt forbids it", true);
    return null;
  }

  /** The robots.txt of an origin, read once. */
  #robotsOf(url: URL): Promise<RobotRules> {
    const known = this.#robots.get(url.origin);
    if (known) return known;
    const request = (address: string) => this.#withRetries(address, wholeBody(MAX_ROBOTS_BYTES), {});
    const read = readRobots(url.origin, request).then((robots) => {
      const asked = "forbidden" in robots ? undefined : robots.getCrawlDelay(this.#robotName);
      this.#crawlDelays.set(url.origin, asked ?? 0);
      return robots;
    });
    this.#robots.set(url.origin, read);
    return read;
  }

  async #withRetries<T>(
    url: string,
    reader: BodyReader<T>,
    validators: Validators,
  ): Promise<Fetched<T> | { location: string }> {
    const { host } = new URL(url);
    for (let attempt = 1; ; attempt++) {
      const { found, retryAfterMs } = await this.#inTurn(url, () => this.#request(url, reader, validators));
      if ("location" in found || found.kind !== "failed") {
        this.#failuresInARow.delete(host);
        return found;
      }
      if (found.isLasting) return found;
      this.#countFailure(host, retryAfterMs);
      const pauseMs = Math.max(retryAfterMs, this.#options.backoffMs * 2 ** (attempt - 1));
      if (attempt === MAX_ATTEMPTS || this.#leftAlone.has(host)) return found;
      // The whole host waits, not this page alone.
      this.#notBeforeMs.set(host, performance.now() + pauseMs);
    }
  }

  #countFailure(host: string, retryAfterMs: number): void {
    const failures = (this.#failuresInARow.get(host) ?? 0) + 1;
    this.#failuresInARow.set(host, failures);
    if (retryAfterMs > MAX_PAUSE_MS) {
      this.#leftAlone.set(host, `it asked for a pause of ${Math.ceil(retryAfterMs / 60_000)} minutes`);
    } else if (failures >= MAX_FAILURES_IN_A_ROW) {
      this.#leftAlone.set(host, `it failed ${failures} times in a row`);
    }
  }

  /** Runs when the host has answered the request before and the pause is over. */
  async #inTurn<T>(address: string, run: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const { host } = new URL(address);
    const before = this.#turns.get(host) ?? Promise.resolve();
    const own = before.then(async () => {
      const reason = this.#leftAlone.get(host);
      if (reason !== undefined)
        return { found: failure(`the host is left alone in this run: ${reason}`, true), retryAfterMs: 0 };
      await sleep(Math.max(0, (this.#notBeforeMs.get(host) ?? 0) - performance.now()));
      const outcome = await run();
      this.#notBeforeMs.set(host, performance.now() + this.#pauseMs(address));
      return outcome;
    });
    this.#turns.set(
      host,
      own.catch(() => undefined),
    );
    return own;
  }

  #pauseMs(address: string): number {
    const ownMs = this.#options.delaySeconds * 1000;
    const askedMs = (this.#crawlDelays.get(new URL(address).origin) ?? 0) * 1000;
    return Math.min(MAX_PAUSE_MS, Math.max(ownMs, askedMs));
  }

  async #request<T>(url: string, reader: BodyReader<T>, validators: Validators): Promise<Answer<T>> {
    const failed = (reason: string, isLasting: boolean) => ({ found: failure(reason, isLasting), retryAfterMs: 0 });
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
        const next = URL.parse(location, url);
        if (next === null) return failed("it redirects to what is no address", true);
        return { found: { location: next.href }, retryAfterMs: 0 };
      }
      if (status === 304) return { found: { kind: "unchanged" }, retryAfterMs: 0 };
      if (status !== 200) {
        await response.body?.cancel();
        const isLasting = status < 500 && status !== 429 && status !== 408;
        const found = failure(`the server answers ${status}`, isLasting, status === 404 || status === 410, status);
        return { found, retryAfterMs: retryAfterMs(response) };
      }
      const etag = response.headers.get("etag");
      const lastModified = response.headers.get("last-modified");
      const contentType = response.headers.get("content-type");
      const content = await reader(response.body ?? nothing(), { url, contentType });
      return { found: { kind: "body", url, content, contentType, etag, lastModified }, retryAfterMs: 0 };
    } catch (error) {
      if (error instanceof TooLargeError) return { found: failure(error.message, true, true), retryAfterMs: 0 };
      const { cause } = error as Error & { cause?: Error };
      const refused = [error, cause].find((one) => one instanceof RefusedAddressError) as Error | undefined;
      if (refused) return failed(refused.message, true);
      if ((error as Error).name === "TimeoutError") {
        return failed(`no whole answer within ${this.#options.timeoutMs / 1000} s`, false);
      }
      return failed((cause ?? (error as Error)).message || "the connection failed", false);
    }
  }
}

const failure = (reason: string, isLasting: boolean, isGone = false, status: number | null = null): Failed => ({
  kind: "failed",
  reason,
  isLasting,
  isGone,
  status,
});

async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * The product token of a user agent, which robots.txt goes by (RFC 9309, 2.2.1): `KilasBot` of
 * `Mozilla/5.0 (compatible; KilasBot/1.0)`, `MyNews` of `MyNews Bot (https://…)`.
 */
function robotNameOf(userAgent: string): string {
  const name = userAgent.match(/compatible;\s*([\w-]+)/i)?.[1] ?? userAgent.match(/^[\w-]+/)?.[0] ?? "Kilas";
  return `${name}/1.0`;
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function retryAfterMs(response: Response): number {
  const text = response.headers.get("retry-after");
  if (text === null) return 0;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : Math.max(0, at - Date.now());
}
