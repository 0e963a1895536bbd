/** Events of one part of a list, at most. */
export const EVENT_LIST_PART = 100;

/** A part of an ordered list of events, such as the most prominent. */
export interface EventListPart {
  /** Events of the whole list. */
  total: number;
  /** Numbers of their headings, in the list's order. */
  headings: number[];
}

/** The key of the part of a list or an index, counted from 0. */
export const partKey = (name: string, part: number): string => `${name}/${String(part).padStart(5, "0")}`;
