/** How a language is recognised. */
export interface IdentityWords {
  /** What records call it, folded, parted by `|`: `indonesian|bahasa indonesia`. */
  names: string;
  /** Other codes that stand for it, parted by spaces: `in` for Indonesian. */
  codes: string;
  /**
   * Function words that no language shares which is easily taken for it; folded, parted by spaces.
   */
  tellingWords: string;
}
