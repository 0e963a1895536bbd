/**
 * Makes `index-build/languages/id/sentence-openers.json`: how much more often a capitalised word
 * opens a sentence than it stands inside a headline, from the development corpora. Only these
 * figures leave them. Run: `npm run make:openers [-- --data DIR --into DIR]`.
 */
import { parseArgs } from "node:util";
import { readRecords } from "../data.ts";
import { itemAt } from "../item-at.ts";
import { MAKE_OPTIONS, writeMade } from "../made.ts";

const { values } = parseArgs({
  options: MAKE_OPTIONS,
});

/** The one-day corpus and the headlines are left out: `eval -- teasers` measures on them. */
const FILES = ["yogyakarta-2025", "detik-2026", "undated-2024"];
const MIN_COUNT = 25;
/** Sentences at the start of a text are headlines or datelines as often as not. */
const SENTENCE_BREAK = /(?<=[.!?]["”']?)\s+(?=[A-Z])/;

const opening = new Map<string, number>();
const inside = new Map<string, number>();
const count = (map: Map<string, number>, word: string) => {
  const bare = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  if (bare) map.set(bare, (map.get(bare) ?? 0) + 1);
};
for (const file of FILES) {
  for (const { title, body } of await readRecords<{ title?: string; body: string }>(
    values.data,
    "news",
    `${file}.jsonl`,
  )) {
    for (const sentence of body.split(SENTENCE_BREAK).slice(1)) {
      const words = sentence.split(/\s+/);
      if (words.length > 5) count(opening, itemAt(words, 0));
    }
    for (const word of (title ?? "").split(/\s+/).slice(1)) count(inside, word);
  }
}
const total = (map: Map<string, number>) => [...map.values()].reduce((sum, one) => sum + one, 0);
const openingTotal = total(opening);
const insideTotal = total(inside);
const tenths = [...opening]
  .filter(([, times]) => times >= MIN_COUNT)
  .map(([word, times]): [string, number] => {
    const odds = Math.log((times + 0.5) / openingTotal) - Math.log(((inside.get(word) ?? 0) + 0.5) / insideTotal);
    return [word, Math.round(10 * Math.max(-4, Math.min(6, odds)))];
  })
  .sort(([a], [b]) => (a < b ? -1 : 1));
const json = `${JSON.stringify(Object.fromEntries(tenths))}\n`;
await writeMade(values.into, "index-build/languages/id/sentence-openers.json", json);
console.log(`${tenths.length} words, ${json.length} bytes`);
