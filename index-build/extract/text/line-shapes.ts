import type { DroppedReason, LineMarkup } from "../../model/pipeline-types.ts";
import { type Dateline, isBylineOrUpdate } from "./dateline.ts";
import { cutDatelinePrefix } from "./dateline-prefix.ts";
import { countWords, endsSentence, isProse } from "./lines.ts";
import {
  BARE_DOMAIN,
  BOILERPLATE,
  BRACKETED_LABELS,
  CAPTION,
  CREDIT,
  CREDIT_BEFORE_CAPTION,
  DECORATION,
  HASHTAGS,
  LONE_PLACE,
  READ_MORE,
  SIGN_OFF_LINE,
  SITE_CREDIT,
  SITE_LIST,
} from "./patterns.ts";
import { isWallLine } from "./walls.ts";

/** What a line of a page is. */
export type Role = DroppedReason | "body" | "subhead";

/** What a line is by its shape and markup alone; null where its neighbours have to tell. */
export function roleByShape(text: string, dateline: Dateline | null, markup: LineMarkup | null): Role | null {
  if (dateline) return "dateline";
  if ((CREDIT.test(text) && countWords(text) <= 8) || isBylineOrUpdate(text)) return "byline";
  if (BARE_DOMAIN.test(text) || SITE_LIST.test(text)) return "credit";
  if (SIGN_OFF_LINE.test(text)) return "byline";
  if (!/[\p{L}\p{N}]/u.test(text)) return "boilerplate";
  if (LONE_PLACE.test(text) && countWords(text) <= MAX_PLACE_WORDS) return "dateline";
  if (HASHTAGS.test(text) || BRACKETED_LABELS.test(text) || isBoilerplate(text)) return "boilerplate";
  if (isWallLine(text)) return "boilerplate";
  if (READ_MORE.test(text)) return "teaser";
  if (isCaption(text)) return "caption";
  if (markup === "heading") return "subhead";
  if (opensText(text)) return "body";
  return markup === "prose" || isProse(text) ? "body" : null;
}

/** Most words of a place with its region. */
const MAX_PLACE_WORDS = 5;

/** Whether a line is no text of the article, with the marks around it or without. */
export function isBoilerplate(text: string): boolean {
  const bare = text.replace(DECORATION, "");
  const isOne = (line: string) => BOILERPLATE.some((pattern) => pattern.test(line));
  return isOne(text) || (bare !== text && isOne(bare));
}

/** Whether a line opens a text as agencies do: `KABAR.ID - Banjir melanda …`. */
const opensText = (text: string): boolean => {
  const { body, publisher } = cutDatelinePrefix(text);
  return publisher !== null && countWords(body) >= MIN_OPENING_WORDS;
};

const MIN_OPENING_WORDS = 6;

const MAX_CREDIT_CHARS = 80;

/** No caption is longer; a body on one line may end as a caption does. */
const MAX_CAPTION_WORDS = 60;

const isCaption = (text: string): boolean =>
  (CAPTION.test(text) || CREDIT_BEFORE_CAPTION.test(text) || SITE_CREDIT.test(text.slice(-MAX_CREDIT_CHARS))) &&
  countWords(text) <= MAX_CAPTION_WORDS &&
  (!isLongProse(text) || /\)\.?$/.test(text));

const isLongProse = (text: string): boolean => endsSentence(text) && countWords(text) > 25;
