import { wordsOfAll } from "../languages/index.ts";

/** A record cut out of a JSON text. */
export interface JsonSlice {
  /** Line it begins on, counted from 1. */
  line: number;
  /** Null where it was too long to hold. */
  text: string | null;
}

/**
 * Names under which an object carries the records of a file: JSON Feed's `items`, a search engine's
 * `hits`, and the like.
 */
const CONTAINERS = wordsOfAll(({ records }) => records.containers);
const MAX_KEY_CHARS = 20;

/**
 * `path`: an object that may carry the records; `list`: the array of them; `inside`: anything
 * within a record.
 */
type Frame = "path" | "list" | "inside";

const [QUOTE, BACKSLASH, LINE_FEED, COMMA] = [34, 92, 10, 44];
const isOpening = (char: number): boolean => char === 123 || char === 91;
const isClosing = (char: number): boolean => char === 125 || char === 93;
const isSpace = (char: number): boolean => char === 32 || (char >= 9 && char <= 13);

/**
 * Cuts a JSON text, piece by piece, into its records: the elements of an outermost array, or of an
 * array that an object carries under a usual name; without one, whatever is outermost. Only
 * brackets and strings are looked at: whether a record is valid is for the parser to say, so that a
 * fault costs the record that contains it and no other.
 */
export class JsonSlicer {
  readonly #maxChars: number;
  readonly #stack: Frame[] = [];
  #line = 1;
  #inString = false;
  #escaped = false;
  #key = "";
  /** The record being cut: where it began, and how deep the stack was before it. */
  #record: { line: number; depth: number; isScalar: boolean } | null = null;
  #text = "";
  #tooLong = false;

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
  }

  /** The records that end in this piece. */
  push(piece: string): JsonSlice[] {
    const done: JsonSlice[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const char = piece.charCodeAt(at);
      if (char === LINE_FEED) this.#line++;
      if (this.#inString) this.#readString(char);
      else if (!isSpace(char)) {
        if (this.#endsScalar(char)) {
          this.#keep(piece.slice(from, at));
          done.push(this.#cut());
        }
        if (this.#beginsRecord(char)) {
          this.#record = { line: this.#line, depth: this.#stack.length, isScalar: !isOpening(char) };
          from = at;
        }
        if (this.#step(char)) {
          this.#keep(piece.slice(from, at + 1));
          done.push(this.#cut());
        }
      }
    }
    if (this.#record) this.#keep(piece.slice(from));
    return done;
  }

  #endsScalar(char: number): boolean {
    return (
      this.#record?.isScalar === true &&
      this.#record.depth === this.#stack.length &&
      (char === COMMA || isClosing(char))
    );
  }

  /** Takes one character outside strings; true where it closes the record that is being cut. */
  #step(char: number): boolean {
    const top = this.#stack.at(-1);
    if (char === QUOTE) {
      this.#inString = true;
      this.#key = "";
    } else if (isOpening(char)) this.#open(char, top);
    else if (isClosing(char)) {
      this.#stack.pop();
      return this.#record !== null && !this.#record.isScalar && this.#record.depth === this.#stack.length;
    }
    return false;
  }

  /** What is left where the text ended inside a record. */
  end(): JsonSlice[] {
    return this.#record ? [this.#cut()] : [];
  }

  #readString(char: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (char === BACKSLASH) this.#escaped = true;
    else if (char === QUOTE) this.#inString = false;
    else if (this.#stack.at(-1) === "path" && this.#key.length <= MAX_KEY_CHARS) this.#key += String.fromCharCode(char);
  }

  /** Outermost, an array is no record but a list of them. */
  #beginsRecord(char: number): boolean {
    if (this.#record !== null || char === COMMA || isClosing(char)) return false;
    const top = this.#stack.at(-1);
    return top === "list" || (top === undefined && char !== 91);
  }

  #open(char: number, top: Frame | undefined): void {
    const isArray = char === 91;
    const named = top === "path" && CONTAINERS.has(this.#key.toLowerCase());
    if (isArray && (top === undefined || named)) {
      // The text around a list is only an envelope.
      this.#record = null;
      this.#text = "";
      this.#stack.push("list");
    } else {
      this.#stack.push(!isArray && (top === undefined || named) ? "path" : "inside");
    }
  }

  #keep(part: string): void {
    if (this.#tooLong || this.#text.length + part.length > this.#maxChars) {
      this.#tooLong = true;
      this.#text = "";
    } else this.#text += part;
  }

  #cut(): JsonSlice {
    const slice = { line: this.#record?.line ?? this.#line, text: this.#tooLong ? null : this.#text };
    this.#record = null;
    this.#text = "";
    this.#tooLong = false;
    return slice;
  }
}
