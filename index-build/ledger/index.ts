export {
  EMPTY_LEDGER,
  type Ledger,
  LedgerError,
  ledgerText,
  movedEvents,
  publishedEvents,
  readLedger,
  writeLedger,
} from "./ledger.ts";
export { matchLedger } from "./match.ts";
