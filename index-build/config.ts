/** What a site owner edits in `kilas.config.ts`. */
export interface SiteConfig {
  /** Name of the site. Default `Kilas`. */
  name: string;
  /** BCP 47 language of articles whose text does not show theirs. Default `id`. */
  defaultLanguage: string;
  /** UTC offset of times without a zone, `+HH:MM` or `-HH:MM`. Default `+07:00` (WIB). */
  defaultUtcOffset: string;
  /** Groups of names of one thing, each searched whenever any other is. Default none. */
  synonyms: string[][];
}
