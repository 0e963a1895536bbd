import type { CreditWords } from "../topics/credits.ts";

// The Indonesian pack holds what Malay shares with it: `penulis`, `oleh`, `wartawan`, `sumber`,
// `foto`.
export const credits: CreditWords = {
  writers: "",
  by: "",
  byVerbs: "",
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
  accounts: [],
  archiveOf: ["lihat (?:semua )?(?:arkib|siaran|artikel)(?: (?:oleh|daripada))?"],
  desks: "pengarang meja",
};
