import { sentencesOf } from "../../index-build/sentences/index.ts";
import { Highlighter, makeSnippet, parseQuery, rank, retrieve } from "../../src/search/index.ts";
import type { Figure } from "../data.ts";
import { contextOf, indexOf } from "./index-of.ts";
import { knownItemQueries, newsTexts } from "./known-items.ts";

const QUERIES = 200;
const HITS = 10;
/** Length of a snippet, in UTF-16 units. */
const LENGTH_CHARS = 240;

/**
 * Whether the snippet of a hit holds all words of the query, each in some form, whenever some
 * passage of its length does.
 */
export async function snippets(data: string): Promise<Figure[]> {
  const texts = await newsTexts(data, ["yogyakarta-2025", "detik-2026"]);
  const index = indexOf(texts, "id");
  const context = contextOf(index);
  let [possible, held, whole, all] = [0, 0, 0, 0];
  for (const { typed } of knownItemQueries(texts, QUERIES, ({ text }) => text)) {
    const { planned, matches } = await retrieve(parseQuery(typed), context);
    const highlighter = new Highlighter(planned.clauses);
    const wanted = 2 ** planned.clauses.length - 1;
    for (const { document } of rank(matches, index.docValues, "relevance").first(HITS)) {
      const articleBody = (texts[document]?.text ?? "").replace(/\s+/g, " ").trim();
      const sentences = sentencesOf(articleBody, [{ start: 0, end: articleBody.length, subhead: false }]).map(
        (one, at) => ({ ...one, id: `x#${at}`, quotable: true, leaning: false, salience: 0 }),
      );
      const { text } = makeSnippet({ articleBody, sentences, inLanguage: "id" }, highlighter);
      const bitsOf = (part: string) => highlighter.wordsIn(part, "id").reduce((bits, { clauses }) => bits | clauses, 0);
      all++;
      if (sentences.some(({ start }) => text.startsWith(articleBody.slice(start, start + 20)))) whole++;
      if (!somePassageHolds(articleBody, highlighter, wanted)) continue;
      possible++;
      if (bitsOf(text) === wanted) held++;
    }
  }
  return [
    {
      task: "snippets",
      figure: "snippets that hold all words where a passage of 240 characters does",
      value: held / possible,
      of: possible,
    },
    { task: "snippets", figure: "snippets that start with a sentence", value: whole / all, of: all },
  ];
}

/** Tries every passage that starts at a matching word. */
function somePassageHolds(text: string, highlighter: Highlighter, wanted: number): boolean {
  const words = highlighter.wordsIn(text, "id");
  return words.some(({ start }) => {
    const inside = words.filter((word) => word.start >= start && word.end <= start + LENGTH_CHARS);
    return inside.reduce((bits, { clauses }) => bits | clauses, 0) === wanted;
  });
}
