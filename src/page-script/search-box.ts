import { closestTo, inputOf } from "./dom.ts";
import type { PageSwap } from "./page-swap.ts";
import { RecentSearches } from "./recent-searches.ts";
import { SuggestionLine } from "./suggestion-line.ts";

/**
 * Shortest time between two requests while somebody types, in milliseconds. The first key asks at
 * once.
 */
const MIN_INTERVAL_MS = 90;

/**
 * The search box: results while one types where the page shows results, suggestions on every page,
 * and recent searches.
 */
export class SearchBox {
  readonly input: HTMLInputElement;
  readonly #form: HTMLFormElement;
  readonly #swap: PageSwap;
  readonly #status: HTMLElement;
  readonly #recent = new RecentSearches();
  readonly #suggestions: SuggestionLine;
  #timer = 0;
  #lastAskedMs = 0;
  /**
   * Whether the history already holds the address of what is being typed: one step back leaves all
   * of it.
   */
  #isTyping = false;

  constructor(form: HTMLFormElement, swap: PageSwap, status: HTMLElement) {
    this.#form = form;
    this.#swap = swap;
    this.#status = status;
    this.input = inputOf(form, "q");
    this.#suggestions = new SuggestionLine(this.input, form, {
      recent: this.#recent,
      onChoice: (text) => {
        this.input.value = text;
        this.#form.requestSubmit();
      },
    });
  }

  listen(): void {
    this.input.addEventListener("input", () => this.#onInput());
    this.input.addEventListener("blur", () => {
      this.#isTyping = false;
    });
    this.#form.addEventListener("submit", (event) => {
      this.#recent.add(this.input.value);
      this.#suggestions.close();
      if (location.pathname !== "/" || this.input.value.trim() === "") return;
      event.preventDefault();
      this.#stopAsking();
      void this.#swap.go(this.#address(), this.#isTyping ? "replace" : "push");
      // On a phone the keyboard would cover the results.
      if (matchMedia("(pointer: coarse)").matches) this.input.blur();
    });
    // Opening a result saves its query as a recent one.
    document.querySelector("#content")?.addEventListener("click", (event) => {
      if (closestTo(event, ".group a")) this.#recent.add(this.input.value);
    });
    this.#suggestions.listen();
  }

  #onInput(): void {
    this.#stopAsking();
    const wait = Math.max(0, this.#lastAskedMs + MIN_INTERVAL_MS - performance.now());
    if (wait === 0) void this.#ask();
    else this.#timer = setTimeout(() => void this.#ask(), wait);
  }

  #stopAsking(): void {
    clearTimeout(this.#timer);
    this.#swap.cancel();
  }

  async #ask(): Promise<void> {
    this.#lastAskedMs = performance.now();
    // Results first: suggestions asked for beside them would keep them waiting.
    const isCurrent = location.pathname === "/" ? await this.#showResults() : true;
    if (isCurrent) void this.#suggestions.ask();
  }

  /** Whether they were shown: a later key may have overtaken them. */
  async #showResults(): Promise<boolean> {
    const address = this.#address();
    const typed = this.input.value.trim() === "" ? address : `${address}&typing=1`;
    try {
      const isShown = await this.#swap.show(typed, this.#isTyping ? "replace" : "push", {
        shownAddress: address,
      });
      if (isShown) this.#isTyping = true;
      return isShown;
    } catch {
      const told = this.#form.dataset["failed"] ?? "";
      this.#status.textContent = told;
      this.#suggestions.tell(told);
      return false;
    }
  }

  /** The address of what is typed, under the current filters. */
  #address(): string {
    const query = this.input.value.trim();
    if (query === "") return "/";
    const parameters = new URLSearchParams({ q: query });
    for (const field of this.#form.querySelectorAll<HTMLInputElement>("input[type=hidden]"))
      parameters.append(field.name, field.value);
    return `/?${parameters}`;
  }
}
