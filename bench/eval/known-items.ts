import { analyze, isStopWord } from "../../src/analysis/index.ts";
import { type DateValue, UNKNOWN_DATE } from "../../src/schema/index.ts";
import { type Figure, readRecords } from "../data.ts";
import { few } from "../few.ts";
import { randomFrom } from "../fuzz/mutate.ts";
import { enginesOf, type SearchedText } from "./index-of.ts";
import { mrr, type Ranking, recall } from "./ranking-metrics.ts";

const NEWS = ["detik-2026", "headlines-2026-08", "one-day-2023-02-27", "undated-2024", "yogyakarta-2025"];
const SAMPLE_SIZE = few(2_000);
const SEED = 6;
/** A word that is looked for has at least so many letters. */
const MIN_CHARS = 4;

/** A record as it is searched: no pipeline, so that both engines are given the same. */
interface NewsText extends SearchedText {
  headline: string;
}

/** The news of the development data, each file's records in its order. */
export async function newsTexts(data: string, files: readonly string[] = NEWS): Promise<NewsText[]> {
  const texts: NewsText[] = [];
  for (const file of files) {
    const records = await readRecords<Record<string, string>>(data, "news", `${file}.jsonl`);
    for (const [at, { title = "", body, summary, date }] of records.entries()) {
      const text = body ?? summary ?? "";
      const datePublished: DateValue = !date
        ? { ...UNKNOWN_DATE }
        : { value: date.slice(0, 10), precision: "day", source: "stated" };
      if (title.trim() === "") continue;
      texts.push({ id: `${file}:${at}`, headline: title, text, leadEnd: leadEndOf(text), datePublished });
    }
  }
  return texts;
}

/** The lead of a text whose sentences are not known: about as much as two of them. */
const leadEndOf = (text: string): number => Math.min(text.length, 300);

/**
 * Finding an article again by two random content words of its headline, and by the same with one
 * typo anywhere in one of them.
 */
export async function knownItems(data: string): Promise<Figure[]> {
  const texts = await newsTexts(data);
  const queries = knownItemQueries(texts, SAMPLE_SIZE);
  const figures: Figure[] = [];
  for (const [name, rank] of enginesOf(texts, "id", ["headline", "text"])) {
    for (const kind of ["typed", "misspelt"] as const) {
      const rankings: Ranking[] = [];
      for (const one of queries) rankings.push({ ranked: await rank(one[kind]), relevant: new Set([one.id]) });
      const figure = (what: string, value: number): Figure => ({
        task: "known-items",
        figure: `${name}, two words of a headline ${kind}: ${what}`,
        value,
        of: rankings.length,
      });
      figures.push(figure("MRR@10", mrr(rankings)), figure("recall@10", recall(rankings)));
    }
  }
  return figures;
}

export interface KnownItemQuery {
  id: string;
  typed: string;
  misspelt: string;
}

/**
 * Queries for articles spread over the texts, two content words of a part of each; the same for the
 * same texts.
 */
export function knownItemQueries(
  texts: readonly NewsText[],
  count: number,
  textOf: (text: NewsText) => string = ({ headline }) => headline,
): KnownItemQuery[] {
  const random = randomFrom(SEED);
  const below = (limit: number) => Math.floor(random() * limit);
  const queries: KnownItemQuery[] = [];
  const taken = new Set<number>();
  while (queries.length < count && taken.size < texts.length) {
    const at = below(texts.length);
    const one = texts[at];
    if (taken.has(at) || !one) continue;
    taken.add(at);
    const words = [
      ...new Set(
        analyze(textOf(one), "id")
          .filter(
            ({ surface }) => /^\p{L}+$/u.test(surface) && surface.length >= MIN_CHARS && !isStopWord(surface, "id"),
          )
          .map(({ text }) => text.toLowerCase()),
      ),
    ];
    if (words.length < 2) continue;
    const first = words.splice(below(words.length), 1)[0] ?? "";
    const second = words[below(words.length)] ?? "";
    const misspelt = random() < 0.5 ? `${withTypo(first, below)} ${second}` : `${first} ${withTypo(second, below)}`;
    queries.push({ id: one.id, typed: `${first} ${second}`, misspelt });
  }
  return queries;
}

/** A word with one letter put in, left out, replaced, or changed for its neighbour, anywhere. */
function withTypo(word: string, below: (limit: number) => number): string {
  const letter = String.fromCharCode(97 + below(26));
  const at = below(word.length);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const edited = [
    before + letter + word.slice(at),
    before + after,
    before + letter + after,
    after === "" ? before : before + after.charAt(0) + word.charAt(at) + after.slice(1),
  ][below(4)];
  return edited === undefined || edited === word ? before + after : edited;
}
