import type { NameWords } from "../topics/names.ts";

export const names: NameWords = {
  titles:
    "president minister prime secretary senator governor mayor chairman director judge coach king queen pope mr mrs ms sen gov rep sir",
  signedTitles: [],
  roles: "lawyer attorney analyst economist actress actor singer driver suspect victim",
  address: ["mr|mrs|ms|sir"],
  roleLeads: ["is|named"],
  organizationHeads:
    "ministry court university bank party committee commission council department agency association federation union company corp inc fc",
  connectives: "meanwhile according when while before during however then",
  notNames:
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december",
  particles: ["van|von|de|of"],
  linkWords: "of and for the in",
  speechBefore: ["said"],
  speechBehind: ["said|says|told"],
};
