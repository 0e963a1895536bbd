import type { LanguagePack } from "../pack.ts";
import { credits } from "./credits.ts";
import { datelines } from "./datelines.ts";
import { genres } from "./genres.ts";
import { headlines } from "./headlines.ts";
import { identity } from "./identity.ts";
import { names } from "./names.ts";
import { page } from "./page.ts";
import { places } from "./places.ts";
import { records } from "./records.ts";

export const id: LanguagePack = {
  tag: "id",
  identity,
  page,
  credits,
  datelines,
  headlines,
  genres,
  names,
  places,
  records,
};
