import type { PageWords } from "../topics/page.ts";

export const page: PageWords = {
  endLines: [],
  endOpenings: [],
  furnitureLines: [],
  furnitureOpenings: [],
  readAlso: [],
  readAlsoOpenings: [],
  watchVideo: [],
  watchLive: [],
  readMore: [],
  readMoreLines: [],
  gluedOpenings: [],
  gluedAfterSentence: [],
  gluedInCase: [],
  gluedEnds: [],
};
