import type { ClaimWords } from "./topics/claims.ts";
import type { DateWords } from "./topics/dates.ts";
import type { IdentityWords } from "./topics/identity.ts";
import type { NumberWords } from "./topics/numbers.ts";
import type { QuantityWords } from "./topics/quantities.ts";
import type { SentenceWords } from "./topics/sentences.ts";
import type { SpeechWords } from "./topics/speech.ts";

/**
 * What the build knows of a language: words and fragments of regular expressions, no rules. Rules
 * stand in the stages and read every pack, or that of an article's language. A fragment holds no
 * capturing group and may be several alternatives (`a|b`); words are in small letters.
 */
export interface LanguagePack {
  /** BCP 47 primary subtag. */
  tag: string;
  identity: IdentityWords;
  claims: ClaimWords;
  dates: DateWords;
  numbers: NumberWords;
  quantities: QuantityWords;
  sentences: SentenceWords;
  speech: SpeechWords;
}
