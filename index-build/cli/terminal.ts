import { inspect } from "node:util";
import { type Report, textReport } from "../runtime/report.ts";

/**
 * The one place that writes to standard output and standard error. Names, addresses and queries
 * come from elsewhere: what a terminal would obey, or what turns the text around it, is shown
 * escaped. Text may hold line breaks and tabs, a line only tabs.
 */

/** C0 but for tab and line feed, DEL, C1, line separators, marks of direction, halves of a pair. */
const OBEYED =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/gu;
/** The same beside what JSON escapes itself, by UTF-16 units. */
const OBEYED_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufdd0-\ufdef\ufffe\uffff]/g;

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${hex(code, 2)}` : code > 0xffff ? `\\u{${hex(code, 1)}}` : `\\u${hex(code, 4)}`;
}

/** A text as a terminal can show it: what it would obey is escaped, `\x1b` for ESC. */
export const visible = (text: string): string => text.replace(OBEYED, escaped);

/** The same on one line: a name that holds a line break forges no line of the output. */
export const visibleLine = (line: string): string => visible(line).replaceAll("\n", "\\n");

/** A value as one line of JSON that holds nothing a terminal obeys; any parser reads the same. */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value).replace(OBEYED_IN_JSON, (char) => `\\u${hex(char.charCodeAt(0), 4)}`);

/** Prints a text for people. */
export const say = (text: string): void => console.log(visible(text));

/** Prints one line for people. */
export const sayLine = (line: string): void => console.log(visibleLine(line));

/** Prints a value for programs, as one line of JSON. */
export const sayJson = (value: unknown): void => console.log(visibleJson(value));

/** Says on standard error what is wrong. */
export const complain = (text: string): void => console.error(visible(text));

/** Says on standard error what is wrong with one thing, on one line. */
export const complainLine = (line: string): void => console.error(visibleLine(line));

/** An error that nobody foresaw, with its stack. */
export const complainOfFault = (error: unknown): void => complain(inspect(error));

/** The report of a build: lines on standard output, bars where standard error is a terminal. */
export const terminalReport = (): Report => textReport(sayLine, process.stderr);
