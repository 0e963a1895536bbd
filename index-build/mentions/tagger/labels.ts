/** Kinds of names that the tagger tells apart. `other` is none of the three: a law, a product. */
export const NAME_KINDS = ["person", "organization", "place", "other"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/**
 * Labels of a token: 0 outside of names, 1–4 the first token of a name of each kind, 5–8 a further
 * one (IOB2).
 */
export const LABEL_COUNT = 1 + 2 * NAME_KINDS.length;
export const OUTSIDE = 0;
export const firstOf = (kind: number): number => 1 + kind;
export const furtherOf = (kind: number): number => 1 + NAME_KINDS.length + kind;
export const isFirst = (label: number): boolean => label > OUTSIDE && label <= NAME_KINDS.length;
/** Index of a label's kind; −1 outside of names. */
export const kindOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) % NAME_KINDS.length);

/** The labels that may stand before each: a name goes on only after a token of its own. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  Array.from({ length: LABEL_COUNT }, (_, before) => before).filter(
    (before) => label <= NAME_KINDS.length || kindOf(before) === kindOf(label),
  ),
);

/** The labels that may follow each. */
export const BEHIND: readonly (readonly number[])[] = BEFORE.map((_, label) =>
  BEFORE.flatMap((before, behind) => (before.includes(label) ? [behind] : [])),
);

/** Labels that a sentence may begin with. */
export const OPENING: readonly number[] = BEFORE.flatMap((before, label) =>
  before.length === LABEL_COUNT ? [label] : [],
);
