export {
  decodeBytes,
  decodeStream,
  decodeWhole,
  encodingOf,
  encodingWith,
  HEAD_BYTES,
  TextFault,
} from "./encoding.ts";
export { BLOCK, type HtmlLines, htmlLines, isHidden, SKIPPED } from "./html-lines.ts";
export { repairMojibake } from "./mojibake.ts";
export { wellFormed, wellFormedText } from "./well-formed.ts";
export { entryLink, entryText, TAG, type XmlEntry, XmlEntryReader } from "./xml-entries.ts";
