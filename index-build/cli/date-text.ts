import type { DateValue } from "../../src/schema/index.ts";

/** A date with how well it is known, as the commands print it. */
export const dateText = ({ value, source }: DateValue): string => (value === null ? "undated" : `${value} (${source})`);
