/** Bytes that are no readable text; the message says what is wrong and how to mend it. */
export class TextFault extends Error {}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Decodes UTF-8, with or without a byte-order mark.
 *
 * @throws TextFault for bytes that are empty, binary or of another encoding.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new TextFault("The text is UTF-16: save it as UTF-8.");
  }
  if (bytes.includes(0)) throw new TextFault("The content is binary, not text: remove it from the corpus.");
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new TextFault("The text is not valid UTF-8: save it as UTF-8 (it may be Latin-1 or Windows-1252).");
  }
  if (text.trim() === "") throw new TextFault("The text is empty: fill or remove it.");
  return text;
}
