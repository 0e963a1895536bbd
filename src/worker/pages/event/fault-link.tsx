import type { FC } from "hono/jsx";
import { type Citation, citationPath } from "../../../schema/index.ts";
import { type PageContext, rootOf } from "../page-context.ts";

interface FaultLinkProps {
  /** The statement that somebody finds wrong, and where it is from. */
  text: string;
  citations: readonly Citation[];
  pageContext: PageContext;
}

/** Longest quotation of a statement in a report, in UTF-16 units: addresses are short. */
const MAX_QUOTED_CHARS = 400;

/** Reports a fault of a statement to the owner: a mail or an issue that is filled in. */
export const FaultLink: FC<FaultLinkProps> = ({ text, citations, pageContext }) => {
  const { faults, strings, url } = pageContext;
  if (faults === null) return null;
  const root = rootOf(pageContext);
  const [first] = citations;
  const quoted = text.length > MAX_QUOTED_CHARS ? `${text.slice(0, MAX_QUOTED_CHARS)} …` : text;
  const source = first === undefined ? [] : [root + citationPath(first)];
  const body = [strings.faultIntro, "", `> ${quoted}`, "", root + url.pathname, ...source].join("\n");
  return (
    <a class="fault" href={reportAddress(faults, strings.faultTitle, body)} rel="nofollow noopener">
      {strings.reportFault}
    </a>
  );
};

function reportAddress(faults: string, title: string, body: string): string {
  // Mail programs take %20 for a space, not +.
  if (faults.startsWith("mailto:"))
    return `${faults}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  const address = new URL(faults);
  address.searchParams.set("title", title);
  address.searchParams.set("body", body);
  return address.href;
}
