import type { PageWords } from "../topics/page.ts";

// The Indonesian pack holds what Malay shares with it.
export const page: PageWords = {
  endLines: ["(?:artikel|berita) (?:berkaitan|popular)\\s*:?|paling popular|hakcipta\\b.{0,120}"],
  endOpenings: [],
  furnitureLines: [
    "(?:ikuti|langgan|sertai) (?:kami|saluran|telegram|whatsapp)\\b.{0,160}",
    "layari (?:laman|portal|https?:|www\\.).{0,160}",
  ],
  furnitureOpenings: [],
  readAlso: ["(?:artikel|berita) berkaitan"],
  readAlsoOpenings: [],
  watchVideo: [],
  watchLive: [],
  announcing: "berikut",
  readMore: ["baca seterusnya"],
  readMoreLines: ["teruskan membaca"],
  gluedOpenings: [],
  gluedAfterSentence: [],
  gluedInCase: [],
  gluedEnds: [],
};
