/** The agency's opening of a body (`JAKARTA, KOMPAS.com - `) cut off, and the publisher it names. */
export interface PrefixCut {
  body: string;
  publisher: string | null;
}

const DOMAIN = /^(?:[a-z0-9-]+\.)+(?:com|co\.id|id|net|tv|news|co|org)$/i;
const LEADING_URL = /^https?:\/\/\S+\s+/;
const DASH = /\s*[-–—]{1,2}\s+|\s+[-–—]{1,2}\s*|[-–—](?=\s*\p{Lu}{4,}\s*[-–—])/u;

/** Longest opening, in UTF-16 units. */
const MAX_PREFIX_CHARS = 70;

const isUpper = (word: string): boolean => /\p{Lu}{2,}/u.test(word) && word === word.toUpperCase();
const isCapitalised = (word: string): boolean => /^[\p{Lu}\d(“"]/u.test(word);

/**
 * Whether a run of words opens an agency text: a site name, a place in capitals, `Place, Publisher Name`, or
 * `Place (AGENCY)`, and nothing in lower case beside it.
 */
function publisherOf(prefix: string): { publisher: string | null } | null {
  const words = prefix
    .replace(/[,.()/]+(?=\s|$)|[(]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 8) return null;
  const domain = words.find((word) => DOMAIN.test(word));
  if (!words.every((word) => isCapitalised(word) || DOMAIN.test(word))) return null;
  if (domain) return { publisher: domain };
  const agency = prefix.match(/^[\p{Lu}][\p{L}. ]{2,30}\s?\((\p{Lu}{3,10})\)$/u);
  if (agency?.[1]) return { publisher: agency[1] };
  const named = prefix.match(/^([\p{Lu}][\p{L} ]{2,25}),\s*([\p{Lu}][\p{L}]{1,15}(?: \p{Lu}[\p{L}]{1,15}){0,2})$/u);
  if (named?.[1] && named[2]) {
    // `TIMES JOGJA, JAKARTA` puts the publisher first, `Bantul, IDN Times` the place.
    const first = named[1];
    const publisherFirst = isUpper(first) && first.includes(" ");
    return { publisher: publisherFirst ? first : named[2] };
  }
  return words.every(isUpper) ? { publisher: null } : null;
}

/**
 * Cuts the agency's opening off a body. Seen as `TRIBUN-VIDEO.COM - ` (001) and `SinPo.id - ` (004); `JAKARTA, KOMPAS.com - `
 * opens most kompas.com records of 2023-02-27, `Krjogja.com - YOGYA - ` those of krjogja.com, `Bantul, IDN Times - `
 * those of idntimes.com, `https://jogja.times.co.id/ TIMES JOGJA, SLEMAN – ` those of times.co.id.
 */
export function cutDatelinePrefix(body: string): PrefixCut {
  let rest = body.replace(LEADING_URL, "");
  let publisher: string | null = null;
  // A second round takes the place after the publisher: `Krjogja.com - YOGYA - `.
  for (let round = 0; round < 2; round++) {
    const dash = rest.slice(0, MAX_PREFIX_CHARS).match(DASH);
    if (dash?.index === undefined) break;
    const found = publisherOf(rest.slice(0, dash.index).trim());
    const after = rest.slice(dash.index + dash[0].length);
    if (!found || !/^\s*[\p{Lu}\p{N}“"‘'(]/u.test(after)) break;
    publisher ??= found.publisher;
    rest = after.trimStart();
  }
  return { body: rest, publisher };
}
