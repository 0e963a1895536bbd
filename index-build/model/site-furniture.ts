/** What a site adds to its articles, as it was learnt from them. */

/** A run of words that a site puts into the paragraphs of its articles. */
export interface SitePhrase {
  /** Its words, as `seamWordsOf` writes them. */
  keys: string[];
  /** Whether one of them occurs nowhere else: then it is the site's at any end of a line. */
  isOwn: boolean;
}

/** What one site puts into its articles and around their headlines. */
export interface SiteFurniture {
  phrases: SitePhrase[];
  /** Beginnings and ends of headlines, with the marks that join them. */
  headlineEnds: string[];
}
