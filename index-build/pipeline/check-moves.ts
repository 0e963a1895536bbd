import type { Ledger } from "../ledger/index.ts";
import { counted } from "../runtime/report.ts";
import type { Published } from "./published.ts";

/** A build would move more published addresses than it may unasked; nothing was written. */
export class MovesError extends Error {}

/** Share of the published addresses that new rules may move unasked. Range 0–1. */
const MAX_MOVED_SHARE = 0.02;

/** What became of the published addresses. */
interface Moves {
  published: number;
  kept: number;
  /** Those that lead to other events now, or say that they are gone. */
  moved: string[];
  gone: number;
  /** Those of earlier builds that are events again. */
  back: number;
}

function movesBetween(before: Ledger, after: Ledger, excused: ReadonlySet<string> = new Set()): Moves {
  const stateOf = (id: string) => after.events.get(id)?.replacedBy;
  const moves: Moves = { published: 0, kept: 0, moved: [], gone: 0, back: 0 };
  for (const [id, { articles, replacedBy }] of before.events) {
    const state = stateOf(id);
    if (replacedBy !== null) moves.back += state === null ? 1 : 0;
    else if (!articles.every((article) => excused.has(article))) {
      moves.published++;
      if (state === null) moves.kept++;
      else moves.moved.push(id);
      if (state?.length === 0) moves.gone++;
    }
  }
  return moves;
}

/**
 * What became of the addresses published before, and which came back; null where there were none.
 */
export function movesLine(before: Ledger, after: Ledger): string | null {
  if (before.events.size === 0) return null;
  const { published, kept, moved, gone, back } = movesBetween(before, after);
  return (
    `  ${counted(kept, "event")} of ${counted(published, "address", "addresses")} published before live on, ` +
    `${moved.length - gone} moved, ${gone} gone${back > 0 ? `; ${back} of earlier ones came back` : ""}`
  );
}

/**
 * Refuses a build that would move too many addresses: all of them, as a wrong corpus or another
 * site's ledger does, or more than {@link MAX_MOVED_SHARE} where the rules are not those that
 * published them. What the corpus itself does under the same rules moves unasked. An address has
 * moved where it answered 200 and will answer 308, 300 or 410.
 *
 * @param takenDown articles whose going the owner has asked for.
 * @throws MovesError
 */
export function checkMoves(before: Published, after: Ledger, takenDown: ReadonlySet<string>): void {
  if (before.acceptMoves) return;
  const { published, kept, moved, gone } = movesBetween(before.ledger, after, takenDown);
  if (published > 0 && kept === 0 && gone === moved.length)
    throw new MovesError(
      `No article of any event published before is in this corpus, so ${counted(published, "address", "addresses")} would say that they are gone. ` +
        "Nothing was written. Name the site's own corpus with --corpus; or build another site in a folder of its own with --out DIR; " +
        "or let this one begin anew with --accept-moves.",
    );
  if (before.ledger.rules === after.rules || moved.length <= MAX_MOVED_SHARE * published) return;
  const share = ((100 * moved.length) / published).toFixed(1);
  throw new MovesError(
    `This version of Kilas, or these settings, would move ${moved.length} of ${counted(published, "address", "addresses")} published before (${share}%, ` +
      `${gone} of them to nowhere), such as ${moved.slice(0, 3).join(", ")}. Nothing was written, and the site is as it was. ` +
      "Look at what moves, then build with --accept-moves: the old addresses lead to the new ones.",
  );
}
