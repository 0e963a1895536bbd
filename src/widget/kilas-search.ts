import type { SearchHit } from "../schema/index.ts";
import { SearchClient } from "./client.ts";
import { hitLink, textElement } from "./hits.ts";
import { widgetStrings } from "./strings.ts";
import { STYLE } from "./style.ts";

/** Wait after a key before the service is asked, in milliseconds. */
const DEBOUNCE_MS = 120;
const DEFAULT_LIMIT = 6;
const MAX_LIMIT = 20;

/** What `kilas-select` carries: the hit a reader opened. */
export interface KilasSelectDetail {
  hit: SearchHit;
  href: string;
}

/**
 * `<kilas-search>`: a search box for any page. The reader types, sees hits, and opens their event; Enter opens all results.
 *
 * Attributes: `service`, the origin of a Kilas site (default: where this module was loaded from); `lang`, the language of
 * the widget's own words (default: the page's); `limit`, hits shown, 1–20, default 6; `placeholder`.
 * Fires `kilas-search` (detail: `{query, total}`) and `kilas-select` (detail: {@link KilasSelectDetail}, cancelable).
 * What stands inside the element is shown where scripts do not run.
 */
export class KilasSearchElement extends HTMLElement {
  static readonly observedAttributes = ["lang", "placeholder"];
  /** Origin the module was loaded from; set by the defining module. */
  static defaultService = "";

  readonly #client = new SearchClient();
  readonly #label = document.createElement("label");
  readonly #input = document.createElement("input");
  readonly #panel = document.createElement("div");
  /** Always rendered, so that assistive technology hears every change. */
  readonly #status = textElement("p", "hidden", "");
  readonly #list = document.createElement("ul");
  #timer = 0;
  /** The query whose answer stands in the panel. */
  #shownQuery = "";

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.#label.className = "hidden";
    this.#label.htmlFor = "input";
    this.#status.setAttribute("role", "status");
    const input = { id: "input", type: "search", autocomplete: "off", enterKeyHint: "search", maxLength: 400 } as const;
    Object.assign(this.#input, input);
    this.#input.setAttribute("part", "input");
    this.#panel.className = "panel";
    this.#panel.setAttribute("part", "panel");
    this.#panel.hidden = true;
    const box = document.createElement("div");
    box.className = "box";
    box.append(this.#label, this.#input, this.#status, this.#panel);
    root.append(box);
    this.#input.addEventListener("input", () => this.#onInput());
    this.#input.addEventListener("focus", () => this.#onFocus());
    // A reader who has moved into the hits chooses among these: a later answer must not take them away.
    this.#panel.addEventListener("focusin", () => this.#giveUp());
    root.addEventListener("keydown", (event) => this.#onKey(event as KeyboardEvent));
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    });
  }

  connectedCallback(): void {
    this.#render();
    document.addEventListener("pointerdown", this.#onPointerDown);
  }

  disconnectedCallback(): void {
    document.removeEventListener("pointerdown", this.#onPointerDown);
    this.#close();
    this.#clear();
  }

  attributeChangedCallback(): void {
    this.#render();
  }

  /** Origin of the Kilas site that is searched. */
  get service(): string {
    const stated = this.getAttribute("service");
    return stated && /^https?:\/\//i.test(stated) ? stated : KilasSearchElement.defaultService;
  }

  set service(origin: string) {
    this.setAttribute("service", origin);
  }

  /** Hits shown at most, 1–20; default 6. */
  get limit(): number {
    const stated = Number(this.getAttribute("limit"));
    return Number.isInteger(stated) && stated >= 1 ? Math.min(stated, MAX_LIMIT) : DEFAULT_LIMIT;
  }

  set limit(count: number) {
    this.setAttribute("limit", String(count));
  }

  get #language(): string {
    return this.lang || document.documentElement.lang || "id";
  }

  get #strings() {
    return widgetStrings(this.#language);
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  /** Whether the reader is in the widget: an answer that comes later must not open over the page. */
  get #isActive(): boolean {
    return this.isConnected && this.shadowRoot?.activeElement !== null;
  }

  #render(): void {
    this.#label.textContent = this.#strings.label;
    this.#input.placeholder = this.getAttribute("placeholder") ?? this.#strings.placeholder;
  }

  #onInput(): void {
    clearTimeout(this.#timer);
    if (this.#query === "") {
      this.#close();
      this.#clear();
      return;
    }
    this.#timer = setTimeout(() => void this.#search(), DEBOUNCE_MS);
  }

  #onFocus(): void {
    if (this.#query === "") return;
    if (this.#query === this.#shownQuery) this.#panel.hidden = false;
    else void this.#search();
  }

  readonly #onPointerDown = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    const query = this.#query;
    try {
      const found = await this.#client.search(this.service, query, this.limit);
      if (!found || !this.#isActive) return;
      const { hits, total } = found;
      this.dispatchEvent(new CustomEvent("kilas-search", { detail: { query, total }, bubbles: true, composed: true }));
      this.#show(total === 0 ? this.#strings.nothing : this.#strings.found(hits.length, total), hits, query);
    } catch {
      if (this.#isActive) this.#show(this.#strings.failed, [], "");
    }
  }

  #show(status: string, hits: readonly SearchHit[], query: string): void {
    // What has the focus may be about to go: it returns to the box rather than to the page.
    if (this.shadowRoot?.activeElement !== this.#input) this.#input.focus();
    this.#shownQuery = query;
    this.#status.textContent = status;
    const count = textElement("p", "count", status);
    count.setAttribute("aria-hidden", "true");
    this.#list.replaceChildren(...hits.map((hit) => this.#item(hit)));
    this.#panel.replaceChildren(count, this.#list);
    if (hits.length > 0) this.#panel.append(this.#allResults(query));
    this.#panel.hidden = false;
  }

  #clear(): void {
    this.#shownQuery = "";
    this.#status.textContent = "";
    this.#panel.replaceChildren();
  }

  /** Closes the panel, and gives up whatever would open it again. */
  #close(): void {
    this.#giveUp();
    this.#panel.hidden = true;
  }

  #giveUp(): void {
    clearTimeout(this.#timer);
    this.#client.cancel();
  }

  #item(hit: SearchHit): HTMLLIElement {
    const href = new URL(`/events/${hit.eventId}`, this.service).href;
    const link = hitLink(hit, href, this.#language);
    link.addEventListener("click", (event) => {
      const detail: KilasSelectDetail = { hit, href };
      const select = new CustomEvent("kilas-select", { detail, bubbles: true, composed: true, cancelable: true });
      // The host page may show the event its own way.
      if (!this.dispatchEvent(select)) event.preventDefault();
    });
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  #allResults(query: string): HTMLAnchorElement {
    const link = document.createElement("a");
    const address = new URL("/", this.service);
    address.searchParams.set("q", query);
    link.href = address.href;
    link.className = "all";
    link.textContent = this.#strings.allResults;
    return link;
  }

  /** Arrow keys walk through the hits, Enter in the box opens all results, Escape closes and returns to the box. */
  #onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      if (this.#panel.hidden) return;
      event.preventDefault();
      this.#input.focus();
      this.#close();
    } else if (event.key === "Enter" && event.target === this.#input && !event.isComposing) {
      event.preventDefault();
      if (this.#query !== "") this.#allResults(this.#query).click();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.#walk(event);
    }
  }

  #walk(event: KeyboardEvent): void {
    if (this.#query !== this.#shownQuery) {
      // What stands in the panel answers an earlier question: ask the new one first.
      event.preventDefault();
      if (this.#query !== "") void this.#search();
      return;
    }
    const links = [...this.#panel.querySelectorAll("a")];
    if (links.length === 0) return;
    event.preventDefault();
    this.#panel.hidden = false;
    const at = links.indexOf(this.shadowRoot?.activeElement as HTMLAnchorElement);
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) this.#input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }
}
