import { endOfHeadline } from "../../index-build/extract/text/teasers.ts";
import { type Figure, readRecords } from "../data.ts";

interface TitledRecord {
  title?: string;
  body?: string;
  summary?: string;
}

/**
 * Not among the files `npm run make:openers` counts. Tribun's bodies of that day have lost letters
 * at every comma.
 */
const FILES = [
  { file: "one-day-2023-02-27", publisher: /kompas/ },
  { file: "headlines-2026-08", publisher: /./ },
];
const MIN_TITLE_WORDS = 4;
/** A prime, so that headlines and sentences are paired without order. */
const STRIDE = 7919;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/**
 * Where a headline ends that a scraper glued to a sentence: each headline before a sentence of
 * another article.
 */
export async function teasers(data: string): Promise<Figure[]> {
  const titles: string[] = [];
  const sentences: string[] = [];
  for (const { file, publisher } of FILES) {
    for (const record of await readRecords<TitledRecord & { publisher: string }>(data, "news", `${file}.jsonl`)) {
      if (!publisher.test(record.publisher)) continue;
      const title = record.title?.replace(/\s+/g, " ").trim() ?? "";
      if (wordsOf(title).length >= MIN_TITLE_WORDS) titles.push(title);
      const inner = (record.body ?? record.summary ?? "").split(/(?<=[a-z][.!?]["”]?)\s+(?=["“]?[A-Z])/).slice(1);
      sentences.push(...inner.filter((one) => wordsOf(one).length >= 6).slice(0, 3));
    }
  }
  let exact = 0;
  let lostWords = 0;
  let leftWords = 0;
  for (const [index, title] of titles.entries()) {
    const text = `${title} ${sentences[(index * STRIDE) % sentences.length]}`;
    const found = wordsOf(text.slice(0, endOfHeadline(text))).length - wordsOf(title).length;
    if (found === 0) exact++;
    lostWords += Math.max(0, found);
    leftWords += Math.max(0, -found);
  }
  const figure = (name: string, value: number): Figure => ({ task: "teasers", figure: name, value, of: titles.length });
  return [
    figure("headlines cut exactly, by wording alone", exact / titles.length),
    figure("words of the text lost a headline", lostWords / titles.length),
    figure("words of the headline left a headline", leftWords / titles.length),
  ];
}
