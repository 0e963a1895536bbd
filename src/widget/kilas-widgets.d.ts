/**
 * Types of the Kilas widgets for pages written in TypeScript: copy this file into a project, or
 * reference it where a site serves it (`/widget/kilas-widgets.d.ts`).
 */

/** A date as the service states it: EDTF, with how it is known. */
interface KilasDate {
  value: string | null;
  precision: "second" | "minute" | "day" | "month" | "year" | "interval" | "unknown";
  source: "stated" | "inferred" | "unknown";
}

/** What every widget has. */
interface KilasElement extends HTMLElement {
  /** Origin of the site that is shown. Default: where the module was loaded from. */
  service: string;
  /** `#rrggbb`; empty for the widget's own. */
  accent: string;
  theme: "" | "light" | "dark";
  /** Where links open, as of `<a>`. */
  target: string;
}

interface KilasSearchElement extends KilasElement {
  /** Hits shown at most, 1–20. Default 6. */
  limit: number;
  placeholder: string;
}

interface KilasEventElement extends KilasElement {
  /** Id of the event. */
  event: string;
  /** Statements shown at most, 1–20. Default 3. */
  limit: number;
}

interface KilasTimelineElement extends KilasElement {
  /** Id of the storyline, or of any of its events. */
  storyline: string;
  /** Events shown at most, the latest, 1–50. Default 8. */
  limit: number;
}

/** A search was answered. */
interface KilasSearchDetail {
  query: string;
  total: number;
}

/** A reader opened something: a hit, an event, the article behind a citation, or a storyline. */
type KilasSelectDetail = { href: string } & (
  | {
      hit: {
        id: string;
        headline: string;
        url: string | null;
        publisher: string | null;
        datePublished: KilasDate;
        eventId: string;
      };
    }
  | { event: string; article: string | null }
  | { event: string | null }
);

interface HTMLElementTagNameMap {
  "kilas-search": KilasSearchElement;
  "kilas-event": KilasEventElement;
  "kilas-timeline": KilasTimelineElement;
}

interface HTMLElementEventMap {
  "kilas-search": CustomEvent<KilasSearchDetail>;
  /** Cancelable: then the page shows it its own way. */
  "kilas-select": CustomEvent<KilasSelectDetail>;
}
