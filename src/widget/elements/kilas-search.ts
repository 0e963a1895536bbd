import Combobox from "@github/combobox-nav";
import type { SearchHit, SearchResponse } from "../../schema/index.ts";
import { dayText } from "../dates.ts";
import { element, foreign, highlighted } from "../dom.ts";
import { KilasElement } from "./kilas-element.ts";
import { SEARCH_STYLE } from "./search-style.ts";

/**
 * Shortest time between two requests while somebody types, in milliseconds. The first key asks at
 * once.
 */
const MIN_INTERVAL_MS = 120;
const DEFAULT_LIMIT = 6;
const MAX_LIMIT = 20;

/** What `kilas-select` carries of a search: the hit a reader opened. */
interface KilasSearchSelectDetail {
  hit: SearchHit;
  href: string;
}

/**
 * `<kilas-search>`: a search box for any page, after the combobox pattern of the ARIA Authoring
 * Practices. The reader types, sees hits, and opens their event; Enter without a choice opens all
 * results.
 *
 * Attributes beside those of {@link KilasElement}: `limit`, hits shown, 1–20, default 6;
 * `placeholder`. Fires `kilas-search` (detail: `{query, total}`) and `kilas-select` (detail:
 * {@link KilasSearchSelectDetail}, cancelable).
 *
 * @example
 * ```html
 * <kilas-search limit="4" lang="en" accent="#005ea2"></kilas-search>
 * ```
 */
export class KilasSearchElement extends KilasElement {
  static override readonly observedAttributes = [...KilasElement.observedAttributes, "placeholder", "limit"];

  readonly #label = element("label", { class: "hidden", for: "input" });
  readonly #input = element("input", {
    id: "input",
    part: "input",
    type: "search",
    autocomplete: "off",
    enterkeyhint: "search",
    maxlength: "400",
  });
  /** Always rendered, so that assistive technology hears every change. */
  readonly #status = element("p", { class: "hidden", role: "status" });
  readonly #count = element("p", { class: "count", "aria-hidden": "true" });
  readonly #list = element("div", { id: "list", role: "listbox" });
  readonly #all = this.link("#", { class: "all", part: "all" });
  readonly #panel = element("div", { class: "panel", part: "panel" }, this.#count, this.#list, this.#all);
  readonly #combobox: Combobox;
  #timer = 0;
  #lastAskedMs = 0;
  /** The query whose answer the panel shows. */
  #shownQuery = "";

  constructor() {
    super(SEARCH_STYLE, { delegatesFocus: true });
    this.#panel.hidden = true;
    this.#panel.setAttribute("popover", "manual");
    this.box.append(this.#label, this.#input, this.#status, this.#panel);
    this.#combobox = new Combobox(this.#input, this.#list, { tabInsertsSuggestions: false });
    this.#input.addEventListener("input", () => this.#onInput());
    this.#input.addEventListener("focus", () => this.#onFocus());
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    // The box keeps the focus: pressing on a hit is not leaving it.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("pointerdown", this.#onPointerDown);
    this.#takeOver();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("pointerdown", this.#onPointerDown);
    this.#close();
    this.#clear();
  }

  /** Hits shown at most, 1–20; default 6. */
  get limit(): number {
    return this.numberOf("limit", DEFAULT_LIMIT, MAX_LIMIT);
  }

  set limit(count: number) {
    this.setAttribute("limit", String(count));
  }

  get placeholder(): string {
    return this.getAttribute("placeholder") ?? this.strings.placeholder;
  }

  set placeholder(text: string) {
    this.setAttribute("placeholder", text);
  }

  protected override update(): void {
    const { label, results, allResults } = this.strings;
    this.#label.textContent = label;
    this.#list.setAttribute("aria-label", results);
    this.#all.textContent = allResults;
    this.#input.placeholder = this.placeholder;
    // The panel answers a request with the previous attributes.
    this.#close();
    this.#clear();
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  /**
   * Whether the reader is in the widget: an answer that comes later must not open over the page.
   */
  get #isActive(): boolean {
    return this.isConnected && this.shadowRoot?.activeElement !== null;
  }

  /** Text already typed into the plain form inside moves to the box. */
  #takeOver(): void {
    const plain = this.querySelector<HTMLInputElement>("input");
    if (!plain || (plain.value === "" && document.activeElement !== plain)) return;
    this.#input.value = plain.value;
    if (document.activeElement === plain) this.#input.focus();
  }

  #onInput(): void {
    this.#giveUp();
    if (this.#query === "") {
      this.#close();
      this.#clear();
      return;
    }
    const wait = Math.max(0, this.#lastAskedMs + MIN_INTERVAL_MS - performance.now());
    this.#timer = setTimeout(() => void this.#search(), wait);
  }

  #onFocus(): void {
    if (this.#query === "") return;
    if (this.#query === this.#shownQuery) this.#open();
    else void this.#search();
  }

  readonly #onPointerDown = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    this.#lastAskedMs = performance.now();
    const query = this.#query;
    try {
      const parameters = { q: query, limit: String(this.limit), typing: "1" };
      const found = await this.client.ask<SearchResponse>(this.service, "/api/search", parameters);
      if (!found || !this.#isActive) return;
      const { hits, total } = found;
      this.tell("kilas-search", { query, total });
      this.#show(total === 0 ? this.strings.nothing : this.strings.found(hits.length, total), hits, query);
    } catch {
      if (this.#isActive) this.#show(this.strings.failed, [], "");
    }
  }

  #show(status: string, hits: readonly SearchHit[], query: string): void {
    // What has the focus may be about to go: it returns to the box rather than to the page.
    if (this.shadowRoot?.activeElement !== this.#input) this.#input.focus();
    this.#shownQuery = query;
    this.#status.textContent = status;
    this.#count.textContent = status;
    this.#combobox.clearSelection();
    this.#list.replaceChildren(...hits.map((hit, at) => this.#option(hit, at)));
    this.#list.hidden = hits.length === 0;
    this.#all.href = this.#allResults(query);
    this.#all.hidden = hits.length === 0;
    this.#open();
  }

  #open(): void {
    if (!this.#panel.hidden) return;
    this.#panel.hidden = false;
    // In the top layer nothing of the host page cuts the panel off.
    if ("showPopover" in this.#panel) this.#panel.showPopover();
    this.#place();
    addEventListener("scroll", this.#place, { capture: true, passive: true });
    addEventListener("resize", this.#place);
    this.#combobox.start();
  }

  /** Below the box; browsers without a top layer leave the panel where its style puts it. */
  readonly #place = (): void => {
    if (!("showPopover" in this.#panel)) return;
    const { left, bottom, width } = this.#input.getBoundingClientRect();
    const { style } = this.#panel;
    style.setProperty("--left", `${left}px`);
    style.setProperty("--top", `${bottom}px`);
    style.setProperty("--width", `${width}px`);
  };

  #clear(): void {
    this.#shownQuery = "";
    this.#status.textContent = "";
    this.#list.replaceChildren();
  }

  /** Closes the panel, and gives up whatever would open it again. */
  #close(): void {
    this.#giveUp();
    if (this.#panel.hidden) return;
    this.#combobox.stop();
    removeEventListener("scroll", this.#place, { capture: true });
    removeEventListener("resize", this.#place);
    if ("hidePopover" in this.#panel && this.#panel.matches(":popover-open")) this.#panel.hidePopover();
    this.#panel.hidden = true;
  }

  #giveUp(): void {
    clearTimeout(this.#timer);
    this.client.cancel();
  }

  #option(hit: SearchHit, at: number): HTMLAnchorElement {
    const href = new URL(`/events/${hit.eventId}`, this.service).href;
    const option = this.link(href, {
      id: `hit-${at}`,
      role: "option",
      tabindex: "-1",
      part: "hit",
      "aria-selected": "false",
    });
    // An option is named by its headline and source; its snippet would be read out with every step.
    const look = { class: "snippet", lang: hit.inLanguage, dir: "auto", "aria-hidden": "true" };
    const snippet = element("span", look, ...highlighted(hit.snippet));
    const meta = [hit.publisher, dayText(hit.datePublished, this.strings)].filter(Boolean).join(" · ");
    option.append(foreign(hit.headline, hit.inLanguage, "strong"), snippet);
    if (meta) option.append(element("span", { class: "meta" }, meta));
    return this.selectable<KilasSearchSelectDetail>(option, { hit });
  }

  /**
   * Beside what the combobox does: Enter without a choice opens all results, Escape closes, Down
   * opens.
   */
  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Escape" && !this.#panel.hidden) {
      event.preventDefault();
      this.#close();
    } else if (event.key === "Enter" && this.#list.querySelector("[aria-selected=true]") === null) {
      event.preventDefault();
      if (this.#query !== "") this.link(this.#allResults(this.#query)).click();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.#onArrow(event);
    }
  }

  /**
   * The panel may answer an earlier query: then the new one is sent before the keys move through
   * the hits.
   */
  #onArrow(event: KeyboardEvent): void {
    if (this.#query === "") return;
    if (this.#query === this.#shownQuery) {
      this.#open();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.#search();
  }

  /** The address of all results. */
  #allResults(query: string): string {
    const address = new URL("/", this.service);
    address.searchParams.set("q", query);
    return address.href;
  }
}
