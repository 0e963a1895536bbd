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
  type Ledger,
  ledgerText,
  movedEvents,
  publishedEvents,
  readLedger,
  writeLedger,
} from "./ledger.ts";
export { matchLedger } from "./match.ts";
export { LedgerError } from "./state-file.ts";
