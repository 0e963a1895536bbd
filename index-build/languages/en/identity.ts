import type { IdentityWords } from "../topics/identity.ts";

export const identity: IdentityWords = { names: "english", codes: "eng", tellingWords: "" };
