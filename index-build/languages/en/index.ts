import type { LanguagePack } from "../pack.ts";
import { identity } from "./identity.ts";

export const en: LanguagePack = { tag: "en", identity };
