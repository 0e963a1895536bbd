import { ServiceClient } from "../client.ts";
import { readableOn } from "../readable-colour.ts";
import { type WidgetStrings, widgetStrings } from "../strings.ts";
import { BASE_STYLE } from "./base-style.ts";

/** Where the module that defines the elements was loaded from. */
const MODULE_ORIGIN = new URL(import.meta.url).origin;

/** The background of the widgets' text; see the style. */
const [LIGHT_PAPER, DARK_PAPER] = ["#ffffff", "#1d1f24"];

/**
 * What every widget is: a box in a shadow root, where no style of the host page reaches, with the
 * site it shows.
 *
 * Attributes, each a property, too: `service`, the origin of a Kilas site (default: where this
 * module was loaded from); `lang`, the language of the widget's own words (default: the page's);
 * `accent`, a colour as `#rrggbb`, made darker or lighter where text in it could not be read
 * (default: `--kilas-accent`, taken as it is, else the widget's own); `theme`, `light` or `dark`
 * (default: the page's `color-scheme`); `target`, where links open, as of `<a>` (default: here).
 * The content of the element is shown until there is something to show, and where scripts do not
 * run.
 */
export abstract class KilasElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ["service", "lang", "accent", "theme", "target"];

  protected readonly box: HTMLElement;
  protected readonly client = new ServiceClient();
  #isQueued = false;

  constructor(style: string, { delegatesFocus = false } = {}) {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(BASE_STYLE + style);
    root.adoptedStyleSheets = [sheet];
    this.box = document.createElement("div");
    this.box.className = "box";
    this.box.setAttribute("part", "box");
    root.append(this.box);
  }

  /** Shows what the attributes say. */
  protected abstract update(): void;

  connectedCallback(): void {
    this.#refresh();
  }

  disconnectedCallback(): void {
    this.client.cancel();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected || this.#isQueued) return;
    // Several set at once cause one update.
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      if (this.isConnected) this.#refresh();
    });
  }

  #refresh(): void {
    // The widget's own words run from left to right, whatever the page's do; texts of articles run
    // their own way.
    this.box.lang = this.strings.lang;
    this.box.dir = "ltr";
    this.#applyLook();
    this.update();
  }

  get service(): string {
    const stated = this.getAttribute("service");
    if (!stated || !/^https?:\/\//i.test(stated)) return MODULE_ORIGIN;
    return URL.canParse(stated) ? new URL(stated).origin : MODULE_ORIGIN;
  }

  set service(origin: string) {
    this.setAttribute("service", origin);
  }

  get accent(): string {
    return this.getAttribute("accent") ?? "";
  }

  set accent(colour: string) {
    this.setAttribute("accent", colour);
  }

  get theme(): "" | "light" | "dark" {
    const stated = this.getAttribute("theme");
    return stated === "light" || stated === "dark" ? stated : "";
  }

  set theme(theme: "" | "light" | "dark") {
    if (theme === "") this.removeAttribute("theme");
    else this.setAttribute("theme", theme);
  }

  get target(): string {
    return this.getAttribute("target") ?? "";
  }

  set target(name: string) {
    this.setAttribute("target", name);
  }

  /**
   * The words in the language of the nearest element that states one, across the shadow roots that
   * contain this one.
   */
  protected get strings(): WidgetStrings {
    let root: Node = this;
    while (root instanceof Element) {
      const stated = root.closest<HTMLElement>("[lang]");
      if (stated) return widgetStrings(stated.lang);
      const outside = root.getRootNode();
      root = outside instanceof ShadowRoot ? outside.host : outside;
    }
    return widgetStrings("");
  }

  /** A whole number from 1 to `most` that an attribute states; else `usual`. */
  protected numberOf(name: string, usual: number, most: number): number {
    const stated = Number(this.getAttribute(name));
    return Number.isInteger(stated) && stated >= 1 ? Math.min(stated, most) : usual;
  }

  /** A link that opens where `target` says. */
  protected link(href: string, attributes: Record<string, string> = {}): HTMLAnchorElement {
    const link = document.createElement("a");
    for (const [key, value] of Object.entries(attributes)) link.setAttribute(key, value);
    link.href = href;
    if (this.target !== "") {
      link.target = this.target;
      link.rel = "noopener";
    }
    return link;
  }

  /** Notifies the host page; false where it handles the event itself. */
  protected tell(name: "kilas-search" | "kilas-select", detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** The host page may show what a link leads to in its own way. */
  protected selectable<Detail extends { href: string }>(
    link: HTMLAnchorElement,
    detail: Omit<Detail, "href">,
  ): HTMLAnchorElement {
    link.addEventListener("click", (event) => {
      if (!this.tell("kilas-select", { ...detail, href: link.href }, true)) event.preventDefault();
    });
    return link;
  }

  /** Set through the style object, which no Content-Security-Policy forbids. */
  #applyLook(): void {
    this.box.style.colorScheme = this.theme;
    this.#setAccent("--accent-light", readableOn(LIGHT_PAPER, this.accent));
    this.#setAccent("--accent-dark", readableOn(DARK_PAPER, this.accent));
  }

  #setAccent(name: string, colour: string | null): void {
    if (colour === null) this.box.style.removeProperty(name);
    else this.box.style.setProperty(name, colour);
  }
}

/** Defines an element, once, however often its module is loaded. */
export function defineOnce(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
