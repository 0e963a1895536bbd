import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY_MS } from "../../src/schema/index.ts";
import { type Figure, readRecords } from "../data.ts";
import { few } from "../few.ts";
import { runScript } from "./child-run.ts";

/** Records of the corpus that is read. */
const RECORDS = [10_000, 100_000].map(few);
const FILES = ["yogyakarta-2025", "detik-2026", "undated-2024"];
/** Sentences of one record. */
const SENTENCES = 16;
/** A prime, so that each record takes its sentences from all over. */
const STRIDE = 15_485_863;

/** What `read-corpus.ts` prints. */
interface ReadingRun {
  articles: number;
  problems: number;
  seconds: number;
  peakRssMb: number;
}

/**
 * How fast records are read, opened, extracted and dated, and the most memory that takes, for a
 * small and a large corpus. The corpora are made of real sentences, shuffled, so that no two
 * records are copies. Each run is a process of its own.
 */
export async function reading(data: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const folder = await mkdtemp(join(tmpdir(), "kilas-reading-"));
  try {
    for (const count of RECORDS) {
      const corpus = join(folder, `${count}.jsonl`);
      await writeCorpus(data, corpus, count);
      const cache = join(folder, `cache-${count}`);
      const first = run(corpus, cache);
      const again = run(corpus, cache);
      const figure = (name: string, value: number): Figure => ({
        task: "reading",
        figure: `${count} records: ${name}`,
        value,
        of: first.articles + first.problems,
      });
      figures.push(
        figure("articles a second, one core", first.articles / first.seconds),
        figure("peak memory, MB", first.peakRssMb),
        figure("share of the time with everything cached", again.seconds / first.seconds),
        figure("records accounted for", (first.articles + first.problems) / count),
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

const run = (corpus: string, cache: string) => runScript<ReadingRun>("read-corpus.ts", corpus, cache);

async function writeCorpus(data: string, path: string, count: number): Promise<void> {
  const sentences: string[] = [];
  const titles: string[] = [];
  for (const file of FILES) {
    for (const { title, body } of await readRecords<{ title?: string; body: string }>(data, "news", `${file}.jsonl`)) {
      titles.push(title ?? "Tanpa judul");
      sentences.push(...body.split(/(?<=[.!?])\s+/).filter((one) => one.length > 30));
    }
  }
  const file = createWriteStream(path);
  for (let index = 0; index < count; index++) {
    const body = Array.from(
      { length: SENTENCES },
      (_, at) => sentences[((index * SENTENCES + at) * STRIDE) % sentences.length],
    );
    const day = new Date(Date.UTC(2024, 0, 1) + (index % 700) * DAY_MS).toISOString().slice(0, 10);
    const record = {
      id: `r${index}`,
      title: `${titles[index % titles.length]} ${index}`,
      publisher: `p${index % 40}.example`,
      date: day,
      body: body.join(" "),
    };
    if (!file.write(`${JSON.stringify(record)}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}
