/** What a page that is no article may be. */
export type Wall = "botCheck" | "notFound" | "cookieWall" | "logIn" | "subscription" | "redirect";

/**
 * What pages say in place of an article. Fragments of regular expressions that are found anywhere
 * in a sentence; letter case does not matter. `~` stands for any words between two fragments.
 */
export interface WallWords {
  /** A check whether a person reads: `verify you are human`. */
  botCheck: readonly string[];
  /** The article is not there: `page not found`. */
  notFound: readonly string[];
  /** A demand for consent: `we and our partners store`. */
  cookieWall: readonly string[];
  /** A demand to log in: `sign in to continue`. */
  logIn: readonly string[];
  /** A demand to subscribe: `subscribe to read`. */
  subscription: readonly string[];
  /** The article is elsewhere: `you are being redirected`. */
  redirect: readonly string[];
  /** Words by which a page speaks to its reader or of itself: `you`. Separated by spaces. */
  address: string;
  /** Prices of plans, as short lines hold them: `$5 a month`. */
  prices: readonly string[];
  /** Titles of pages to log in: `sign in`. */
  logInTitles: readonly string[];
  /** Titles of lists and of results of a search: `archives`. */
  listTitles: readonly string[];
  /** Openings of headlines of pages with pictures or a video: `in pictures`. */
  media: readonly string[];
}
