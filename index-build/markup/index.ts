export {
  decodeBytes,
  decodeStream,
  decodeWhole,
  encodingOf,
  HEAD_BYTES,
  TextFault,
} from "./encoding.ts";
export { type HtmlLines, htmlLines } from "./html-lines.ts";
export { entryLink, entryText, TAG, type XmlEntry, XmlEntryReader } from "./xml-entries.ts";
