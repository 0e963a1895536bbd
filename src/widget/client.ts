/** The service cannot answer now. */
export class ServiceError extends Error {
  /** The status it answered with; null where it could not be reached. */
  readonly status: number | null;

  constructor(message: string, status: number | null, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT_MS = 8_000;

/** Asks the service at an origin; an earlier question is given up when the next is asked. */
export class ServiceClient {
  #running: AbortController | null = null;

  /**
   * The answer to a question, or null where a later one overtook it.
   *
   * @throws ServiceError
   */
  async ask<T>(service: string, path: string, parameters: Record<string, string> = {}): Promise<T | null> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    try {
      const address = new URL(path, service);
      address.search = new URLSearchParams(parameters).toString();
      const response = await fetch(address, {
        signal: AbortSignal.any([running.signal, AbortSignal.timeout(TIMEOUT_MS)]),
        // Nothing of the reader's goes along.
        credentials: "omit",
      });
      if (!response.ok) throw new ServiceError(`The service answered ${response.status}.`, response.status);
      const answer: T = await response.json();
      return running.signal.aborted ? null : answer;
    } catch (error) {
      if (running.signal.aborted) return null;
      throw error instanceof ServiceError
        ? error
        : new ServiceError("The service cannot be reached.", null, { cause: error });
    }
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }
}
