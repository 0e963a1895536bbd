import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { dateArticle } from "../../index-build/dates/index.ts";
import { extract } from "../../index-build/extract/index.ts";
import type { ExtractedArticle, StatedDate } from "../../index-build/model/pipeline-types.ts";
import { DAY_MS, type DateValue, knownDay } from "../../src/schema/index.ts";
import { dataPath, type Figure } from "../data.ts";
import { fewOf } from "../few.ts";
import { fromJson } from "../from-json.ts";
import { type TokenOverlap, tokenOverlap } from "./token-overlap.ts";

/**
 * The body of each sample document, marked by hand: lines counted from 1, and what opens them
 * without being text.
 */
const SAMPLE_BODIES: Record<string, { lines: [number, number][]; without: string }> = {
  "000_": { lines: [[11, 24]], without: "" },
  "001_": { lines: [[1, 29]], without: "TRIBUN-VIDEO.COM - " },
  "002_": { lines: [[7, 29]], without: "" },
  "003_": {
    lines: [
      [1, 1],
      [4, 9],
    ],
    without: "",
  },
  "004_": { lines: [[8, 20]], without: "SinPo.id -" },
};

/**
 * Bodies of HTML pages against the gold of the article extraction benchmark, beside Readability
 * alone; and of the sample.
 */
export async function extraction(data: string): Promise<Figure[]> {
  const gold = fromJson<Record<string, { articleBody: string }>>(
    await readFile(dataPath(data, "pages", "scrapinghub", "ground-truth.json"), "utf8"),
  );
  const own: TokenOverlap[] = [];
  const readability: TokenOverlap[] = [];
  const dates = { both: 0, equal: 0 };
  for (const [name, { articleBody }] of fewOf(Object.entries(gold))) {
    const html = gunzipSync(await readFile(dataPath(data, "pages", "scrapinghub", "html", `${name}.html.gz`))).toString(
      "utf8",
    );
    const article = extract({ fields: {}, page: { type: "html", text: html } });
    own.push(tokenOverlap("reason" in article ? "" : article.articleBody, articleBody));
    readability.push(tokenOverlap(readabilityText(html), articleBody));
    if (!("reason" in article)) compareDates(article, dates);
  }
  const pages = own.length;
  return [
    figure("pages: body token F1", mean(own, "f1"), pages),
    figure("pages: body token precision", mean(own, "precision"), pages),
    figure("pages: body token recall", mean(own, "recall"), pages),
    figure("pages: body token F1 of Readability alone", mean(readability, "f1"), pages),
    figure(
      "pages: dateline and markup both state a date, days differ by at most one",
      dates.equal / dates.both,
      dates.both,
    ),
    ...(await sampleFigures()),
  ];
}

const figure = (name: string, value: number, of: number): Figure => ({ task: "extraction", figure: name, value, of });

const mean = (all: readonly TokenOverlap[], name: keyof TokenOverlap): number =>
  all.reduce((sum, one) => sum + one[name], 0) / all.length;

function readabilityText(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document).parse()?.textContent ?? "";
}

/**
 * What the text of a page says of its date, held against its markup: dateline and markup may be in
 * different zones.
 */
function compareDates(article: ExtractedArticle, count: { both: number; equal: number }): void {
  const dayBy = (basis: StatedDate["basis"]): string | null => {
    const dates = article.dates.filter((date) => date.basis === basis);
    const { datePublished }: { datePublished: DateValue } = dateArticle({ ...article, dates, url: null }, "+00:00");
    return datePublished.source === "stated" ? knownDay(datePublished) : null;
  };
  const [markup, dateline] = [dayBy("markup"), dayBy("dateline")];
  if (markup === null || dateline === null) return;
  count.both++;
  if (Math.abs(Date.parse(markup) - Date.parse(dateline)) <= DAY_MS) count.equal++;
}

async function sampleFigures(): Promise<Figure[]> {
  const names = (await readdir("data/corpus")).filter((name) => name.endsWith(".txt"));
  const overlaps = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join("data/corpus", name), "utf8");
      const body = SAMPLE_BODIES[name.slice(0, 4)];
      if (!body) throw new Error(`The body of ${name} is not marked in bench/eval/extraction.ts.`);
      const lines = text.split(/\r?\n/);
      const gold = body.lines
        .map(([from, to]) => lines.slice(from - 1, to).join("\n"))
        .join("\n")
        .replace(body.without, "");
      const article = extract({ fields: {}, page: { type: "text", text } });
      return tokenOverlap("reason" in article ? "" : article.articleBody, gold);
    }),
  );
  return [
    figure("sample: body token F1", mean(overlaps, "f1"), overlaps.length),
    figure("sample: least body token F1", Math.min(...overlaps.map(({ f1 }) => f1)), overlaps.length),
  ];
}
