/** Which letters a word holds: a bit each for a–z, and five for all others. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at) - 97;
    bits |= 1 << (unit >= 0 && unit < 26 ? unit : 26 + (((unit % 5) + 5) % 5));
  }
  return bits;
}
