/** Longest word that is compared, in UTF-16 units; tokens are no longer. */
const MAX_WORD_CHARS = 64;

// Three rows of the table, used by turns: a dictionary is scanned with no allocation at all.
const rows = [0, 1, 2].map(() => new Uint8Array(MAX_WORD_CHARS + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * The optimal string alignment distance of two words, in UTF-16 units: insertions, deletions, replacements and swaps of
 * neighbours count one each (Damerau 1964; no unit is edited twice). Distances above `max`, and words longer than 64
 * units, come back as `max + 1`.
 */
export function editDistance(a: string, b: string, max: number): number {
  const tooFar = max + 1;
  if (Math.abs(a.length - b.length) > max || a.length > MAX_WORD_CHARS || b.length > MAX_WORD_CHARS) return tooFar;
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      const replaced = (last[j - 1] as number) + (unit === other ? 0 : 1);
      let edits = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, replaced);
      if (i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        edits = Math.min(edits, (beforeLast[j - 2] as number) + 1);
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > max) return tooFar;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] as number, tooFar);
}
