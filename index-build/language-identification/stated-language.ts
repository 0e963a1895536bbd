import { LANGUAGES } from "../languages/index.ts";

/** A record's language as BCP 47: of `id-ID`, `EN`, `Indonesian`. Null where it is none. */
export function statedLanguage(stated: string | null): string | null {
  const text = stated?.trim().toLowerCase() ?? "";
  const tag = text.match(/^[a-z]{2,3}(?=$|[-_])/)?.[0];
  if (tag !== undefined) return LANGUAGES.find(({ identity }) => identity.codes.split(" ").includes(tag))?.tag ?? tag;
  return LANGUAGES.find(({ identity }) => identity.names.split("|").includes(text))?.tag ?? null;
}
