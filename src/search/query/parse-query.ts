import { readDay } from "./read-day.ts";

/** What one place of a query looks for: words in any form, or a phrase exactly as it stands. */
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
  /** Days, `YYYY-MM-DD`, both inclusive; null where there is no bound. */
  from: string | null;
  to: string | null;
  /** Whether the last word may go on: nothing, not even a space, stands behind it. */
  isOpen: boolean;
}

// One piece of a query: -, a field, and a quoted text or what stands up to the next space. A quotation mark that is never closed closes at
// the end.
const PIECE = /(-?)(?:(\p{L}+):)?(?:["“”„]([^"“”„]*)(?:["“”„]|$)|(\S+))/gu;

const HEADLINE_FIELDS = /^(?:judul|title|headline|tajuk)$/i;
const PUBLISHER_FIELDS = /^(?:sumber|source|penerbit|publisher|media)$/i;
const FROM_FIELDS = /^(?:dari|sejak|from|since|after)$/i;
const TO_FIELDS = /^(?:sampai|hingga|to|until|before)$/i;
const EVENT_FIELDS = /^(?:peristiwa|event)$/i;
const OR = /^(?:OR|ATAU|\|)$/;

/**
 * Reads a query: `"a phrase"`, `-word`, `a OR b`, `judul:`/`title:`, `sumber:`/`source:`, `dari:`/`from:` and `sampai:`/`to:` with a year, month or
 * day, `peristiwa:`/`event:`. There are no errors: what is none of these is text.
 */
export function parseQuery(query: string): ParsedQuery {
  const parsed: ParsedQuery = {
    clauses: [],
    excluded: [],
    publishers: [],
    excludedPublishers: [],
    events: [],
    from: null,
    to: null,
    isOpen: /[\p{L}\p{N}]$/u.test(query),
  };
  let joins = false;
  for (const match of query.matchAll(PIECE)) {
    const piece = readPiece(match);
    if (OR.test(match[0])) {
      joins = parsed.clauses.length > 0;
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(piece.value) || readField(piece, parsed)) continue;
    const operand: Operand = {
      text: piece.value,
      isPhrase: piece.isQuoted,
      inHeadline: HEADLINE_FIELDS.test(piece.field),
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
  /** Empty where there is none, or none that is known. */
  field: string;
  value: string;
  isQuoted: boolean;
}

function readPiece([whole, minus = "", field = "", quoted, bare = ""]: RegExpExecArray): Piece {
  // `-5 derajat` is no exclusion.
  const isExcluded = minus !== "" && !/^\d/.test(bare);
  const isField = [HEADLINE_FIELDS, PUBLISHER_FIELDS, FROM_FIELDS, TO_FIELDS, EVENT_FIELDS].some((one) =>
    one.test(field),
  );
  if (isField || field === "") return { isExcluded, field, value: quoted ?? bare, isQuoted: quoted !== undefined };
  // `https://…`, `Catatan:besok`: no field of ours.
  return { isExcluded, field: "", value: whole.slice(minus.length), isQuoted: false };
}

/** Takes a piece that narrows the search instead of naming words; false where it is text. */
function readField({ field, value, isExcluded }: Piece, parsed: ParsedQuery): boolean {
  if (PUBLISHER_FIELDS.test(field)) {
    (isExcluded ? parsed.excludedPublishers : parsed.publishers).push(value);
    return true;
  }
  if (EVENT_FIELDS.test(field) && !isExcluded && /^\w{4,32}$/.test(value)) {
    parsed.events.push(value);
    return true;
  }
  const bound = FROM_FIELDS.test(field) ? "from" : TO_FIELDS.test(field) ? "to" : null;
  const day = bound && !isExcluded ? readDay(value, bound) : null;
  if (bound === null || day === null) return false;
  parsed[bound] = day;
  return true;
}
