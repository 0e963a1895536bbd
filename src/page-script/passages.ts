import type { PublishedArticle } from "../schema/index.ts";
import { closestTo, nodeOf } from "./dom.ts";
import { isPlainClick } from "./page-swap.ts";

/** What `/api/articles/{id}/passage` answers, as far as it is shown. */
interface Passage extends Pick<PublishedArticle, "headline" | "publisher" | "inLanguage"> {
  before: string;
  text: string;
  after: string;
  link: string | null;
}

/**
 * A pointer rests so long on a citation before it opens, and away from it before it closes, in
 * milliseconds.
 */
const OPEN_AFTER_MS = 250;
const CLOSE_AFTER_MS = 350;
/** Distance from the citation, and from the window's edge, in CSS pixels. */
const GAP = 8;
/** What stays to be seen before the cited sentence, in CSS pixels. */
const LINE_BEFORE = 24;

/**
 * Shows a cited sentence in its context beside the citation: when a pointer rests on it, or when it
 * is pressed.
 */
export class PassagePopover {
  readonly #popover: HTMLElement;
  readonly #known = new Map<string, Promise<Passage>>();
  #anchor: HTMLAnchorElement | null = null;
  /** The citation a pointer rests on. */
  #hovered: HTMLAnchorElement | null = null;
  #timer = 0;

  constructor(popover: HTMLElement) {
    this.#popover = popover;
  }

  listen(): void {
    for (const link of document.querySelectorAll("a[data-passage]")) link.setAttribute("aria-haspopup", "dialog");
    const citationAt = (event: Event) => closestTo<HTMLAnchorElement>(event, "a[data-passage]");
    document.addEventListener("click", (event) => {
      const link = citationAt(event);
      if (!link || !isPlainClick(event)) return;
      event.preventDefault();
      void this.#open(link, true);
    });
    document.addEventListener("pointerover", (event) => {
      const link = event.pointerType === "mouse" ? citationAt(event) : null;
      this.#hovered = link;
      if (link) this.#later(OPEN_AFTER_MS, () => void this.#open(link, false));
      else if (this.#popover.contains(nodeOf(event.target))) clearTimeout(this.#timer);
      else if (event.pointerType === "mouse" && !this.#hasFocus)
        this.#later(CLOSE_AFTER_MS, () => this.#popover.hidePopover());
    });
    this.#popover.addEventListener("toggle", (event) => {
      if (event.newState === "closed") this.#anchor?.setAttribute("aria-expanded", "false");
    });
    this.#part(".close").addEventListener("click", () => {
      this.#popover.hidePopover();
      this.#anchor?.focus();
    });
    addEventListener("scroll", () => this.#anchor && this.#place(this.#anchor), { passive: true });
  }

  get #hasFocus(): boolean {
    return this.#popover.contains(document.activeElement);
  }

  #later(delayMs: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delayMs);
  }

  async #open(link: HTMLAnchorElement, takesFocus: boolean): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#anchor !== link) this.#anchor?.setAttribute("aria-expanded", "false");
    this.#anchor = link;
    const address = link.dataset["passage"] ?? "";
    try {
      const asked = this.#known.get(address) ?? fetchPassage(address);
      this.#known.set(address, asked);
      const passage = await asked;
      // A reader who has moved on meanwhile is not disturbed.
      if (this.#anchor !== link || !(takesFocus ? isWaitingAt(link) : this.#hovered === link)) return;
      this.#fill(passage, link);
    } catch {
      this.#known.delete(address);
      // The article itself says the same.
      if (takesFocus && isWaitingAt(link)) location.assign(link.href);
      return;
    }
    this.#popover.showPopover();
    link.setAttribute("aria-expanded", "true");
    this.#place(link);
    const [quotation, mark] = [this.#part("blockquote"), this.#part("mark")];
    quotation.scrollTop = mark.offsetTop - LINE_BEFORE;
    if (takesFocus) this.#part<HTMLAnchorElement>(".in-article").focus({ preventScroll: true });
  }

  #fill({ headline, publisher, inLanguage, before, text, after, link }: Passage, citation: HTMLAnchorElement): void {
    const heading = this.#part(".heading");
    heading.textContent = headline;
    heading.lang = inLanguage;
    this.#part(".meta").textContent = publisher ?? "";
    const quotation = this.#part("blockquote");
    quotation.lang = inLanguage;
    const mark = document.createElement("mark");
    mark.textContent = text;
    quotation.replaceChildren(before, mark, after);
    this.#part<HTMLAnchorElement>(".in-article").href = citation.href;
    const source = this.#part<HTMLAnchorElement>(".at-origin");
    source.hidden = link === null;
    if (link !== null) source.href = link;
  }

  /** Below the citation, or above it where there is no room. */
  #place(link: HTMLAnchorElement): void {
    const [at, own] = [link.getBoundingClientRect(), this.#popover.getBoundingClientRect()];
    const isRoomBelow = at.bottom + GAP + own.height <= innerHeight;
    const top = isRoomBelow ? at.bottom + GAP : Math.max(GAP, at.top - GAP - own.height);
    const left = Math.min(
      Math.max(GAP, at.left - own.width / 2),
      document.documentElement.clientWidth - own.width - GAP,
    );
    this.#popover.style.setProperty("--top", `${top}px`);
    this.#popover.style.setProperty("--left", `${left}px`);
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const part = this.#popover.querySelector<T>(selector);
    if (!part) throw new Error(`The popover has no ${selector}.`);
    return part;
  }
}

/**
 * Whether the reader still waits where the citation was pressed. Not every browser gives a pressed
 * link the focus.
 */
const isWaitingAt = (link: HTMLAnchorElement): boolean =>
  document.activeElement === link || document.activeElement === document.body || document.activeElement === null;

async function fetchPassage(address: string): Promise<Passage> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The service answered ${response.status}.`);
  return response.json();
}
