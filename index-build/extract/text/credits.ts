import { AUTHOR_ROLES, BARE_DOMAIN, CREDIT, SITE_LIST, TAKEN_FROM } from "./patterns.ts";

/** What the credit lines of a page say of it. */
export interface Credits {
  author: string | null;
  /** Where the text was taken from, and its headline there. */
  isBasedOn: string | null;
  originalHeadline: string | null;
  /** Site names as the page spells them, best first. */
  siteNames: string[];
}

/**
 * Reads the credit lines among `lines`: authors, the source a text was taken from, the sites it
 * names.
 */
export function readCredits(lines: readonly string[]): Credits {
  const authors = new Map<string, string>();
  const credits: Credits = { author: null, isBasedOn: null, originalHeadline: null, siteNames: [] };
  for (const line of lines) {
    const credit = line.match(CREDIT);
    if (credit?.[1] && credit[2]) {
      const role = credit[1].toLowerCase();
      if (!authors.has(role)) authors.set(role, personName(credit[2]));
    }
    if (credits.isBasedOn === null) Object.assign(credits, takenFrom(line));
    const domain = line.match(BARE_DOMAIN);
    if (domain?.[1]) credits.siteNames.push(domain[1]);
    const list = line.match(SITE_LIST);
    if (list?.[1]) {
      for (const name of list[1].split(/(?:(?<!\s)\s+)?[/,|]\s*/))
        if (/\.\w{2,}$/.test(name)) credits.siteNames.push(name.trim());
    }
  }
  const role = AUTHOR_ROLES.find((candidate) => authors.has(candidate));
  credits.author = role ? (authors.get(role) ?? null) : null;
  return credits;
}

/** Where a text was taken from, as a line says it. */
function takenFrom(line: string): Pick<Credits, "isBasedOn" | "originalHeadline"> | null {
  const taken = line.match(TAKEN_FROM);
  const originalHeadline = taken && headlineIn(line.slice((taken.index ?? 0) + taken[0].length));
  return taken?.[1] && originalHeadline ? { isBasedOn: taken[1].trim(), originalHeadline } : null;
}

/** A headline without what closes its line: `…", [https://…].` */
function headlineIn(rest: string): string {
  let text = rest.replace(/[.,]$/, "").trimEnd();
  // A link in brackets may hold brackets that open, none that close.
  const open = text.endsWith("]") ? text.indexOf("[", Math.max(1, text.lastIndexOf("]", text.length - 2) + 1)) : -1;
  if (open > 0) text = text.slice(0, open).trimEnd().replace(/,$/, "").trimEnd();
  return text.replace(/["”]$/, "").trim();
}

/** A name as people write it: `RENI ERINA` → `Reni Erina`; mixed case is left alone. */
export function personName(name: string): string {
  const trimmed = name.trim().replace(/(?<![.,;|])[.,;|]+$/, "");
  if (trimmed !== trimmed.toUpperCase()) return trimmed;
  return trimmed.toLowerCase().replace(/(^|[\s'-])\p{L}/gu, (start) => start.toUpperCase());
}

/**
 * The spelling of a site's name the page itself prefers: `TRIBUN-VIDEO.COM` of an opening becomes
 * `Tribun-Video.com` where the page says so elsewhere.
 */
export function preferredSpelling(name: string, text: string): string {
  if (name !== name.toUpperCase()) return name;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}.@/])${escaped}(?![\\p{L}\\p{N}])`, "giu"))) {
    if (match[0] !== match[0].toUpperCase() && match[0] !== match[0].toLowerCase()) return match[0];
  }
  return name;
}
