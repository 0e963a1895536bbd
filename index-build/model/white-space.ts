/**
 * White space that the page of an article does not have, or has otherwise. It stands for a space
 * while a text is read, and is one once its places are noted.
 */
/** A line break of the page inside a paragraph. */
export const LINE_BREAK = "\u2028";
/** A space between words or sentences that the page or the record glues together. */
export const INSERTED_SPACE = "\u205f";

/** A text with plain spaces, and where they were none. Offsets into the text. */
export interface PlainText {
  text: string;
  insertedSpaces: number[];
  lineBreaks: number[];
}

const MARKS = /[\u2028\u205f]/g;

/** Puts plain spaces in place of those that stand for one. */
export function plainText(text: string): PlainText {
  const plain: PlainText = { text, insertedSpaces: [], lineBreaks: [] };
  if (text.search(MARKS) < 0) return plain;
  for (const { 0: mark, index } of text.matchAll(MARKS))
    (mark === LINE_BREAK ? plain.lineBreaks : plain.insertedSpaces).push(index);
  plain.text = text.replace(MARKS, " ");
  return plain;
}
