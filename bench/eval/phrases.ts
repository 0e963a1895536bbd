import { fold, tokenize } from "../../src/analysis/index.ts";
import { parseQuery, retrieve } from "../../src/search/index.ts";
import type { Figure } from "../data.ts";
import { few } from "../few.ts";
import { randomFrom } from "../fuzz/mutate.ts";
import { contextOf, indexOf } from "./index-of.ts";
import { newsTexts } from "./known-items.ts";

const PHRASES = few(500);
const SEED = 66;

/**
 * Phrases of two to six words cut from bodies, quoted: whether every article that holds one is
 * found, and no other, by reading all texts.
 */
export async function phrases(data: string): Promise<Figure[]> {
  const texts = await newsTexts(data, ["yogyakarta-2025", "detik-2026"]);
  const index = indexOf(texts, "id");
  const context = contextOf(index);
  // Read by rules of its own: the words of headline and body with one space between, numbers
  // without their separators.
  const read = (text: string) =>
    ` ${tokenize(text)
      .map((token) => plain(token.text))
      .join(" ")} `;
  const bodies = texts.map(({ id, headline, text }) => ({ id, text: `${read(headline)}|${read(text)}` }));
  const random = randomFrom(SEED);
  let [found, wanted, listed, tried] = [0, 0, 0, 0];
  while (tried < PHRASES) {
    const source = texts[Math.floor(random() * texts.length)];
    const tokens = tokenize(source?.text ?? "");
    const length = 2 + Math.floor(random() * 5);
    if (tokens.length < length + 1) continue;
    const from = Math.floor(random() * (tokens.length - length));
    const part = tokens.slice(from, from + length);
    const phrase = (source?.text ?? "").slice(part[0]?.start, part.at(-1)?.end);
    if (/["“”„]/.test(phrase)) continue;
    tried++;
    const needle = ` ${part.map((token) => plain(token.text)).join(" ")} `;
    const holders = new Set(bodies.filter(({ text }) => text.includes(needle)).map(({ id }) => id));
    const { matches } = await retrieve(parseQuery(`"${phrase}"`), context);
    const ids = Array.from(matches.documents, (document) => texts[document]?.id ?? "");
    wanted += holders.size;
    found += ids.filter((id) => holders.has(id)).length;
    listed += ids.length;
  }
  return [
    { task: "phrases", figure: "quoted phrases: recall", value: found / wanted, of: wanted },
    { task: "phrases", figure: "quoted phrases: precision", value: found / listed, of: listed },
  ];
}

const plain = (word: string): string => fold(word).replace(/(?<=\d)[.,:](?=\d)/g, "");
