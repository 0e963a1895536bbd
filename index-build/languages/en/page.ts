import type { PageWords } from "../topics/page.ts";

// Pages of scrapinghub's article benchmark, and the English words of Indonesian pages.
export const page: PageWords = {
  endLines: [
    // 000 "UPDATE".
    "update|most (?:popular|read)|trending(?: now)?|(?:more|related|latest|top) (?:news|stories|articles)",
    "(?:leave a|post a|readers?(?:'|’)?s?)? ?comments?|original article|see (?:all|more)",
    // sigap-ebce05801614 (kompas.com), sigap-915eb6c70d8d (krjogja.com).
    "copyright\\b.{0,120}",
  ],
  endOpenings: [],
  furnitureLines: [
    // sigap-6d709404f42b (detik.com), sigap-c569d7484764 (inews.id, "Scan this QR"); "Tautan telah
    // disalin" has "Link copied" beside it.
    "scroll to continue with content|advertisement|scan this qr .{0,30}|share|link copied",
    // Around pictures and advertisements: "Advert" (morebikes.co.uk), "Image 1 of 9" and "Sign In"
    // (chron.com, mysanantonio.com); "ADVERTISEMENT" on money.kompas.com-Menhub.html.
    "advert|(?:readers?(?:'|’)?s? )?poll|image \\d+ of \\/? ?\\d+|(?:sign|log) in|close|caption|slideshow",
    "this slideshow requires javascript\\.?",
    // Calls to subscribe: nj.com and morebikes.co.uk.
    "(?:get the latest (?:news|updates)|subscribe to|sign up (?:for|to)|want more stories)\\b.{0,160}",
    // Reuters; the data holds no page of it as it is read today.
    "sign up here\\.?|advertisement · scroll to continue|(?:additional |with )?reporting (?:by|from)\\b.{0,160}",
    // Notes on whom to write to, below many articles of North American papers.
    "(?:\\S+ ){1,6}(?:can be reached|may be reached) (?:at|by|via|on)\\b.{0,160}|next page\\s*:.{0,160}",
    "(?:follow|find|like) (?:us on\\b.{0,120}|.{2,60}@\\S.{0,120})|never miss (?:the|a|out)\\b.{0,160}",
  ],
  // Standards of agencies: a Reuters page of scrapinghub/ground-truth.json.
  furnitureOpenings: [
    "(?:[a-z]{4} this post on \\S+ )?a post shared by\\b|video\\s*:",
    "our standards\\s*:|printed from\\b|last (?:modified|updated)\\s*:",
    // WordPress closes the entries of its feeds so.
    "the post .{1,300} (?:appeared first|first appeared) on ",
  ],
  readAlso: ["also read|read also|read more|see also"],
  readAlsoOpenings: ["(?:read|see|watch|also) (?:also|more|read)"],
  watchVideo: [],
  watchLive: [],
  announcing: "following",
  readMore: ["read more"],
  readMoreLines: ["continue reading"],
  // detik.com.
  // What stands in place of a post of a social network: any page that embeds one.
  gluedOpenings: ["scroll to continue with content|[a-z]{4} this post on \\S+ a post shared by"],
  gluedAfterSentence: [],
  gluedInCase: ["Copyright (?:©|\\(c\\)|\\d{4})"],
  gluedEnds: [
    "a post shared by [^()\\n]{2,60} \\(@[^\\s()]{2,40}\\)|scroll to continue with content|scan this qr or download app from:",
  ],
};
