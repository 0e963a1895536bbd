import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { extract } from "../../index-build/extract/index.ts";
import { type Article, knownDay } from "../../src/schema/index.ts";
import { dataPath, type Figure, readRecords } from "../data.ts";
import { fewOf } from "../few.ts";
import { withBuilt } from "./built.ts";
import { PAGE_READERS } from "./page-readers.ts";
import { type PageReading, type SuitePage, scorePages } from "./page-scores.ts";

const SUITES = ["pages", "peer-suites"] as const;

/** An article that was published, or is folded into one, by the file of its page. */
const readingsOf = (articles: readonly Article[]): ReadonlyMap<string, PageReading> =>
  new Map(
    articles.flatMap((article) => {
      const { articleBody: body, author, datePublished } = article;
      const reading = { body, author, day: knownDay(datePublished) };
      return [article, ...article.copies].map(({ sourceFile }) => [sourceFile, reading] as const);
    }),
  );

/**
 * What is published of the pages of other projects' suites, beside their gold and other readers in
 * the same run; the answers of trafilatura 2.2.0 are those that lie beside the pages.
 */
export async function pages(data: string): Promise<Figure[]> {
  const suite = fewOf(await readRecords<SuitePage>(data, ...SUITES, "ground-truth.jsonl"));
  const htmlOf = new Map<string, string>();
  const fill = async (corpus: string) => {
    for (const { file } of suite) {
      const bytes = gunzipSync(await readFile(dataPath(data, ...SUITES, "html", file)));
      htmlOf.set(file, bytes.toString("utf8"));
      await writeFile(join(corpus, pageName(file)), bytes);
    }
  };
  return withBuilt(fill, async ({ articles }) => {
    const published = readingsOf(articles);
    return [
      ...scorePages("published", suite, ({ file }) => published.get(pageName(file)) ?? null),
      ...(await trafilaturaFigures(data, suite)),
      ...(await peerFigures(suite, htmlOf)),
      await timeFigure([...htmlOf.values()]),
    ];
  });
}

const pageName = (file: string): string => file.replace(/\.gz$/, "");

async function trafilaturaFigures(data: string, suite: readonly SuitePage[]): Promise<Figure[]> {
  type Answer = { file: string; date?: string; author?: string; body?: string };
  const answers = await readRecords<Answer>(data, ...SUITES, "trafilatura-2.2.0.jsonl");
  const byFile = new Map(answers.map((answer) => [answer.file, answer]));
  return scorePages("trafilatura 2.2.0", suite, ({ file }) => {
    const { body = "", date, author = null } = byFile.get(file) ?? {};
    return { body: body ?? "", day: date?.slice(0, 10) ?? null, author };
  });
}

async function peerFigures(suite: readonly SuitePage[], htmlOf: ReadonlyMap<string, string>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, read] of Object.entries(PAGE_READERS)) {
    const readings = new Map<string, PageReading>();
    for (const { file, url } of suite) {
      try {
        readings.set(file, await read(htmlOf.get(file) ?? "", url ?? "https://example.com/"));
      } catch (error) {
        console.error(`${name} fails on ${file}: ${String(error)}`);
      }
    }
    figures.push(...scorePages(name, suite, ({ file }) => readings.get(file) ?? null));
  }
  return figures;
}

/**
 * The time of reading pages as a multiple of linkedom with Readability: the least of some passes of
 * each, by turns in one run.
 */
async function timeFigure(htmls: readonly string[]): Promise<Figure> {
  const readers = [
    async (html: string) => void extract({ fields: {}, page: { type: "html", text: html } }),
    async (html: string) => void (await PAGE_READERS["Readability"]?.(html, "https://example.com/")),
  ];
  const tookMs = readers.map(() => Number.POSITIVE_INFINITY);
  const timed = htmls.filter((_, at) => at % TIMED_SHARE === 0);
  for (let pass = 0; pass < TIMED_PASSES; pass++)
    for (const [reader, read] of readers.entries()) {
      const startedMs = performance.now();
      // A page that a reader cannot read takes its time as well.
      for (const html of timed) await read(html).catch(() => {});
      tookMs[reader] = Math.min(tookMs[reader] ?? 0, performance.now() - startedMs);
    }
  const [own = 0, other = 0] = tookMs;
  return {
    task: "pages",
    figure: "time, in times that of linkedom and Readability",
    value: own / other,
    of: timed.length,
  };
}

/** One page of so many is timed, and so often. */
const TIMED_SHARE = 3;
const TIMED_PASSES = 4;
