import { hasNameWord, nameOf } from "./name-words.ts";

/**
 * The words by which the markup of pages names what is no text of the article: the grammar is a
 * word of a class, an id or a role, whatever stands beside it (`article__related-links`).
 */
const BOX_WORDS = new Set(
  (
    "related recommend recommended recommendation recommendations popular trending mostread teaser teasers outbrain " +
    "taboola readmore upsell promo promoted promotion advert advertisement advertising ad ads adv adslot sponsored " +
    "newsletter newsletters subscribe subscription subscriber paywall login signin signup register donate donation " +
    "membership cookie consent gdpr modal popup overlay banner share sharing sharebar social socials follow comment " +
    "comments disqus poll rating breadcrumb breadcrumbs tags taglist pagination pager toolbar toc navigation nav menu " +
    "footer sidebar widget copyright disclaimer byline bio author authorbox meta metadata timestamp caption captions " +
    "credit credits gallery carousel slider slideshow embed player video audio podcast print skip hidden cta"
  ).split(" "),
);
/** `read-more`, `more_stories`, `latest-news`: a list of other articles. */
const OTHER_ARTICLES =
  /(?:^|[-_ ])(?:read|see|more|most|also|latest|other)[-_ ]?(?:more|also|read|stories|articles|news|popular|viewed|from|posts|like)(?:$|[-_ ])/i;

/** Whether the markup of an element names it as a box beside the text. */
export const isNamedBox = (element: Parameters<typeof nameOf>[0]): boolean =>
  OTHER_ARTICLES.test(nameOf(element)) || hasNameWord(element, BOX_WORDS);
