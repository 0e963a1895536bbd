import type { NameWords } from "../topics/names.ts";

export const names: NameWords = {
  titles: "",
  roles: "",
  address: [],
  roleLeads: [],
  organizationHeads: "",
  connectives: "",
  notNames: "",
  particles: [],
  linkWords: "",
  speechBefore: [],
  speechBehind: [],
};
