import { fnv1a } from "../../schema/index.ts";

/** A cursor that cannot be continued; the message says why. */
export class CursorError extends Error {
  /** Whether the cursor belonged to an earlier build, rather than being no cursor at all. */
  readonly stale: boolean;

  constructor(message: string, stale: boolean) {
    super(message);
    this.stale = stale;
  }
}

/**
 * Where a list continues: the build that made it, which list it is, and how many entries came
 * before.
 */
export function encodeCursor(build: string, list: string, offset: number): string {
  return `${build}.${listKey(list)}.${offset.toString(36)}`;
}

/**
 * The offset that a cursor encodes.
 *
 * @param list what makes the list the one it is: its query, filters and order.
 * @throws CursorError for a cursor of another build or another list, or text that is no cursor.
 */
export function decodeCursor(cursor: string, build: string, list: string): number {
  const match = cursor.match(/^([0-9a-z]{1,32})\.([0-9a-z]{1,7})\.([0-9a-z]{1,7})$/);
  if (!match?.[1] || !match[3])
    throw new CursorError("This is no cursor: use the nextCursor of an earlier answer.", false);
  if (match[1] !== build) throw new CursorError("The site was rebuilt since: search again without the cursor.", true);
  if (match[2] !== listKey(list)) {
    throw new CursorError(
      "The cursor belongs to another search: use it with the query, filters and order it came from.",
      false,
    );
  }
  return Number.parseInt(match[3], 36);
}

const listKey = (list: string): string => fnv1a(list).toString(36);
