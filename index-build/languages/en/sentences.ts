import type { SentenceWords } from "../topics/sentences.ts";

export const sentences: SentenceWords = {
  enclitics: "",
  lookBacks: ["earlier|previously|as (?:reported|previously reported)|last (?:year|month|week)"],
  weakLeads: [
    "often|usually|generally|always|every (?:day|year)|many people|some people|is one of|are among|is known",
    "at half-time|for now|for the time being",
  ],
  toReader: ["in this article|here (?:is|are)|read on|click|you|your"],
  titles: ["mr|mrs|ms|messrs|dr|prof|st|mt|ft|gov|sgt|lt|capt|cmdr|maj|cpl|pvt|adm|hon|rev|fr|no"],
  beforeNumbers: ["vol|pp?|fig|ch|sec|art|rs|rm|approx"],
  abbreviations: ["jr|sr|inc|ltd|pte|llc|co|gen|sen|rep|col|u\\.s|a\\.m|p\\.m|e\\.g|i\\.e|vs"],
  and: "and",
  connectives:
    "but|and|or|so|yet|however|meanwhile|moreover|furthermore|then|also|in addition|as a result|therefore|" +
    "thus|still|instead|otherwise|besides|nevertheless|nonetheless|similarly|likewise|by contrast|" +
    "in contrast|on the other hand|for example|for instance|according to him|according to her|" +
    "according to them|according to it|earlier|later|afterwards|finally|eventually|another|other|others|" +
    "elsewhere|second|third|after that|before that|since then|until then|at the time|in turn|in other words|" +
    "there",
  pairs: "",
  pronouns: "he she it they him her them his its their theirs hers both",
  possessives: "his her its their",
  firstPerson: "i we my our me us you your",
  demonstratives: "this that these those such",
  demonstrativesBefore: "this that these those such",
  distant: "that those",
  demonstrativesBehind: "",
  subjectEnds: "",
  joining: "that",
  emptyNouns: "",
  times: "today day week month year season morning evening afternoon time",
  bareSubjects: "",
  subjectParticles: "",
  owned: [],
  notOwned: "",
  ownedDeeds: [],
  verbForms: [],
  verbFormsInSmall: ["\\p{Ll}{3,}ed"],
  verbs:
    "is are was were be been has have had will would can could may might must should does did do said says " +
    "told announced",
  relatives: "who which whose",
  introductions:
    "in on at by from for with after before during since while when if as according despite although though " +
    "because under over through",
  furniture: ["copyright", "whatsapp channel", "our standards", "reporting by", "editing by"],
  pictureCredits: [],
  reporterCredits: [],
  announcements: ["here (?:is|are)"],
  addsLetters: true,
};
