import type { EventHeading, PublishedStoryline } from "../../../schema/index.ts";
import type { PageLanguage } from "../strings/index.ts";

export const EMBED_KINDS = ["search", "event", "timeline"] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What somebody wants to embed. */
export interface EmbedChoice {
  what: EmbedKind;
  /** As it was given: an id, or the address of a page. */
  id: string;
  /** Language of the widget's own words; empty for the page's. */
  language: "" | PageLanguage;
  /** Hits or statements shown; null for the widget's own default. */
  limit: number | null;
  /** `#rrggbb`, or empty for the widget's own. */
  accent: string;
  theme: Theme;
}

/** Everything as it comes. */
export const PLAIN_CHOICE: EmbedChoice = {
  what: "search",
  id: "",
  language: "",
  limit: null,
  accent: "",
  theme: "auto",
};

/** What of the site it shows. */
export type EmbedTarget =
  | { is: "search" }
  | { is: "event"; event: Pick<EventHeading, "id" | "name"> }
  | { is: "timeline"; storyline: Pick<PublishedStoryline, "id" | "name" | "eventIds"> };

/**
 * Width and height of an iframe, in CSS pixels; the width of the embedding page takes precedence.
 */
export const FRAME_SIZES: Record<EmbedKind, { width: number; height: number }> = {
  search: { width: 600, height: 480 },
  event: { width: 600, height: 460 },
  timeline: { width: 600, height: 480 },
};

/** The id at the end of an address of this site, or the text itself. */
export const idFrom = (text: string): string =>
  text.trim().match(/\/(?:events|storylines)\/([^/?#]+)/)?.[1] ?? text.trim();
