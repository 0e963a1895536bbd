import { analysis } from "../id/analysis.ts";
import type { AnalysisPack } from "../pack.ts";

export const ms: AnalysisPack = {
  tag: "ms",
  analysis,
  stopWords: "",
  negation: "tidak tak bukan belum tanpa",
  questionWords: "",
  askedKinds: "",
  questions: { duration: [], number: [], time: ["bila(?:kah)"], person: [], place: [], other: [] },
  queryFields: { headline: "tajuk", publisher: "", from: "", to: "", event: "" },
  or: "",
  months: [
    "januari",
    "februari",
    "mac",
    "april",
    "mei",
    "jun",
    "julai",
    "ogos",
    "september",
    "oktober",
    "november",
    "disember",
  ],
  weekdays: ["ahad", "isnin", "selasa", "rabu", "khamis", "jumaat", "sabtu"],
  zones: { myt: "+08:00", sgt: "+08:00" },
  numberWords: "satu dua tiga empat lima enam tujuh lapan sembilan sepuluh",
  durationUnits: [],
  synonyms: [],
};
