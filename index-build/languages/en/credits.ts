import type { CreditWords } from "../topics/credits.ts";

export const credits: CreditWords = {
  writers: "author",
  by: "by",
  byVerbs: "written reported posted",
  reporters: "reporter",
  otherRoles: "editor host vp video photo source",
  closingRoles: "editor",
  gluedRoles: "Editor Reporter",
  reportBy: [],
  thisArticle: [],
  takenFrom: [],
  titled: [],
  captions: ["photo|screenshot"],
  captionNotes: ["photo|image|picture|pic|credit|courtesy"],
  gluedCaptionNotes: ["photo"],
  captionSources: [],
  captionCredits: ["(?:image|picture|photo) (?:credit|by)"],
  denials: ["not|never|no|without"],
  denied: ["(?:yet\\s+)?(?:found|known|available|specified|set|given|provided|stated|applicable)"],
  nobody: ["no|without|unknown|undefined|anonymous"],
  unnamed: ["(?:an?\\s+)?(?:author|byline|name|publisher|source|title|date|user)"],
  accounts: [
    "(?:(?:super|site|web)[ _-]?)?(?:admin|administrator|user|master)|root|guest|owner|null|test(?: user)?|editor|reporter|contributor|author|writer",
    // An account of a branch: `Admin Solopos`.
    "admin [^,;]{1,30}",
  ],
  archiveOf: ["(?:\\S+ )?(?:all )?(?:posts|articles|stories|archives?) (?:by|from|of)"],
  desks:
    "desk newsdesk newsroom team staff editorial agency wire news press newswire bureau services correspondents contributors reporters",
};
