import type { SearchHit, SearchResponse } from "../schema/index.ts";

/** The service cannot answer now. */
class ServiceError extends Error {}

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT_MS = 8_000;

/** Asks the service at an origin; an earlier question is given up when the next is asked. */
export class SearchClient {
  #running: AbortController | null = null;

  /** The hits for a query, or null where a later question overtook this one. */
  async search(service: string, query: string, limit: number): Promise<{ hits: SearchHit[]; total: number } | null> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    try {
      const address = new URL("/api/search", service);
      address.search = new URLSearchParams({ q: query, limit: String(limit), typing: "1" }).toString();
      const response = await fetch(address, {
        signal: AbortSignal.any([running.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      if (!response.ok) throw new ServiceError(`The service answered ${response.status}.`);
      const { hits, total } = (await response.json()) as SearchResponse;
      return running.signal.aborted ? null : { hits, total };
    } catch (error) {
      if (running.signal.aborted) return null;
      throw error instanceof ServiceError
        ? error
        : new ServiceError("The service cannot be reached.", { cause: error });
    }
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }
}
