import Combobox from "@github/combobox-nav";
import type { Suggestion } from "../schema/index.ts";
import { nodeOf } from "./dom.ts";
import type { RecentSearches } from "./recent-searches.ts";

const LIMIT = 6;

interface SuggestionLineOptions {
  recent: RecentSearches;
  onChoice: (text: string) => void;
}

/**
 * A line of suggestions below the search box: the combobox pattern of the ARIA Authoring Practices,
 * its list a line so that it covers no result. Before anything is typed it offers the recent
 * searches.
 */
export class SuggestionLine {
  readonly #input: HTMLInputElement;
  readonly #words: DOMStringMap;
  readonly #options: SuggestionLineOptions;
  readonly #line = document.createElement("div");
  readonly #label = document.createElement("span");
  readonly #list = document.createElement("div");
  readonly #clear = document.createElement("button");
  readonly #combobox: Combobox;
  #running: AbortController | null = null;

  constructor(input: HTMLInputElement, form: HTMLFormElement, options: SuggestionLineOptions) {
    this.#input = input;
    this.#words = form.dataset;
    this.#options = options;
    this.#line.className = "suggestions";
    this.#line.hidden = true;
    this.#label.className = "label";
    this.#list.id = "suggestions";
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", this.#words["suggestions"] ?? "");
    this.#clear.type = "button";
    this.#clear.textContent = this.#words["clear"] ?? "";
    this.#line.append(this.#label, this.#list, this.#clear);
    form.after(this.#line);
    this.#combobox = new Combobox(input, this.#list, { tabInsertsSuggestions: false });
  }

  listen(): void {
    this.#input.addEventListener("focus", () => {
      if (this.#input.value.trim() === "") this.#offerRecent();
    });
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.#line.hidden) {
        event.preventDefault();
        this.close();
      }
    });
    this.#list.addEventListener("combobox-commit", (event) => {
      this.#options.onChoice(nodeOf(event.target)?.textContent ?? "");
    });
    // The box keeps the focus: pressing on a suggestion is not leaving it.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#clear.addEventListener("click", () => {
      this.#options.recent.clear();
      this.close();
      this.#input.focus();
    });
    const onLeave = (event: FocusEvent) => {
      if (!this.#line.parentElement?.contains(nodeOf(event.relatedTarget))) this.close();
    };
    // From the box, the Tab key leads over the button to the content of the line.
    this.#line.parentElement?.addEventListener("focusout", onLeave);
  }

  /** Asks for suggestions for what is typed; without an answer none are shown. */
  async ask(): Promise<void> {
    this.#running?.abort();
    const query = this.#input.value.trim();
    if (query === "") {
      this.#offerRecent();
      return;
    }
    const running = new AbortController();
    this.#running = running;
    try {
      const parameters = new URLSearchParams({ q: query, limit: String(LIMIT) });
      const response = await fetch(`/api/suggest?${parameters}`, { signal: running.signal });
      if (!response.ok) throw new Error(`The service answered ${response.status}.`);
      const { suggestions }: { suggestions: Suggestion[] } = await response.json();
      if (!running.signal.aborted)
        this.#offer(
          suggestions.map(({ text }) => text),
          "",
        );
    } catch {
      if (!running.signal.aborted) this.close();
    }
  }

  /** Says something in place of suggestions. */
  tell(text: string): void {
    this.close();
    this.#label.textContent = text;
    this.#label.hidden = false;
    this.#clear.hidden = true;
    this.#list.replaceChildren();
    this.#line.hidden = false;
  }

  close(): void {
    this.#running?.abort();
    if (this.#line.hidden) return;
    if (this.#input.getAttribute("aria-expanded") === "true") this.#combobox.stop();
    this.#line.hidden = true;
  }

  #offerRecent(): void {
    this.#offer(this.#options.recent.all(), this.#words["recent"] ?? "");
  }

  #offer(texts: readonly string[], label: string): void {
    if (texts.length === 0 || document.activeElement !== this.#input) {
      this.close();
      return;
    }
    this.#label.textContent = label;
    this.#label.hidden = label === "";
    this.#clear.hidden = label === "";
    this.#list.replaceChildren(...texts.map(optionOf));
    this.#list.scrollLeft = 0;
    this.#line.hidden = false;
    if (this.#input.getAttribute("aria-expanded") === "true") this.#combobox.clearSelection();
    else this.#combobox.start();
  }
}

function optionOf(text: string, at: number): HTMLElement {
  const option = document.createElement("div");
  option.setAttribute("role", "option");
  option.id = `suggestion-${at}`;
  option.className = "chip";
  option.dir = "auto";
  const words = document.createElement("span");
  words.textContent = text;
  option.append(words);
  return option;
}
