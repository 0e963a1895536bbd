import type { LanguagePack } from "../pack.ts";
import { dates } from "./dates.ts";
import { identity } from "./identity.ts";
import { numbers } from "./numbers.ts";
import { sentences } from "./sentences.ts";
import { speech } from "./speech.ts";

export const ms: LanguagePack = {
  tag: "ms",
  identity,
  dates,
  numbers,
  sentences,
  speech,
};
