import { stemmer as snowball } from "@orama/stemmers/english";
import { MAX_ABBREVIATION_CHARS, type TermAnalysis } from "../pack.ts";

export const analysis: TermAnalysis = {
  tag: "en",
  // What Snowball cuts to three letters would meet an abbreviation (`uses` → `us`).
  stem: (word) => {
    const cut = snowball(word);
    return cut.length <= MAX_ABBREVIATION_CHARS ? word : cut;
  },
  // A suffix may have changed the last letter: `happi` of `happy`.
  piecesOf: (term) => [term.slice(0, -1) || term],
  partedThousands: /^\d{1,3}(?:,\d{3})+(?=\.\d+$|$)/,
};
