import type { PropositionWords } from "../topics/propositions.ts";

export const propositions: PropositionWords = {
  ahead: [],
  circumstances: [],
  beforePlace: "",
  markets: ["saham|indeks|harga\\w*|diskaun|promosi"],
  ofTheMoment: [],
};
