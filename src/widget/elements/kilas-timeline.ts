import type { EventHeading, PublishedStoryline } from "../../schema/index.ts";
import { dayText } from "../dates.ts";
import { element } from "../dom.ts";
import { KilasContentElement } from "./kilas-content-element.ts";
import { KilasElement } from "./kilas-element.ts";

const DEFAULT_LIMIT = 8;
const MAX_LIMIT = 50;

/** What `kilas-select` carries of a timeline: the event, or null for the whole storyline. */
interface KilasTimelineSelectDetail {
  event: string | null;
  href: string;
}

/**
 * `<kilas-timeline storyline="…">`: the events of a storyline on a line of time, the latest last.
 *
 * Attributes beside those of {@link KilasElement}: `storyline`, its id or that of any of its
 * events; `limit`, events shown, the latest, 1–50, default 8. Fires `kilas-select` (detail:
 * {@link KilasTimelineSelectDetail}, cancelable).
 *
 * @example
 * ```html
 * <kilas-timeline storyline="fr9hpxdma87r" limit="5" theme="dark"></kilas-timeline>
 * ```
 */
export class KilasTimelineElement extends KilasContentElement<PublishedStoryline> {
  static override readonly observedAttributes = [...KilasElement.observedAttributes, "storyline", "limit"];

  constructor() {
    super(TIMELINE_STYLE);
  }

  get storyline(): string {
    return this.getAttribute("storyline") ?? "";
  }

  set storyline(id: string) {
    this.setAttribute("storyline", id);
  }

  /** Events shown at most, the latest, 1–50; default 8. */
  get limit(): number {
    return this.numberOf("limit", DEFAULT_LIMIT, MAX_LIMIT);
  }

  set limit(count: number) {
    this.setAttribute("limit", String(count));
  }

  protected override get request() {
    return this.storyline === "" ? null : { path: `/api/storylines/${encodeURIComponent(this.storyline)}` };
  }

  protected override render({ id, name, events }: PublishedStoryline): HTMLElement {
    const href = new URL(`/storylines/${id}`, this.service).href;
    const title = this.selectable<KilasTimelineSelectDetail>(
      this.link(href, { class: "title", part: "title", lang: events.at(-1)?.inLanguage ?? "und", dir: "auto" }),
      { event: null },
    );
    title.textContent = name;
    const open = this.selectable<KilasTimelineSelectDetail>(this.link(href, { part: "open" }), { event: null });
    open.textContent = this.strings.wholeStoryline;
    return element(
      "section",
      { class: "card", part: "card" },
      title,
      element("ol", { part: "timeline" }, ...events.slice(-this.limit).map((event) => this.#entry(event))),
      element("p", { class: "foot meta" }, element("span", {}, this.strings.events(events.length)), open),
    );
  }

  #entry({ id, name, date, inLanguage }: EventHeading): HTMLElement {
    const href = new URL(`/events/${id}`, this.service).href;
    const link = this.selectable<KilasTimelineSelectDetail>(this.link(href, { lang: inLanguage, dir: "auto" }), {
      event: id,
    });
    link.textContent = name;
    const day = element("span", { class: "kicker", part: "date" }, dayText(date, this.strings));
    return element("li", { part: "entry" }, day, link);
  }
}

const TIMELINE_STYLE = `
ol { border-inline-start: 2px solid var(--line); margin-inline-start: 6px; }
li { position: relative; padding: 0 0 14px; padding-inline-start: 18px; }
li:last-child { padding-bottom: 2px; }
li::before {
  content: "";
  position: absolute;
  inset-inline-start: -7px;
  top: 5px;
  width: 12px;
  height: 12px;
  border: 2px solid var(--accent);
  border-radius: 50%;
  background: var(--paper);
}
li:last-child::before { background: var(--accent); }
li a { display: block; text-decoration: none; font-weight: 600; line-height: 1.35; }
li a:hover { text-decoration: underline; }
`;
