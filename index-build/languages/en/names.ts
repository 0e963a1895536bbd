import type { NameWords } from "../topics/names.ts";

export const names: NameWords = {
  offices:
    "president minister prime_minister secretary secretary_general secretary_of_state senator governor mayor chairman chairwoman chair director director_general judge justice " +
    "king queen pope prince princess attorney_general ambassador commissioner congressman congresswoman representative speaker chancellor premier " +
    "chief chief_executive chief_executive_officer chief_financial_officer chief_operating_officer group_head senior_vice_president vp svp ceo cfo coo cto executive_director managing_director spokesman spokeswoman spokesperson sheriff " +
    "coach manager head captain dean general_manager first_lady envoy superintendent vice_president",
  professions:
    "lawyer attorney prosecutor analyst economist professor researcher scientist doctor actress actor singer author director_of_photography producer guitarist journalist reporter editor managing_editor host anchor " +
    "comedian quarterback pitcher striker goalkeeper midfielder defender forward player swimmer golfer boxer founder owner activist photographer driver pilot",
  officePrefixes: "deputy vice former ex acting interim assistant associate senior chief executive",
  ranks:
    "general gen lieutenant lt colonel col major maj captain capt sergeant sgt admiral adm brigadier commander cmdr inspector det detective officer pc constable lieutenant_general",
  honorifics: "mr mrs ms miss dr prof professor sir dame lord lady rev reverend sen rep gov hon st pres sheikh",
  signedTitles: [],
  degrees: ["Ph\\.?D|M\\.?D|Jr|Sr|Esq|MBA|M\\.?Sc|B\\.?Sc|D\\.?Phil|Q\\.?C|K\\.?C|MP|MBE|OBE"],
  statuses: "victim suspect defendant accused gunman attacker witness resident survivor patient inmate",
  relatives:
    "wife husband father mother son daughter brother sister girlfriend boyfriend widow widower fiance fiancee uncle aunt cousin grandmother grandfather neighbor neighbour",
  minors: "boy girl child toddler baby infant teenager teen pupil schoolboy schoolgirl",
  ageUnits: ["years?(?: old)?"],
  and: ["and"],
  officeLeads: ["is|named|identified as"],
  officeBehindLeads: ["as|who is|who serves as"],
  aliasLeads: ["alias|aka|a\\.k\\.a\\.|(?:better |also )?known as|nicknamed"],
  nicknameLeads: ["nicknamed|entitled|titled|dubbed"],
  nicknameNouns: [],
  personLeads: [],
  representatives: "",
  initialsLeads: ["initials"],
  organizationHeads:
    "ministry court university bank party committee commission council department agency association federation union company corp inc fc college hospital school institute bureau board church police",
  legalForms: "",
  shortenedNames: "",
  localBodies: "",
  commonBodies: "company board group management",
  symbols: "stars_and_stripes union_jack jesus_christ jesus allah god",
  sourceWords: "told agency newspaper broadcaster reported quoted citing",
  patronymics: "ibn",
  linkWords: "of and for the in to on",
};
