import type { CreditWords } from "../topics/credits.ts";

// What Malay shares with Indonesian stands there: `penulis`, `oleh`, `wartawan`, `sumber`, `foto`.
export const credits: CreditWords = {
  writers: "",
  by: "",
  reporters: "pemberita",
  otherRoles: "jurugambar",
  closingRoles: "",
  gluedRoles: "",
  reportBy: [],
  thisArticle: [],
  takenFrom: [],
  titled: [],
  captions: [],
  captionNotes: ["gambar(?=\\s?:| (?:hiasan|fail|ihsan))"],
  gluedCaptionNotes: ["gambar"],
  captionSources: [],
  captionCredits: [],
  denials: [],
  denied: [],
  nobody: [],
  unnamed: [],
};
