/** A cursor that cannot be continued; the message says why. */
export class CursorError extends Error {
  /** Whether the cursor belonged to an earlier build, rather than being no cursor at all. */
  readonly stale: boolean;

  constructor(message: string, stale: boolean) {
    super(message);
    this.stale = stale;
  }
}

/** Where a list goes on: the build that made it, and how many entries came before. */
export function encodeCursor(build: string, offset: number): string {
  return `${build}.${offset.toString(36)}`;
}

/**
 * The offset a cursor stands for.
 *
 * @throws CursorError for a cursor of another build, or text that is no cursor.
 */
export function decodeCursor(cursor: string, build: string): number {
  const match = cursor.match(/^([0-9a-z]{1,32})\.([0-9a-z]{1,7})$/);
  if (!match?.[1] || !match[2])
    throw new CursorError("This is no cursor: use the nextCursor of an earlier answer.", false);
  if (match[1] !== build) throw new CursorError("The site was rebuilt since: search again without the cursor.", true);
  return Number.parseInt(match[2], 36);
}
