export { decodeBytes, decodeStream, type Encoding, encodingOf, HEAD_BYTES, TextFault } from "./encoding.ts";
export { type HtmlLines, htmlLines } from "./html-lines.ts";
export { type XmlEntry, XmlEntryReader } from "./xml-entries.ts";
