import { canonicalUrl } from "../../src/identity/index.ts";

/** Hosts of versions for phones, and of those for printers and archives of AMP. */
const TWIN_HOST = /^(?:m|mobile|mobi|amp|wap|touch|print)\./;
/** Parts of a path that name a version: `/amp/`, `/print/`, `/story.amp.html`. */
const TWIN_PART = /^(?:amp|print|cetak|mobile|m|amp\.html?)$/i;
const TWIN_ENDING = /[.;](?:amp|print)(?=\.html?$|$)/i;
/** Parameters that ask for a version, whatever their value, and those that name one. */
const VERSION_PARAMETER = /^(?:amp|print|mobile|m|noamp|__amp_source_origin|usqp|amp_js_v)$/i;
const OUTPUT_PARAMETER = /^(?:output(?:type)?|view|format|tpl|tmpl|layout|mode|device)$/i;
const VERSION = /^(?:amp|print(?:able)?|mobile|phone|component|cetak)$/i;
/** The original behind a cache of AMP: `/c/s/host/path`, `google.com/amp/s/host/path`. */
const AMP_CACHE = /^https:\/\/(?:[\w-]+\.cdn\.ampproject\.org\/[a-z]\/|google\.[a-z.]+\/amp\/)(s\/)?/;

/**
 * What the versions of one page have in common in their addresses: for phones, for printers, AMP
 * and its caches. The canonical address itself where it names none of these; null for no address.
 */
export function twinKey(url: string | null): string | null {
  const canonical = canonicalUrl(url);
  if (canonical === null) return null;
  const cached = canonical.replace(AMP_CACHE, "https://");
  if (!URL.canParse(cached)) return canonical;
  const parsed = new URL(cached);
  parsed.hostname = parsed.hostname.replace(/^www\./, "").replace(TWIN_HOST, "");
  const parts = parsed.pathname.split("/").filter((part) => !TWIN_PART.test(part));
  parsed.pathname = parts.join("/").replace(TWIN_ENDING, "");
  for (const [name, value] of [...parsed.searchParams]) {
    if (VERSION_PARAMETER.test(name) || (OUTPUT_PARAMETER.test(name) && VERSION.test(value)))
      parsed.searchParams.delete(name);
  }
  return parsed.href.replace(/\/(?=$|\?)/, "");
}
