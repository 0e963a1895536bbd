import { foldSpace, lettersOf } from "../text/lines.ts";
import type { PageDocument } from "./parse-document.ts";

const MIN_HEADLINE_CHARS = 11;

/**
 * The page's main heading where the title repeats it with the site's name behind; else the title
 * without that name.
 */
export function pageHeadline(document: PageDocument, stated: string | null): string | null {
  const title = stated ?? document.querySelector("title")?.textContent?.trim() ?? null;
  const headings = [...document.querySelectorAll("h1")]
    .map((one) => foldSpace(one.textContent ?? ""))
    .filter((text) => text.length >= MIN_HEADLINE_CHARS);
  const repeated = headings.find((text) => title !== null && lettersOf(title).startsWith(lettersOf(text)));
  if (repeated) return repeated;
  if (title === null) return headings[0] ?? null;
  return withoutLastPart(title);
}

/** A title without what follows its first mark, where that may be the name of its site. */
function withoutLastPart(title: string): string {
  const marks = [...title.matchAll(/\s[|–—-](?=\s)/g)];
  const first = marks.find(({ index, 0: mark }) =>
    /^[^|–—]{2,30}$/u.test(title.slice(index + mark.length).trimStart()),
  );
  return title.slice(0, first?.index).trimEnd();
}
