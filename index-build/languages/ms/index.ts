import type { LanguagePack } from "../pack.ts";
import { claims } from "./claims.ts";
import { dates } from "./dates.ts";
import { identity } from "./identity.ts";
import { numbers } from "./numbers.ts";
import { quantities } from "./quantities.ts";
import { sentences } from "./sentences.ts";
import { speech } from "./speech.ts";

export const ms: LanguagePack = {
  tag: "ms",
  identity,
  claims,
  dates,
  numbers,
  quantities,
  sentences,
  speech,
};
