/** How a token is written, for words with the case and length that tell names. */
export function shapeOf(token: string): string {
  if (/^\p{L}/u.test(token)) return shapeOfWord(token);
  if (!/^\p{N}/u.test(token)) return token;
  if (!/^\p{N}+$/u.test(token)) return "1,1";
  return token.length === 4 ? "1111" : token.length < 3 ? "1" : "111";
}

function shapeOfWord(word: string): string {
  if (/^\p{Lu}\.$/u.test(word)) return "A.";
  if (word.includes(".")) return /^(?:\p{L}\.)+$/u.test(word) ? "A.A." : "x.x";
  if (/^[\p{Lu}'’-]+$/u.test(word)) return word.length === 1 ? "A" : word.length <= 5 ? "AA" : "AAA";
  if (/^\p{Lu}[\p{Ll}\p{M}'’‘ʼ`]+$/u.test(word)) return "Aa";
  if (/^\p{Lu}/u.test(word)) return /\p{N}/u.test(word) ? "A1" : "AaA";
  return /\p{Lu}/u.test(word) ? "aA" : "a";
}

/**
 * How a sentence is written: in capitals (`C`), every word with one (`T`), without any (`S`), or as
 * sentences are (`N`).
 */
export function caseOf(tokens: readonly { text: string }[]): "C" | "T" | "S" | "N" {
  let [words, capitalised, capitals] = [0, 0, 0];
  for (const { text } of tokens) {
    if (!/^\p{L}/u.test(text)) continue;
    words++;
    if (/^\p{Lu}/u.test(text)) capitalised++;
    if (text.length > 1 && text === text.toUpperCase()) capitals++;
  }
  if (capitals > MOST_WORDS * words) return "C";
  if (capitalised > MOST_WORDS * words) return "T";
  return capitalised === 0 ? "S" : "N";
}

/** Names are fewer than so large a share of the words of a sentence. */
const MOST_WORDS = 0.7;
