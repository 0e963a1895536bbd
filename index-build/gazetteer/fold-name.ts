import { foldedWords } from "../../src/analysis/index.ts";

/** Most names are words of plain letters; one that is too long is no word. */
const PLAIN_NAME = /^[a-z]{1,40}(?: [a-z]{1,40})*$/i;

/** A name as it is compared: folded words, parted by one space. */
export const foldName = (name: string): string =>
  PLAIN_NAME.test(name) ? name.toLowerCase() : foldedWords(name).join(" ");
