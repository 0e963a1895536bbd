import type { Entity } from "../../src/schema/index.ts";

/**
 * Least confidence of a name that is shown. At it, 95 of 100 names are right on the sentences of
 * `eval -- names`.
 */
export const MIN_SHOWN_CONFIDENCE = 0.85;

/** Whether a name may be a facet or a suggestion. */
export const isShown = ({ confidence, isPublic }: Entity): boolean => isPublic && confidence >= MIN_SHOWN_CONFIDENCE;
