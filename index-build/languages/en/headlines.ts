import type { HeadlineWords } from "../topics/headlines.ts";

export const headlines: HeadlineWords = {
  teasers: ["viral|wow|here(?:'|’)?s|what to know|everything you|you won(?:'|’)?t"],
  teaserOpenings: ["why|how|this is"],
  teaserEndings: [],
  previews: ["link|live (?:streaming|score)|streaming|line-?up|head to head|preview|how to watch"],
  labels: ["breaking news|update|video|live report|live|photos?|watch|exclusive"],
  bareLabels: [],
  smallWords: "of the in to for and a an on at with by from vs",
  ordinals: [],
  sentenceOpeners: {},
  beforeMagnitude: ["[Mm]agnitude"],
  behindMagnitude: ["[- ]magnitude"],
};
