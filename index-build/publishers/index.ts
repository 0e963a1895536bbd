import { parse } from "tldts";
import { lettersOfName, looksLikeHost, siteLetters } from "../model/site-letters.ts";

/** Who published an article, as its record says it, and where. */
export interface StatedPublisher {
  publisher: string | null;
  url: string | null;
}

/**
 * One name for each site, whatever its records call it: `Okezone`, `okezone.com` and
 * `bola.okezone.com` are one. Of several names that differ in their writing only, the most frequent
 * one that is no address represents all; where there is none, the registrable domain does. A
 * section of a site (`nasional` at nasional.example.com) is no name of it.
 *
 * @param fixed names that the owner has given: they stay as they are.
 * @returns a name a record, in their order; null where a record has none.
 */
export function publisherNames(records: readonly StatedPublisher[], fixed: ReadonlySet<string>): (string | null)[] {
  const keys = records.map((record) => keyOf(record));
  const counts = new Map<string, Map<string, number>>();
  for (const [at, { publisher }] of records.entries()) {
    const key = keys[at];
    if (key === null || key === undefined || publisher === null || isAddress(publisher) || isSection(records[at]))
      continue;
    const names = counts.get(key) ?? new Map<string, number>();
    counts.set(key, names.set(publisher, (names.get(publisher) ?? 0) + 1));
  }
  return records.map((record, at) => {
    const { publisher } = record;
    if (publisher === null || fixed.has(publisher)) return publisher;
    const [best] = [...(counts.get(keys[at] ?? "") ?? [])].sort(
      ([a, one], [b, other]) => other - one || (a < b ? -1 : 1),
    );
    return best?.[0] ?? domainOf(record) ?? publisher;
  });
}

/** What two ways to write a site's name share: the letters before the public suffix. */
function keyOf(record: StatedPublisher): string | null {
  const { publisher } = record;
  if (publisher === null) return null;
  if (isSection(record)) return siteLetters(record.url ?? "");
  return (looksLikeHost(publisher) ? siteLetters(publisher) : null) ?? lettersOfName(publisher);
}

/** A host in small letters; `Liputan6.com` is how a site writes its own name. */
const isAddress = (name: string): boolean => looksLikeHost(name) && name === name.toLowerCase();

/** Whether a publisher's name is a section of the site that its address names. */
function isSection(record: StatedPublisher | undefined): boolean {
  const { publisher = null, url = null } = record ?? {};
  // A name of several words is no section, even where the host spells it.
  if (publisher === null || url === null || /\s/.test(publisher.trim())) return false;
  const address = URL.parse(url);
  if (address === null) return false;
  const { hostname, pathname } = address;
  const name = lettersOfName(publisher);
  if (name === "" || name === siteLetters(url)) return false;
  const { subdomain } = parse(hostname);
  return [...(subdomain ?? "").split("."), pathname.split("/")[1] ?? ""].some((part) => lettersOfName(part) === name);
}

/** The registrable domain of what a record says, or of its address. */
function domainOf(record: StatedPublisher): string | null {
  const { publisher, url } = record;
  if (publisher !== null && looksLikeHost(publisher)) return parse(publisher).domain;
  return isSection(record) ? parse(url ?? "").domain : null;
}
