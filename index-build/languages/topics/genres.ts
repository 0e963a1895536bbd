/**
 * The marks of headlines whose articles report no happening, by its genre (after the genres of
 * IPTC's NewsCodes). These follow a template or serve the reader: two of them are alike in every
 * word but the place, the sign or the song. A word that also opens reports needs the company it
 * keeps in its genre. Fragments of regular expressions, whatever the letter case.
 */
export interface GenreWords {
  /** Covers many events, and would merge them. */
  digest: readonly string[];
  /** Of the weather. */
  forecast: readonly string[];
  horoscope: readonly string[];
  /** For pupils, with or without the answers. */
  exercise: readonly string[];
  "promotion code": readonly string[];
  lyrics: readonly string[];
  /** Prayers and the hours of prayer. */
  prayer: readonly string[];
  /** How something is done. */
  guide: readonly string[];
  schedule: readonly string[];
  prices: readonly string[];
  synopsis: readonly string[];
  /** Texts to send to others. */
  wishes: readonly string[];
}
