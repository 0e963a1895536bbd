/** How a language is recognised. */
export interface IdentityWords {
  /** What records call it, folded, separated by `|`: `indonesian|bahasa indonesia`. */
  names: string;
  /** Other codes of it, separated by spaces: `in` for Indonesian. */
  codes: string;
  /**
   * Function words that no language shares which is easily taken for it; folded, separated by
   * spaces.
   */
  tellingWords: string;
}
