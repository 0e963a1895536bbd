import { type Citation, citationPath, type PublishedEvent, type Statement } from "../../schema/index.ts";
import { dayText } from "../dates.ts";
import { element } from "../dom.ts";
import { KilasContentElement } from "./kilas-content-element.ts";
import { KilasElement } from "./kilas-element.ts";

const DEFAULT_LIMIT = 3;
const MAX_LIMIT = 20;
/** Citations shown beside a statement. */
const MAX_CITATIONS = 3;

type LinkedCitation = Citation & { link: string | null; publisher: string | null; inLanguage: string };

/** What `/api/summary?event=` answers, as far as it is shown. */
interface EventSummary {
  statements: (Omit<Statement, "citations"> & { citations: LinkedCitation[] })[];
  events: Pick<PublishedEvent, "id" | "name" | "date" | "inLanguage" | "publisherCount" | "originCount">[];
}

/**
 * What `kilas-select` carries of an event: the event, and the article where a citation was opened.
 */
interface KilasEventSelectDetail {
  event: string;
  article: string | null;
  href: string;
}

/**
 * `<kilas-event event="…">`: the cited summary of an event. Each sentence is an article's own, its
 * numbers lead to the sentence at its source.
 *
 * Attributes beside those of {@link KilasElement}: `event`, its id; `limit`, statements shown,
 * 1–20, default 3. Fires `kilas-select` (detail: {@link KilasEventSelectDetail}, cancelable).
 *
 * @example
 * ```html
 * <kilas-event event="fr9hpxdma87r" limit="2"><a href="…">Name of the event</a></kilas-event>
 * ```
 */
export class KilasEventElement extends KilasContentElement<EventSummary> {
  static override readonly observedAttributes = [...KilasElement.observedAttributes, "event", "limit"];

  constructor() {
    super(EVENT_STYLE);
  }

  get event(): string {
    return this.getAttribute("event") ?? "";
  }

  set event(id: string) {
    this.setAttribute("event", id);
  }

  /** Statements shown at most, 1–20; default 3. */
  get limit(): number {
    return this.numberOf("limit", DEFAULT_LIMIT, MAX_LIMIT);
  }

  set limit(count: number) {
    this.setAttribute("limit", String(count));
  }

  protected override get request() {
    if (this.event === "") return null;
    const isLong = this.limit > DEFAULT_LIMIT;
    return { path: "/api/summary", parameters: { event: this.event, ...(isLong ? { length: "long" } : {}) } };
  }

  protected override render({ statements, events }: EventSummary): HTMLElement {
    const [event] = events;
    if (!event) return element("p", { class: "failed" }, this.strings.gone);
    const href = new URL(`/events/${event.id}`, this.service).href;
    const opened = { event: event.id, article: null };
    const title = this.selectable<KilasEventSelectDetail>(
      this.link(href, { class: "title", part: "title", lang: event.inLanguage, dir: "auto" }),
      opened,
    );
    title.textContent = event.name;
    const numbers = new Map<string, number>();
    const open = this.selectable<KilasEventSelectDetail>(this.link(href, { part: "open" }), opened);
    open.textContent = this.strings.open;
    return element(
      "article",
      { class: "card", part: "card" },
      element("p", { class: "kicker", part: "date" }, dayText(event.date, this.strings)),
      title,
      ...statements.slice(0, this.limit).map((one) => this.#statement(event, one, numbers)),
      element(
        "p",
        { class: "foot meta" },
        element("span", {}, this.strings.reports(event.publisherCount, event.originCount)),
        open,
      ),
    );
  }

  #statement(
    event: EventSummary["events"][number],
    { text, citations }: EventSummary["statements"][number],
    numbers: Map<string, number>,
  ): HTMLElement {
    const links = citations.slice(0, MAX_CITATIONS).map((citation) => {
      const number = numbers.get(citation.articleId) ?? numbers.size + 1;
      numbers.set(citation.articleId, number);
      const name = `${this.strings.source} ${number}: ${citation.publisher ?? this.strings.unknownPublisher}`;
      const link = this.link(citation.link ?? new URL(citationPath(citation), this.service).href, {
        class: "cite",
        part: "citation",
        "aria-label": name,
        title: name,
      });
      link.textContent = String(number);
      return this.selectable<KilasEventSelectDetail>(link, { event: event.id, article: citation.articleId });
    });
    const words = element(
      "span",
      { lang: citations[0]?.inLanguage ?? event.inLanguage, dir: "auto" },
      text.replace(/\s+/g, " "),
    );
    return element("p", { class: "statement", part: "statement" }, words, " ", ...links);
  }
}

const EVENT_STYLE = `
.statement { margin: 8px 0; }
.cite {
  display: inline-block;
  min-width: 26px;
  padding: 3px 6px;
  margin-inline-start: 3px;
  border: 1px solid var(--line);
  border-radius: 99px;
  color: var(--accent);
  font-size: 12px;
  font-weight: 650;
  line-height: 1.3;
  text-align: center;
  text-decoration: none;
}
.cite:hover { border-color: currentcolor; }
`;
