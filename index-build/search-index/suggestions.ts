import { foldedWords } from "../../src/analysis/index.ts";
import type { Entity } from "../../src/schema/index.ts";
import type { SuggestionEntry } from "../../src/search/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { isShown } from "../model/shown-names.ts";
import { frequentPhrases } from "./phrases.ts";

/** Names that are suggested, at most: a search for them all takes as long as there are many. */
const MAX_SUGGESTED_ENTITIES = 2_000;

/**
 * Phrases are those of so many of the newest articles: what an archive spoke of years ago completes
 * nothing.
 */
const MAX_READ_ARTICLES = 20_000;

/**
 * Names and phrases to suggest, the best known first of each. `articles`: the newest last;
 * `entities`: the most mentioned first. No phrase has a word of somebody who is not suggested, or
 * what the owner hides (`hidden`, folded).
 */
export function suggestionsOf(
  articles: readonly DatedArticle[],
  { entities, hidden }: { entities: readonly Entity[]; hidden: readonly string[] },
): SuggestionEntry[] {
  const unsaid = new Set(entities.filter((one) => one.type === "person" && !isShown(one)).map(({ id }) => id));
  const unsaidWords = ({ articleBody, mentions }: DatedArticle) =>
    new Set(
      mentions.flatMap((one) =>
        one.type !== "time" && unsaid.has(one.entityId) ? foldedWords(articleBody.slice(one.start, one.end)) : [],
      ),
    );
  const isHidden = (phrase: string) => {
    const folded = ` ${foldedWords(phrase).join(" ")} `;
    return hidden.some((name) => folded.includes(` ${name} `) || ` ${name} `.includes(folded));
  };
  return [
    ...entities
      .filter(isShown)
      .slice(0, MAX_SUGGESTED_ENTITIES)
      .map(({ prefLabel, altLabel }) => entryOf(prefLabel, "entity", [prefLabel, ...altLabel])),
    ...frequentPhrases(articles.slice(-MAX_READ_ARTICLES), unsaidWords)
      .filter((text) => !isHidden(text))
      .map((text) => entryOf(text, "phrase", [text])),
  ];
}

const entryOf = (text: string, type: SuggestionEntry["type"], names: readonly string[]): SuggestionEntry => ({
  text,
  type,
  names: names.map((name) => foldedWords(name).join(" ")),
});
