import { parse } from "tldts";
import { fold } from "../../src/analysis/index.ts";

/** The letters and digits of a name, folded: what two ways to write it share. */
export const lettersOfName = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether a name is written as a host or the address of one: `Liputan6.com`. */
export const looksLikeHost = (name: string): boolean =>
  /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/?$/u.test(name.trim());

/**
 * The letters of an address before its public suffix: `detik` of `news.detik.com`; null without.
 */
export function siteLetters(address: string): string | null {
  const { domainWithoutSuffix, isIcann } = parse(address);
  return domainWithoutSuffix !== null && isIcann === true ? lettersOfName(domainWithoutSuffix) : null;
}
