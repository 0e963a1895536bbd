import type { LanguagePack } from "../pack.ts";
import { identity } from "./identity.ts";

export const id: LanguagePack = { tag: "id", identity };
