const TRACKING = /^(?:utm_|fbclid$|gclid$|igshid$|mc_[ce]id$|ref$|source$|amp$)/i;
/**
 * A page of an article in several, or all of them at once; any other value names the article
 * itself.
 */
const PART = /^(?:\d{1,3}|all|full|single)$/i;

/**
 * The address that identifies an article however it was reached: https, host in lower case without
 * `www.`, no fragment, no tracking parameters, no trailing slash. Null for what is no web address.
 */
export function canonicalUrl(url: string | null): string | null {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  // `URL.canParse` takes hosts of 20,000 letters, of which the parser throws.
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  parsed.protocol = "https:";
  parsed.hash = "";
  parsed.username = "";
  parsed.password = "";
  parsed.hostname = parsed.hostname.replace(/^www\./, "");
  for (const [name, value] of [...parsed.searchParams])
    if (TRACKING.test(name) || (name.toLowerCase() === "page" && PART.test(value))) parsed.searchParams.delete(name);
  parsed.searchParams.sort();
  return parsed.href.replace(/\/(?=$|\?)/, "");
}
