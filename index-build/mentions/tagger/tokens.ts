/** A word, a number or a sign of a text. Offsets in UTF-16 units into the text. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/**
 * Initials with their stops (`S.H.`, `M.`); words, with apostrophes, inside stops of addresses
 * (`kompas.com`) and of initials (`H.M.Prasetyo`); numbers; any other sign by itself. A hyphen
 * parts words, and so does the `'s` of an English genitive.
 */
const TOKEN =
  /(?:\p{L}\.){2,}(?!\p{L})|\p{Lu}\.(?=\s?\p{Lu})|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}]+(?:(?!['’]s(?![\p{L}\p{N}]))['’‘ʼ`][\p{L}\p{M}]+|\.(?=\p{Ll})[\p{L}\p{M}]+|\p{N}+)*|\p{N}+(?:[.,:/]\p{N}+)*|[^\s]/gu;

/** The tokens of `text` from `from` to `to`, in order. */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    tokens.push({ text: match[0], start, end: start + match[0].length });
  }
  return tokens;
}
