/** What no XML 1.0 document may hold (its production `Char`), not even as a reference. */
const NO_XML_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A document without the characters that end its reading: one in a headline would end the feed. */
export const wellFormedXml = (xml: string): string => xml.replace(NO_XML_CHARACTER, "");
