import { alternativesOfAll } from "./languages/index.ts";

const NEGATION = new RegExp(`\\b${alternativesOfAll(({ negation }) => negation.split(" "))}\\b`, "i");

/** Whether a text holds a word that turns its meaning round, in any language. */
export const isNegated = (text: string): boolean => NEGATION.test(text);
