import type { SearchHit, Snippet } from "../schema/index.ts";
import { SearchClient } from "./client.ts";
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
 * `<kilas-search>`: a search box for any page. The reader types, sees hits, and opens their event.
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
  readonly #status = document.createElement("p");
  readonly #list = document.createElement("ul");
  #timer = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.#label.className = "hidden";
    this.#label.htmlFor = "input";
    this.#input.id = "input";
    this.#input.type = "search";
    this.#input.autocomplete = "off";
    this.#input.enterKeyHint = "search";
    this.#input.maxLength = 400;
    this.#input.setAttribute("part", "input");
    this.#input.setAttribute("aria-controls", "panel");
    this.#panel.id = "panel";
    this.#panel.className = "panel";
    this.#panel.setAttribute("part", "panel");
    this.#panel.setAttribute("role", "region");
    this.#panel.hidden = true;
    this.#status.className = "status";
    this.#status.setAttribute("role", "status");
    this.#panel.append(this.#status, this.#list);
    root.append(this.#label, this.#input, this.#panel);
    this.#input.addEventListener("input", () => this.#onInput());
    this.#input.addEventListener("focus", () => this.#setOpen(this.#status.textContent !== ""));
    root.addEventListener("keydown", (event) => this.#onKey(event as KeyboardEvent));
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#setOpen(false);
    });
  }

  connectedCallback(): void {
    this.#render();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#client.cancel();
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

  get #strings() {
    return widgetStrings(this.lang || document.documentElement.lang || "id");
  }

  #render(): void {
    this.#label.textContent = this.#strings.label;
    this.#panel.setAttribute("aria-label", this.#strings.label);
    this.#input.placeholder = this.getAttribute("placeholder") ?? this.#strings.placeholder;
  }

  #onInput(): void {
    clearTimeout(this.#timer);
    const query = this.#input.value.trim();
    if (query === "") {
      this.#client.cancel();
      this.#show("", []);
      return;
    }
    this.#timer = setTimeout(() => void this.#search(query), DEBOUNCE_MS);
  }

  async #search(query: string): Promise<void> {
    try {
      const found = await this.#client.search(this.service, query, this.limit);
      if (!found) return;
      const { hits, total } = found;
      this.dispatchEvent(new CustomEvent("kilas-search", { detail: { query, total }, bubbles: true, composed: true }));
      this.#show(total === 0 ? this.#strings.nothing : this.#strings.found(total), hits, query);
    } catch {
      this.#show(this.#strings.failed, []);
    }
  }

  #show(status: string, hits: readonly SearchHit[], query = ""): void {
    this.#status.textContent = status;
    const items = hits.map((hit) => this.#item(hit));
    if (hits.length > 0) items.push(this.#allResults(query));
    this.#list.replaceChildren(...items);
    this.#setOpen(status !== "");
  }

  #item(hit: SearchHit): HTMLLIElement {
    const href = new URL(`/events/${hit.eventId}`, this.service).href;
    const link = document.createElement("a");
    link.href = href;
    link.setAttribute("part", "hit");
    const headline = document.createElement("strong");
    headline.textContent = hit.headline;
    const snippet = document.createElement("span");
    snippet.className = "snippet";
    snippet.append(...highlighted(hit.snippet));
    link.append(headline, snippet);
    if (hit.publisher) {
      const meta = document.createElement("span");
      meta.className = "meta";
      meta.textContent = hit.publisher;
      link.append(meta);
    }
    link.addEventListener("click", (event) => {
      const detail: KilasSelectDetail = { hit, href };
      const select = new CustomEvent("kilas-select", { detail, bubbles: true, composed: true, cancelable: true });
      // The host page may show the event its own way.
      if (!this.dispatchEvent(select)) event.preventDefault();
    });
    return inListItem(link);
  }

  #allResults(query: string): HTMLLIElement {
    const link = document.createElement("a");
    const address = new URL("/", this.service);
    address.searchParams.set("q", query);
    link.href = address.href;
    link.className = "all";
    link.textContent = this.#strings.allResults;
    return inListItem(link);
  }

  /** Arrow keys walk through the hits, Escape closes them and returns to the box. */
  #onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && !this.#panel.hidden) {
      event.preventDefault();
      this.#input.focus();
      this.#setOpen(false);
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [...this.#list.querySelectorAll("a")];
    if (links.length === 0) return;
    event.preventDefault();
    this.#setOpen(true);
    const at = links.indexOf(this.shadowRoot?.activeElement as HTMLAnchorElement);
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) this.#input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }

  #setOpen(open: boolean): void {
    this.#panel.hidden = !open;
  }
}

function inListItem(link: HTMLAnchorElement): HTMLLIElement {
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** A snippet as text nodes and marks: nothing in it is ever read as markup. */
function highlighted({ text, ranges }: Snippet): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(document.createTextNode(text.slice(at, start)), mark);
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}
