import type { IdentityWords } from "./topics/identity.ts";

/**
 * What the build knows of a language: words and fragments of regular expressions, no rules. Rules
 * stand in the stages and read every pack, or that of an article's language.
 */
export interface LanguagePack {
  /** BCP 47 primary subtag. */
  tag: string;
  identity: IdentityWords;
}
