import type { HeadlineWords } from "../topics/headlines.ts";

export const headlines: HeadlineWords = {
  teasers: [],
  teaserOpenings: [],
  teaserEndings: [],
  previews: [],
  labels: [],
  bareLabels: [],
  smallWords: "",
  ordinals: [],
  sentenceOpeners: {},
  beforeMagnitude: [],
  behindMagnitude: [],
};
