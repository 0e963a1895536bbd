import type { PropositionWords } from "../topics/propositions.ts";

export const propositions: PropositionWords = {
  ahead: [],
  circumstances: [],
  beforePlace: "",
  ofTheMoment: [],
};
