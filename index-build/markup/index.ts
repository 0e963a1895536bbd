export {
  decodeBytes,
  decodeStream,
  decodeWhole,
  encodingOf,
  HEAD_BYTES,
  TextFault,
} from "./encoding.ts";
export { BLOCK, type HtmlLines, htmlLines, isHidden, SKIPPED } from "./html-lines.ts";
export { entryLink, entryText, TAG, type XmlEntry, XmlEntryReader } from "./xml-entries.ts";
