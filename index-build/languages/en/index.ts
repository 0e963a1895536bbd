import type { LanguagePack } from "../pack.ts";
import { credits } from "./credits.ts";
import { datelines } from "./datelines.ts";
import { dates } from "./dates.ts";
import { genres } from "./genres.ts";
import { headlines } from "./headlines.ts";
import { identity } from "./identity.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { page } from "./page.ts";
import { places } from "./places.ts";
import { propositions } from "./propositions.ts";
import { quantities } from "./quantities.ts";
import { records } from "./records.ts";
import { sentences } from "./sentences.ts";
import { speech } from "./speech.ts";
import { walls } from "./walls.ts";

export const en: LanguagePack = {
  tag: "en",
  identity,
  page,
  credits,
  datelines,
  headlines,
  genres,
  names,
  places,
  records,
  propositions,
  dates,
  numbers,
  quantities,
  sentences,
  speech,
  walls,
};
