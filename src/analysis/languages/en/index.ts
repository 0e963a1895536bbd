import type { AnalysisPack } from "../pack.ts";
import { analysis } from "./analysis.ts";

export const en: AnalysisPack = {
  tag: "en",
  analysis,
  stopWords:
    "a about after all also an and any are as at be because been before being but by can could did do does for " +
    "from had has have he her his how i if in into is it its may more most no not of on or other our out over she " +
    "so some such than that the their them then there these they this those to up was we were what when where " +
    "which who whose why will with would you",
  negation: "not no never without",
  questionWords: "what who when where which why how",
  askedKinds: "name location number",
  questions: {
    duration: ["how long"],
    number: ["how (?:many|much)"],
    time: ["when"],
    person: ["who"],
    place: ["where"],
    other: ["what", "why", "how", "which"],
  },
  queryFields: {
    headline: "title headline",
    publisher: "source publisher",
    from: "from since after",
    to: "to until before",
    event: "event",
  },
  or: "OR",
  months: [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
  ],
  weekdays: ["sunday sun", "monday mon", "tuesday tue", "wednesday wed", "thursday thu", "friday fri", "saturday sat"],
  zones: {
    bst: "+01:00",
    cet: "+01:00",
    cest: "+02:00",
    est: "-05:00",
    edt: "-04:00",
    cst: "-06:00",
    cdt: "-05:00",
    pst: "-08:00",
    pdt: "-07:00",
    utc: "+00:00",
    gmt: "+00:00",
    z: "+00:00",
  },
  numberWords: "two three four five six seven eight nine ten hundred thousand million billion",
  durationUnits: ["seconds?", "minutes?", "hours?", "days?", "weeks?", "months?", "years?"],
  // English words stand beside the Indonesian ones, in the pack of these.
  synonyms: [],
};
