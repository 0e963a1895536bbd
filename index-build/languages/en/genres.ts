import type { GenreWords } from "../topics/genres.ts";

const SIGNS = "aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces";

// Each alternative was seen at two sites or more.
export const genres: GenreWords = {
  digest: [
    "\\btop \\d+ news\\b|^\\d+ things to know\\b|\\b(?:morning|evening|daily|weekly|news) (?:briefing|round-?up|digest)\\b",
    "^\\W*(?:live|live report(?:ing)?)\\s*[:|–-]|\\blive[ -]?(?:blog|updates)\\b|\\bas it happened\\b|[–-] live!?$",
  ],
  forecast: ["\\bweather forecast\\b"],
  horoscope: [`\\b(?:horoscopes?|zodiac)\\b|^(?:${SIGNS}) (?:&|and) (?:${SIGNS})\\b`],
  exercise: ["\\banswer key\\b"],
  "promotion code": ["\\b(?:redeem|promo) codes?\\b"],
  lyrics: ["^\\W*lyrics\\b|\\bsong lyrics\\b"],
  prayer: [],
  guide: ["^how to\\b|^what (?:is|are)\\b"],
  schedule: ["^(?:fixtures|tv guide)\\b"],
  prices: ["\\bprice list\\b|\\b(?:gold|oil|fuel) prices? (?:today|as of)\\b"],
  synopsis: ["\\bsynopsis\\b"],
  wishes: [],
};
