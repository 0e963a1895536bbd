import { type QueryField, wordsOfAll } from "../../analysis/index.ts";
import { readDay } from "./read-day.ts";

/** What one place of a query looks for: words in any form, or an exact phrase. */
export interface Operand {
  text: string;
  isPhrase: boolean;
  /** Whether the headline must hold it. */
  inHeadline: boolean;
}

/** What a query asks for, as it was typed. */
export interface ParsedQuery {
  /** Each must match, in one of its operands. */
  clauses: Operand[][];
  excluded: Operand[];
  /** Publishers, in the words of the query. */
  publishers: string[];
  excludedPublishers: string[];
  events: string[];
  excludedEvents: string[];
  /** Days, `YYYY-MM-DD`, both inclusive; null where there is no bound. */
  from: string | null;
  to: string | null;
  /**
   * Whether the query ends in a word that may be incomplete: no space, mark or filter follows it.
   */
  isOpen: boolean;
}

// One piece of a query: -, a field, and a quoted text or the characters up to the next space. A
// quotation mark that is never closed closes at the end.
const PIECE = /(-?)(?:(\p{L}+):)?(?:["“”„]([^"“”„]*)(?:["“”„]|$)|(\S+))/gu;

const FIELDS: readonly QueryField[] = ["headline", "publisher", "from", "to", "event"];
const FIELD_BY_NAME: ReadonlyMap<string, QueryField> = new Map(
  FIELDS.flatMap((field) => [...wordsOfAll(({ queryFields }) => queryFields[field])].map((name) => [name, field])),
);
/** A space after the colon is as good as none. */
const FIELD_AND_SPACE = new RegExp(`(?<!\\S)(-?(?:${[...FIELD_BY_NAME.keys()].join("|")})):\\s+(?=\\S)`, "gi");
const OR = new RegExp(`^(?:${[...wordsOfAll(({ or }) => or)].join("|")}|\\|)$`);

/**
 * Reads a query: `"a phrase"`, `-word`, `a OR b`, `judul:`/`title:`, `sumber:`/`source:`,
 * `dari:`/`from:` and `sampai:`/`to:` with a year, month or day, `peristiwa:`/`event:`. There are
 * no errors: what is none of these is text.
 */
export function parseQuery(query: string): ParsedQuery {
  const parsed: ParsedQuery = {
    clauses: [],
    excluded: [],
    publishers: [],
    excludedPublishers: [],
    events: [],
    excludedEvents: [],
    from: null,
    to: null,
    isOpen: false,
  };
  const text = query.replace(FIELD_AND_SPACE, "$1:");
  let joins = false;
  for (const match of text.matchAll(PIECE)) {
    const piece = readPiece(match);
    if (OR.test(match[0])) {
      // One that joins nothing is a word.
      const isLast = match.index + match[0].length >= text.trimEnd().length;
      if (parsed.clauses.length > 0 || !isLast) {
        joins = parsed.clauses.length > 0;
        continue;
      }
    }
    parsed.isOpen = false;
    if (!/[\p{L}\p{N}]/u.test(piece.value) || readField(piece, parsed)) {
      joins = false;
      continue;
    }
    parsed.isOpen = !piece.isQuoted && !piece.isExcluded && /[\p{L}\p{N}]$/u.test(text);
    const operand: Operand = {
      text: piece.value,
      isPhrase: piece.isQuoted,
      inHeadline: piece.field === "headline",
    };
    const last = parsed.clauses.at(-1);
    if (piece.isExcluded) parsed.excluded.push(operand);
    else if (joins && last) last.push(operand);
    else parsed.clauses.push([operand]);
    joins = false;
  }
  return parsed;
}

interface Piece {
  isExcluded: boolean;
  field: QueryField | null;
  value: string;
  isQuoted: boolean;
}

function readPiece([whole, minus = "", name = "", quoted, bare = ""]: RegExpExecArray): Piece {
  // `-5 derajat` is no exclusion, `-2023` is.
  const isExcluded = minus !== "" && !/^\d{1,3}(?:\D|$)/.test(bare);
  const field = FIELD_BY_NAME.get(name.toLowerCase()) ?? null;
  const isBound = field === "from" || field === "to";
  // An exclusion of a bound says nothing; `https://…` and `Catatan:besok` have no field of ours.
  const isText = field === null ? name !== "" : isExcluded && isBound;
  return isText
    ? { isExcluded: isExcluded && !isBound, field: null, value: whole.slice(minus.length), isQuoted: false }
    : { isExcluded, field, value: quoted ?? bare, isQuoted: quoted !== undefined };
}

/** Takes a piece that narrows the search instead of naming words; false where it is text. */
function readField({ field, value, isExcluded }: Piece, parsed: ParsedQuery): boolean {
  if (field === "publisher") {
    (isExcluded ? parsed.excludedPublishers : parsed.publishers).push(value);
    return true;
  }
  if (field === "event" && /^\w{4,32}$/.test(value)) {
    (isExcluded ? parsed.excludedEvents : parsed.events).push(value);
    return true;
  }
  if (field !== "from" && field !== "to") return false;
  const day = readDay(value, field);
  if (day === null) return false;
  parsed[field] = day;
  return true;
}
