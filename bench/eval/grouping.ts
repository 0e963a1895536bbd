import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY_MS } from "../../src/schema/index.ts";
import { type Figure, readRecords } from "../data.ts";
import { few } from "../few.ts";
import { itemAt } from "../item-at.ts";
import { runScript } from "./child-run.ts";

const ARTICLES = few(100_000);
const NEW_ARTICLES = few(500);
const FILES = ["one-day-2023-02-27", "yogyakarta-2025", "detik-2026", "undated-2024", "headlines-2026-08"];
/** Days by which each round of the same articles is moved on. */
const SHIFT_DAYS = 9;
/**
 * Words in fewer records than this are other words in each round: the same happenings, but of other
 * people and places.
 */
const RARE_BELOW = 60;

interface Source {
  title?: string;
  body?: string;
  summary?: string;
  url?: string | null;
  publisher?: string;
  date?: string | null;
}

interface GroupingRun {
  articles: number;
  groups: number;
  largest: number;
  seconds: number;
  peakRssMb: number;
  tellSeconds: number;
  slowestMs: number;
}

/**
 * How long it takes to group 100,000 articles from nothing and with 500 more, and to tell their
 * events, and the most memory that takes, reading included. The corpus is all of `news/` over and
 * over, each round days later and with rare words of its own. Each run is a process.
 */
export async function grouping(data: string): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "kilas-grouping-"));
  try {
    const corpus = join(folder, "corpus.jsonl");
    const cache = join(folder, "cache");
    const sources = (await Promise.all(FILES.map((file) => readRecords<Source>(data, "news", `${file}.jsonl`)))).flat();
    const later = await writeRounds(sources, corpus);
    const first = run(corpus, cache);
    const again = run(corpus, cache);
    const told = run(corpus, cache, "tell");
    await appendFile(corpus, later.map((record) => `${JSON.stringify(record)}\n`).join(""));
    const more = run(corpus, cache);
    const figure = (name: string, value: number, of: number): Figure => ({ task: "grouping", figure: name, value, of });
    return [
      figure("seconds from nothing, one core", first.seconds, first.articles),
      figure("seconds with nothing new", again.seconds, again.articles),
      figure(`seconds with ${NEW_ARTICLES} records more`, more.seconds, more.articles),
      figure("peak memory with the reading, MB", first.peakRssMb, first.articles),
      figure("seconds to tell all events, one core", told.tellSeconds, told.groups),
      figure("milliseconds to tell an event", (1000 * told.tellSeconds) / told.groups, told.groups),
      figure("milliseconds to tell the slowest", told.slowestMs, told.groups),
      figure("events", first.groups, first.articles),
      figure("articles of the largest event", first.largest, first.articles),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const run = (corpus: string, cache: string, ...more: string[]) =>
  runScript<GroupingRun>("group-corpus.ts", corpus, cache, ...more);

const textOf = ({ body, summary }: Source): string => body ?? summary ?? "";

/**
 * Writes the corpus, and returns the records that come later: those of the latest day, in a further
 * round.
 */
async function writeRounds(sources: readonly Source[], path: string): Promise<object[]> {
  const counts = new Map<string, number>();
  for (const source of sources) {
    for (const word of new Set(`${source.title ?? ""} ${textOf(source)}`.match(/\p{L}+/gu) ?? []))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const renamed = (text: string, round: number) =>
    round === 0
      ? text
      : text.replace(/\p{L}{4,}/gu, (word) =>
          (counts.get(word) ?? 0) < RARE_BELOW ? `${word}${"qwxzvk"[round % 6]}` : word,
        );
  const record = (source: Source, round: number, index: number) => ({
    id: `r${index}`,
    url: source.url ? `${source.url.replace(/\/?$/, "")}-${round}` : null,
    publisher: source.publisher,
    title: renamed(source.title ?? "", round),
    date: source.date ? new Date(Date.parse(source.date) + round * SHIFT_DAYS * DAY_MS).toISOString() : null,
    body: renamed(textOf(source), round),
  });
  const file: WriteStream = createWriteStream(path);
  for (let index = 0; index < ARTICLES; index++) {
    const line = record(itemAt(sources, index % sources.length), Math.floor(index / sources.length), index);
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  const lastRound = Math.floor(ARTICLES / sources.length) + 1;
  return sources
    .filter(({ date }) => date)
    .sort((a, b) => Date.parse(a.date ?? "") - Date.parse(b.date ?? ""))
    .slice(-NEW_ARTICLES)
    .map((source, index) => record(source, lastRound, ARTICLES + index));
}
