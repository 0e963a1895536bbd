import { closestTo, inputOf } from "./dom.ts";

/** What of a page is exchanged. */
interface SwapParts {
  content: HTMLElement;
  form: HTMLFormElement;
  status: HTMLElement;
  /** Called whenever the content of the page has been replaced. */
  onSwapped: () => void;
}

/** How an address enters the browser's history; `none` where it is already the current one. */
export type HistoryChange = "push" | "replace" | "none";

/** Pages whose content may take the place of one another's. */
const SWAPPED_PATHS = ["/", "/embed"];

/**
 * A change is announced to assistive technology once it has lasted this long, in milliseconds:
 * nobody wants every letter read out.
 */
const STATUS_DELAY_MS = 500;

/** Exchanges the content of the page for that of another address, as the server renders it. */
export class PageSwap {
  readonly #parts: SwapParts;
  #running: AbortController | null = null;
  #statusTimer = 0;
  /** Path and query of what is shown. */
  #shown = location.pathname + location.search;

  constructor(parts: SwapParts) {
    this.#parts = parts;
  }

  /** Whether the page that is shown can be exchanged. */
  static get isPossible(): boolean {
    return SWAPPED_PATHS.includes(location.pathname);
  }

  /** Follows links to other results, and the browser's history, without leaving the page. */
  listen(): void {
    if (!PageSwap.isPossible) return;
    const { content } = this.#parts;
    content.addEventListener("click", (event) => {
      const link = closestTo<HTMLAnchorElement>(event, "a[data-search]");
      if (!link || !isPlainClick(event)) return;
      event.preventDefault();
      void this.go(link.href, "push");
    });
    addEventListener("popstate", () => {
      // Another place of the same page is no other page.
      if (PageSwap.isPossible && location.pathname + location.search !== this.#shown)
        void this.go(location.href, "none");
    });
    content.addEventListener("submit", (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !form.matches(".range")) return;
      event.preventDefault();
      void this.go(`${form.action}?${filledIn(form)}`, "push");
    });
  }

  /** Goes to an address; where that fails, as any link would. */
  async go(address: string, history: HistoryChange): Promise<void> {
    const shown = await this.show(address, history, { takesQuery: true }).catch(() => "failed");
    if (shown === "failed") location.assign(address);
  }

  /**
   * Shows the content of an address.
   *
   * @param options.shownAddress the address for the address bar, where it is not the source of the
   * content.
   * @param options.takesQuery whether the search box is to say what the content answers. Default
   * false: somebody types there.
   * @returns whether it is shown; a later request may have overtaken it.
   * @throws where the server cannot be reached or has failed.
   */
  async show(
    address: string,
    change: HistoryChange,
    { shownAddress = address, takesQuery = false } = {},
  ): Promise<boolean> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    const { content } = this.#parts;
    content.setAttribute("aria-busy", "true");
    try {
      const next = await fetchPage(address, running.signal);
      if (running.signal.aborted) return false;
      if (change === "push") history.pushState(null, "", shownAddress);
      if (change === "replace") history.replaceState(null, "", shownAddress);
      this.isAt(location.href);
      this.#exchange(next, takesQuery);
      return true;
    } catch (error) {
      if (running.signal.aborted) return false;
      throw error;
    } finally {
      if (this.#running === running) {
        this.#running = null;
        content.removeAttribute("aria-busy");
      }
    }
  }

  /** States the address of the content, where it has changed by other means. */
  isAt(address: string): void {
    const { pathname, search } = new URL(address);
    this.#shown = pathname + search;
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
  }

  #exchange(next: Document, takesQuery: boolean): void {
    const { content, form, status, onSwapped } = this.#parts;
    const nextContent = next.querySelector("#content");
    if (!nextContent) throw new Error("The page has no content.");
    const focus = focusKey(content);
    const open = [...content.querySelectorAll("details[open][id]")].map(({ id }) => id);
    content.className = nextContent.className;
    content.replaceChildren(...nextContent.childNodes);
    for (const id of open) content.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
    document.title = next.title;
    exchangeNarrowing(form, next);
    const language = next.querySelector<HTMLAnchorElement>("a.language");
    const shownLanguage = document.querySelector<HTMLAnchorElement>("a.language");
    if (language && shownLanguage) shownLanguage.href = language.href;
    const input = inputOf(form, "q");
    if (takesQuery) input.value = next.querySelector<HTMLInputElement>("#q")?.value ?? "";
    onSwapped();
    if (focus !== null) refocus(content, focus);
    clearTimeout(this.#statusTimer);
    this.#statusTimer = setTimeout(() => {
      status.textContent = content.querySelector("h1")?.textContent ?? "";
    }, STATUS_DELAY_MS);
  }
}

/** A page of this site, parsed: nothing of it runs. */
export async function fetchPage(address: string, signal?: AbortSignal): Promise<Document> {
  const response = await fetch(address, { headers: { accept: "text/html" }, ...(signal ? { signal } : {}) });
  if (!response.ok) throw new Error(`The service answered ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** What a form says, without what is left empty. */
export const filledIn = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    ),
  );

/** Whether a click means "here": not a new tab, not a download. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** The form holds the filters that a new query keeps. */
function exchangeNarrowing(form: HTMLFormElement, next: Document): void {
  for (const field of form.querySelectorAll("input[type=hidden]")) field.remove();
  form.append(...next.querySelectorAll(".search-form input[type=hidden]"));
}

/**
 * A key of the element that has the focus inside the content, by which it can be found again in
 * other content; null where none has it.
 */
function focusKey(content: HTMLElement): string | null {
  const active = document.activeElement;
  if (!active || active === content || !content.contains(active)) return null;
  const search = active.getAttribute("data-search");
  if (search !== null) return `[data-search="${CSS.escape(search)}"]`;
  const [name, value] = [active.getAttribute("name"), active.getAttribute("value")];
  const isRadio = active instanceof HTMLInputElement && active.type === "radio";
  return name === null ? "" : `[name="${CSS.escape(name)}"]${isRadio ? `[value="${CSS.escape(value ?? "")}"]` : ""}`;
}

function refocus(content: HTMLElement, key: string): void {
  const found = key === "" ? null : content.querySelector<HTMLElement>(key);
  (found ?? content).focus({ preventScroll: true });
}
