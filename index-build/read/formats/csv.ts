import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { ByteSource } from "../byte-source.ts";
import { type FormatBody, type FormatResult, MAX_RECORD_CHARS } from "./result.ts";

/** What csv-parse gives with `info: true`. */
interface Row {
  record: string[];
  /** The row as written. */
  raw: string;
  info: { lines: number };
}

/**
 * `.csv`, `.tsv`: a header line of field names, one article a row. The delimiter is the one the
 * header holds most of.
 */
export async function* readCsv(source: ByteSource): AsyncGenerator<FormatResult> {
  // Excel may name the delimiter on a line of its own.
  const stated = source.start.match(/^sep=(.)\r?\n/i);
  const parser = parse({
    delimiter: stated?.[1] ?? delimiterOf(firstLine(source.start)),
    from_line: stated ? 2 : 1,
    info: true,
    raw: true,
    max_record_size: MAX_RECORD_CHARS,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const input = Readable.from(source.pieces());
  input.on("error", (error) => parser.destroy(error));
  input.pipe(parser);
  let header: string[] | null = null;
  let line = stated ? 2 : 1;
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Row>) {
      const begins = line;
      line = info.lines + 1;
      if (header === null) header = record.map((name) => name.trim());
      else if (swallowsRows(raw)) {
        yield {
          line: begins,
          fault: "A quote of this row is not closed, so the rows below were taken for its text: close it.",
        };
      } else yield { line: begins, ...rowFields(header, record) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { line, fault: `The rows from here on cannot be read (${error.code}): check the quotes of this row.` };
    return;
  } finally {
    input.destroy();
  }
  if (line <= 2 && header !== null) {
    yield { line: 1, fault: "The table has a header but no row: fill or remove it." };
  }
}

/**
 * Whether a quote of a row was left open, so that the rows below were taken for its text until
 * another quote closed it. Such a row holds lines that open a cell themselves (`Judul,"Isi`):
 * inside a cell that is quoted rightly, every quote is doubled.
 */
function swallowsRows(raw: string): boolean {
  return raw
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .some((line) => /^[^",;\t|]{1,200}[,;\t|]"(?!")/.test(line));
}

function rowFields(header: readonly string[], row: readonly string[]): FormatBody {
  const surplus = row.slice(header.length).filter((cell) => cell.trim() !== "");
  if (surplus.length > 0) {
    return {
      fault: `The row has ${row.length} cells and the header ${header.length}: put cells that hold the delimiter in quotes.`,
    };
  }
  return { fields: Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])), page: null };
}

const firstLine = (start: string): string => start.split(/\r?\n/)[0] ?? "";

function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t", "|"].reduce((best, one) => (count(one) > count(best) ? one : best));
}
