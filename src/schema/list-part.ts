/** Entries of one part of a list, at most. */
export const LIST_PART = 100;

/** A part of an ordered list. */
export interface ListPart<T> {
  /** Entries of the whole list. */
  total: number;
  entries: T[];
}

/** The key of a list's part, counted from 0. */
export const partKey = (name: string, part: number): string => `${name}/${String(part).padStart(5, "0")}`;

/** The list of the most prominent events. */
export const TOP_LIST = "top";
