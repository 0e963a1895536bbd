import type { LanguagePack } from "../pack.ts";
import { identity } from "./identity.ts";

export const ms: LanguagePack = { tag: "ms", identity };
