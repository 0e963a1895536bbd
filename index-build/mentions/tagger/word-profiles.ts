import learnt from "./word-profiles.json" with { type: "json" };

/** What news shows of a word: how it is written, and what it is used like. */
export interface WordProfile {
  /**
   * How often it has a capital inside sentences, from 0 (hardly ever) to 6 (nearly always); from 7
   * on the same where most of its capitals are all capitals.
   */
  capitals: number;
  /** Classes of words used alike: written small, with a capital, in capitals; 0 for none. */
  classes: readonly [small: number, capitalised: number, capitals: number];
}

/** Word profiles as they are kept: columns in base64, by place of the word in `words`. */
export interface KeptProfiles {
  /** In small letters, parted by spaces. */
  words: string;
  /** One byte a word. */
  capitals: string;
  /** Three unsigned 16-bit numbers a word, little-endian. */
  classes: string;
}

/** A class is a broad one times this, and a fine one. */
export const FINE_CLASSES = 512;

/** The profile of a word in small letters, if it is known. */
export const profileOf = (word: string): WordProfile | undefined => PROFILES.get(word);

/** The class of a word as it is written, else as it is written otherwise; 0 for none. */
export function classOf(written: string, profile: WordProfile | undefined): number {
  if (!profile) return 0;
  const [small, capitalised, capitals] = profile.classes;
  const form = /^\p{Ll}/u.test(written)
    ? small
    : written.length > 1 && written === written.toUpperCase()
      ? capitals
      : capitalised;
  return form || small || capitalised || capitals;
}

function readProfiles({ words, capitals, classes }: KeptProfiles): Map<string, WordProfile> {
  const rates = Buffer.from(capitals, "base64");
  const bytes = Buffer.from(classes, "base64");
  return new Map(
    words.split(" ").map((word, index) => [
      word,
      {
        capitals: rates[index] ?? 0,
        classes: [0, 2, 4].map((offset) => bytes.readUInt16LE(6 * index + offset)) as [number, number, number],
      },
    ]),
  );
}

const PROFILES = readProfiles(learnt);
