import * as v from "valibot";
import { DEFAULT_LIMIT, MAX_LIMIT, readDay } from "../../search/index.ts";

/** Longest query, in UTF-16 units. */
const MAX_QUERY_CHARS = 400;

const ONCE = "Give it once.";

export const query = v.pipe(
  v.string(ONCE),
  v.maxLength(MAX_QUERY_CHARS, `At most ${MAX_QUERY_CHARS} characters.`),
  v.check((text) => text.trim() !== "", "Give the words to search for; it must not be blank."),
);

export const limit = v.pipe(
  v.optional(v.string(ONCE), String(DEFAULT_LIMIT)),
  v.regex(/^\d{1,3}$/, `Give a whole number from 1 to ${MAX_LIMIT}.`),
  v.transform(Number),
  v.minValue(1, `Give a whole number from 1 to ${MAX_LIMIT}.`),
  v.maxValue(MAX_LIMIT, `Give a whole number from 1 to ${MAX_LIMIT}.`),
);

export const cursor = v.optional(
  v.pipe(v.string(ONCE), v.maxLength(60, "This is no cursor: use the nextCursor of an earlier answer.")),
);

/** A filter: one value, or several by repeating the parameter. */
export const filter = v.optional(
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((value) => (typeof value === "string" ? [value] : value)),
  ),
);

/** A month filter. */
export const months = v.pipe(
  filter,
  v.check(
    (values) => (values ?? []).every((value) => /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(value)),
    "Give a month such as 2025-03.",
  ),
);

/** A place in a text, in UTF-16 units. */
export const offset = v.pipe(
  v.string(ONCE),
  v.regex(/^\d{1,9}$/, "Give a whole number, in UTF-16 units."),
  v.transform(Number),
);

const DAY_HINT = "Give a year, a month or a day, such as 2025, 2025-03 or 2025-03-20.";

/**
 * A bound of a date range: a year, month or day, read as its first day (`from`) or its last (`to`).
 */
export const day = (bound: "from" | "to") =>
  v.optional(
    v.pipe(
      v.string(ONCE),
      v.check((text) => readDay(text, bound) !== null, DAY_HINT),
      v.transform((text) => readDay(text, bound) ?? text),
    ),
  );

/** A switch: `1` or `true`. */
export const flag = v.pipe(
  v.optional(v.picklist(["0", "1", "false", "true"], "Give 1 or 0."), "0"),
  v.transform((value) => value === "1" || value === "true"),
);

/** The year filter. */
export const years = v.pipe(
  filter,
  v.check(
    (values) => (values ?? []).every((value) => /^(?:19|20)\d{2}$/.test(value)),
    "Give a year of four digits, such as 2025.",
  ),
);
