import { foldName } from "../../gazetteer/fold-name.ts";
import type { ArticleToLink, EventName } from "./event-names.ts";

/** An address in place of a name: `Tribunjogja.com`. */
const ADDRESS = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{Ll}{2,4}$/u;
/** A shorter name of a publisher begins too many others. */
const MIN_STEM_CHARS = 4;

/**
 * Tells the media that report from who is reported on: what is named by an address, or as a
 * publisher of the corpus is, or begins as one and goes on with a capital: `detikJogja` of
 * `detik.com`.
 */
export function mediaOf(articles: readonly ArticleToLink[]): (name: EventName) => boolean {
  const publishers = new Set(articles.flatMap(({ publisher }) => (publisher === null ? [] : [foldName(publisher)])));
  const stems = [...publishers].map((one) => one.split(" ")[0] ?? "").filter(({ length }) => length >= MIN_STEM_CHARS);
  return ({ kind, forms }) => {
    if (kind !== "organization") return false;
    return [...forms.keys()].some((form) => {
      if (ADDRESS.test(form) || publishers.has(foldName(form))) return true;
      const stem = stems.find((one) => form.toLowerCase().startsWith(one));
      return stem !== undefined && /^\p{Lu}/u.test(form.slice(stem.length)) && !form.includes(" ");
    });
  };
}
