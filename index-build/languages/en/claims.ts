import type { ClaimWords } from "../topics/claims.ts";

export const claims: ClaimWords = {
  ahead: ["would", "could", "may", "might", "hopes?", "plans? to"],
  circumstances: ["amid|after|before|during|while|when|as|in|on|according to"],
  beforePlace: "in at",
  ofTheMoment: ["stocks?", "shares", "index", "bitcoin"],
};
