export { type HtmlLines, htmlLines } from "./html-lines.ts";
export { type XmlEntry, XmlEntryReader } from "./xml-entries.ts";
