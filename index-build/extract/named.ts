import { alternativesOfAll } from "../languages/index.ts";

/**
 * An address, a mailbox, a number, or the reference of a graph (`#/p/1`, `_:b0`, `urn:…`): a name
 * of none of these.
 */
const REFERENCE = /^(?:https?:|\/\/|#|_:|urn:)|@|^\d+$/i;

const of = (field: "denials" | "denied" | "nobody" | "unnamed"): string =>
  alternativesOfAll(({ credits }) => credits[field]);

/**
 * What systems write where they have no value: that nothing was found (`Penulis tidak ditemukan`,
 * `Author not available`), a word for nobody (`Unknown author`, `Anonim`), or a mark.
 */
const PLACEHOLDER = new RegExp(
  `^(?:\\p{L}+\\s+){0,2}${of("denials")}\\s+${of("denied")}$|^${of("nobody")}(?:\\s+${of("unnamed")})?$|` +
    "^(?:null|none|nan|n\\/a|tba|undefined|[-–—_.?*/\\s]*)$",
  "iu",
);

/** Whether a text is a placeholder for a missing value. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.trim());

/** A text as the name of a person, a desk or a site; null for a reference and for a placeholder. */
export const nameOnly = (text: string | null): string | null =>
  text === null || REFERENCE.test(text.trim()) || isPlaceholder(text) ? null : text;

const ACCOUNT = new RegExp(`^${alternativesOfAll(({ credits }) => credits.accounts)}\\d*$`, "iu");

/** Whether a name is that of a system's account: `admin`, `Super User`. */
export const isAccount = (name: string): boolean => ACCOUNT.test(name.trim());
