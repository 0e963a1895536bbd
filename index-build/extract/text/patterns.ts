import { alternativesOfAll, anyOf, type LanguagePack, wordsOfAll } from "../../languages/index.ts";

/**
 * The conventions of news pages that the extraction goes by: what the packs of languages hold, and
 * the names of agencies and sites, which belong to no language. None may be tied to one page.
 */
const wholeLine = (fragments: (pack: LanguagePack) => readonly string[]): RegExp =>
  new RegExp(`^${alternativesOfAll(fragments)}$`, "i");
const lineOpening = (fragments: (pack: LanguagePack) => readonly string[], behind = ""): RegExp =>
  new RegExp(`^${alternativesOfAll(fragments)}${behind}`, "i");
/** Words of a field of the credits as a group of alternatives. */
const rolesOf = (...fields: ("writers" | "by" | "reporters" | "otherRoles" | "closingRoles")[]): string =>
  alternativesOfAll(({ credits }) => fields.flatMap((field) => credits[field].split(" ").filter(Boolean)));

/** A line that ends the article: whatever is below belongs to the page, not to the text. */
export const END_OF_ARTICLE: readonly RegExp[] = [
  wholeLine(({ page }) => page.endLines),
  lineOpening(({ page }) => page.endOpenings),
  // "©2025 ProMedia" in sigap-915eb6c70d8d (krjogja.com).
  /^©.{0,120}$/,
];

/** A credit that closes an article where little text follows it. */
export const CLOSING_CREDIT = new RegExp(`^${rolesOf("closingRoles")}\\s*:`, "i");

/** The name of detik.com for what it embeds: "[Gambas:Video 20detik]" in four records of 2025. */
export const EMBEDDED = "gambas";

/** A single line that is no text of the article, whatever its position. */
export const BOILERPLATE: readonly RegExp[] = [
  lineOpening(({ page }) => page.readAlsoOpenings, "\\s*:"),
  lineOpening(({ page }) => page.watchVideo, " ['\"“‘]"),
  wholeLine(({ page }) => page.furnitureLines),
  lineOpening(({ page }) => page.furnitureOpenings),
  new RegExp(`^\\[?${EMBEDDED}\\s*:`, "i"),
  // An address or mailbox on a line of its own: chron.com and nj.com in scrapinghub.
  /^(?:https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?:www\.)?(?:twitter|facebook|instagram|x|tiktok)\.com\/\S+)$/i,
  // 001 "[ Ссылка ]", a link a scraper could not keep; "[email protected]" in sigap-915eb6c70d8d
  // (krjogja.com).
  /^\[\s*\S{1,12}\s*\]\.?$/u,
];

/** Marks around a line of furniture: `- Advertisement -`, `*** Share ***`. */
export const DECORATION = /^[\s*=~#|•·–—_-]{1,12}|[\s*=~#|•·–—_-]{1,12}$/gu;

/** Labels in brackets and nothing else: `[ Print ] [ Close window ]`. */
export const BRACKETED_LABELS = /^(?:\[[^[\]]{1,30}\] ?){2,}$/;

/** Initials of reporter and editor, stars, or the agency in capitals, as a line of its own. */
export const SIGN_OFF_LINE =
  /^(?:[a-z]{2,4}\/(?:[A-Z]{2,5}|[a-z]{2,4})|\((?:\*{1,5}|[a-z]{1,5}\d?(?:\s?[/-]\s?[a-z]{1,5}\d?){0,2})\)|[–—-]{1,2}\s?\p{Lu}{2,12}(?:\s\p{Lu}{2,12})?)\.?$/u;

/** A place before a dash, and nothing behind it: `Jakarta -`. */
export const LONE_PLACE = /^\p{Lu}[\p{L}.,()/ ]{2,40}\s?[–—-]{1,2}$/u;

/** A line made of hashtags. 001; kami-3d7e4898ee23 (detik.com, a quoted post). */
export const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u;

/** Roles of {@link CREDIT} that name the author, best first. */
export const AUTHOR_ROLES: readonly string[] = (["writers", "by", "reporters"] as const).flatMap((field) => [
  ...wordsOfAll(({ credits }) => credits[field]),
]);

const BY_VERB = `(?:${anyOf(wordsOfAll(({ credits }) => credits.byVerbs))}\\s)?`;

/** A credit line, `ROLE: name`. */
export const CREDIT = new RegExp(
  `^${BY_VERB}(${rolesOf("writers", "by", "reporters", "otherRoles")})\\s*:\\s*(\\S.{0,60})$`,
  "i",
);

/** `oleh Dimas A.`, `By Leika Kihara`: a byline without a colon. */
export const PLAIN_BYLINE = new RegExp(`^${BY_VERB}(${rolesOf("by")})\\s+(\\p{Lu}[\\p{L}.'’ -]{1,40})$`, "iu");

/**
 * `By HNN Staff | November 18, 2019 at 2:26 PM HST` (hawaiinewsnow.com),
 * `By Justine Coleman - 11/18/19 11:04 PM EST` (thehill.com).
 */
export const DATED_BYLINE = new RegExp(`^${rolesOf("by")}\\s+\\p{Lu}.{1,60}\\b\\d{1,2}[.:]\\d{2}\\b`, "u");

/** How a page begins to speak of its article. */
export const OF_THIS_ARTICLE = lineOpening(({ credits }) => credits.thisArticle, "\\b");

/**
 * "Artikel ini telah tayang di PUBLISHER dengan judul HEADLINE": where the text was taken from. The
 * headline is behind the match.
 */
export const TAKEN_FROM = new RegExp(
  `${alternativesOfAll(({ credits }) => credits.takenFrom)} ([^\\n]{2,40}?) ` +
    `${alternativesOfAll(({ credits }) => credits.titled)}\\s*(?::\\s*)?["“]?`,
  "i",
);

const AGENCIES = "net|ant|antara|afp|reuters|getty(?: images)?|rmol|detik\\w*|kompas\\w*";

/** A photograph's line. */
export const CAPTION = new RegExp(
  `^\\(?${alternativesOfAll(({ credits }) => credits.captions)}\\b[.:\\s]|` +
    `\\/(?:${AGENCIES}|${alternativesOfAll(({ credits }) => credits.captionSources)})\\)?$|` +
    `\\(${alternativesOfAll(({ credits }) => credits.captionNotes)}\\b[^()]{0,120}\\)\\.?$|` +
    `^${alternativesOfAll(({ credits }) => credits.captionCredits)}\\b|^©\\s?\\p{L}[^.]{2,60}$`,
  "iu",
);

/**
 * The end of a caption whose credit is a site: "NAME © KapanLagi.com", "NAME (mydramalist.com)"
 * (kapanlagi.com). Only the end of a line is looked at.
 */
export const SITE_CREDIT = /(?:\s©\s?[\p{L}\d./_-]{3,60}|\s\([a-z\d-]{3,40}\.(?:com|co\.id|id|net|org)\))$/iu;

/** Where sites take pictures from, as they write it. */
const PICTURE_SOURCES =
  "(?:[Pp]exels|[Uu]nsplash|[Pp]ixabay|[Ff]reepik|[Ss]hutterstock|[Ii][Ss]tock|[Cc]anva)(?:\\.com)?";

/**
 * A caption behind its credit, source and photographer in capitals, glued to it or not:
 * `PIXABAY/NAME NAMEIlustrasi saham.`
 */
export const CREDIT_BEFORE_CAPTION = new RegExp(
  `^(?:${PICTURE_SOURCES})\\s?\\/|^[A-Za-z\\d]{3,20}\\.(?:com|co\\.id|id)\\/(?=[A-Z])|^[A-Z\\d][\\p{L}\\d.]{2,20}\\s?\\/\\s?[A-Z]{3,}(?:\\s[A-Z]{2,}){0,3}(?!\\p{Ll})|` +
    "^[A-Z\\d][\\p{L}\\d.]{2,20}\\/[A-Z]{3}[A-Z ]{0,30}[A-Z]\\p{Ll}",
  "u",
);

/** The link of a teaser card. */
export const READ_MORE = new RegExp(
  `^${alternativesOfAll(({ page }) => [...page.readMore, ...page.readMoreLines])}\\s*[>»….]*$`,
  "i",
);

/**
 * A bare site name on a line of its own. 002 "kumparan.com"; sigap-43917d53a544 opens with its
 * site's address (times.co.id).
 */
export const BARE_DOMAIN =
  /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+(?:com|co\.id|id|net|org|tv|news|co|my|sg|info))\/?$/i;

/**
 * A list of sites in brackets. 001 "(Tribun-Video.com/ Tribunnews.com)"; wira-14a59b476dd4
 * (tribunnews.com).
 */
export const SITE_LIST = /^\((?=[^()]*?\.(?:com|co\.id|id|net|tv))\s*(?!\s)([^()]*)\)\.?$/i;
