import type { CreditWords } from "../topics/credits.ts";

export const credits: CreditWords = {
  writers: "",
  by: "",
  reporters: "",
  otherRoles: "",
  closingRoles: "",
  gluedRoles: "",
  reportBy: [],
  thisArticle: [],
  takenFrom: [],
  titled: [],
  captions: [],
  captionNotes: [],
  gluedCaptionNotes: [],
  captionSources: [],
  captionCredits: [],
  denials: [],
  denied: [],
  nobody: [],
  unnamed: [],
};
