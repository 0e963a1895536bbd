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

/** A medium is what so large a share of the articles that name it have their news from … */
const MIN_SOURCE_SHARE = 0.5;
/** … over so many events: a single one may but quote a body that acts in it. */
const MIN_SOURCE_EVENTS = 3;

/** Whether names of one organisation are what texts have their news from: `dilansir AFP`. */
export function areSources(names: readonly EventName[]): boolean {
  const told = names.map(({ standing }) => standing.get("source") ?? 0);
  const articles = names.reduce((sum, name) => sum + name.articles, 0);
  return (
    told.filter((times) => times > 0).length >= MIN_SOURCE_EVENTS &&
    told.reduce((sum, times) => sum + times, 0) >= MIN_SOURCE_SHARE * articles
  );
}
