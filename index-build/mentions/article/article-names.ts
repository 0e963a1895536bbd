import type { Role } from "../offices/phrase.ts";

/** A name of an article: all places where its text names the same somebody or something. */
export interface ArticleName {
  /** The fullest form that the text writes. */
  label: string;
  /** The other forms that it writes; absent for none. */
  otherForms?: string[];
  /** How much the text speaks for each kind: confidences added up, in the order of `NAME_KINDS`. */
  support: [person: number, organization: number, place: number, other: number];
  /** Times that the tagger found it. */
  found: number;
  /** What the text calls a person, as often as it does; absent for nothing. */
  roles?: Role[];
  /** What it tells of who has a right to be left alone, or reports; absent for nothing. */
  standing?: Standing[];
}

/**
 * `aged`: an age stands behind the name, as behind those of private persons. `source`: the text has
 * its news from there, or is signed by it.
 */
export type Standing = "victim or suspect" | "relative" | "minor" | "aged" | "initials" | "source";

/** A place in a text that names something. Offsets as in a sentence. */
export interface NameMention {
  start: number;
  end: number;
  /** Index of what it names. */
  name: number;
  /** What the text calls the person right there. */
  role?: string;
}

/** The names of an article, linked within it. */
export interface ArticleNames {
  names: ArticleName[];
  /** In order; none overlaps another. */
  mentions: NameMention[];
}

/** The likeliest kind of a name, and its share of what speaks for any, 0–1. */
export function kindOfSupport(support: readonly number[]): { index: number; share: number } {
  let index = 0;
  support.forEach((value, at) => {
    if (value > (support[index] ?? 0)) index = at;
  });
  const sum = support.reduce((total, value) => total + value, 0);
  return { index, share: sum === 0 ? 0 : (support[index] ?? 0) / sum };
}
