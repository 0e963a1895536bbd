import type { ClaimWords } from "../topics/claims.ts";

export const claims: ClaimWords = {
  ahead: [],
  circumstances: [],
  beforePlace: "",
  ofTheMoment: [],
};
