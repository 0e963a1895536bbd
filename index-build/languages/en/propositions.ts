import type { PropositionWords } from "../topics/propositions.ts";

export const propositions: PropositionWords = {
  ahead: ["would", "could", "may", "might", "hopes?", "plans? to"],
  circumstances: ["amid|after|before|during|while|when|as|in|on|according to"],
  beforePlace: "in at",
  markets: ["stocks?", "shares", "index", "bitcoin", "prices?", "discounts?"],
  ofTheMoment: [],
};
