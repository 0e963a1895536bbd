export {
  EMPTY_HISTORY,
  type History,
  historyPath,
  historyText,
  readHistory,
  reviseHistory,
  writeHistory,
} from "./history.ts";
export {
  EMPTY_LEDGER,
  type EventLedger,
  type Ledger,
  ledgerText,
  lostIds,
  movedEvents,
  publishedEvents,
  RESTORE,
  readLedger,
  writeLedger,
} from "./ledger.ts";
export { matchLedger } from "./match.ts";
export { matchNames, movedNames, type NameLedger, type NameToMatch } from "./names.ts";
export { behindLinks, hasState as hasLedger, LedgerError } from "./state-file.ts";
export { keepStorylines, movedStorylines } from "./storylines.ts";
