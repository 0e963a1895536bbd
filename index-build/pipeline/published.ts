import { EMPTY_HISTORY, EMPTY_LEDGER, type History, type Ledger } from "../ledger/index.ts";

/** What was published before this build. */
export interface Published {
  ledger: Ledger;
  history: History;
  /**
   * Whether a build may move more addresses than a change of rules should: see `checkMoves`.
   * Default false.
   */
  acceptMoves?: boolean;
}

export const NOTHING_PUBLISHED: Published = { ledger: EMPTY_LEDGER, history: EMPTY_HISTORY };
