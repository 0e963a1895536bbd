/**
 * `npm run bench:pages [-- --out DIR] [--lighthouse a,b]`: what readers wait for. Of a build,
 * served as `wrangler dev` serves it: Lighthouse's scores of every kind of page (mobile profile),
 * what a page weighs, how long the first result takes after a key, how much moves meanwhile, and
 * what the widgets weigh. One JSON line a figure. `--lighthouse` names the kinds of page to score
 * (default: all).
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { createTestHarness } from "wrangler";
import { makeDeployment } from "../../index-build/cli/make-deployment.ts";
import type { EventHeading, PublishedEvent } from "../../src/schema/index.ts";
import { readManifest } from "../../src/search/index.ts";
import { findBrowser } from "./find-browser.ts";
import { lighthouseScores } from "./lighthouse.ts";
import { measureTyping } from "./typing.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: "dist" },
    query: { type: "string" },
    words: { type: "string", default: "12" },
    lighthouse: { type: "string" },
  },
});

const browserPath = findBrowser() ?? "";
if (browserPath === "") throw new Error("No browser was found: npm run setup:tests installs one.");
const folder = await mkdtemp(join(tmpdir(), "kilas-pages-"));
const harness = createTestHarness({
  workers: [{ configPath: await makeDeployment(join(folder, "site"), values.out) }],
});
try {
  const { url } = await harness.listen();
  const origin = `http://localhost:${url.port}`;
  const manifest = readManifest(await readFile(join(values.out, "worker", "manifest.txt"), "utf8"));
  tell({
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
    articles: manifest.articleCount,
    index: manifest.index.kind,
  });
  await tellWidgets();
  const names = await namesIn(origin);
  const pages = await pagesOf(origin, values.query ?? names[0] ?? "");
  await tellWeight(origin, pages["search"] ?? "/");
  await tellTyping(origin, names);
  for (const page of values.lighthouse?.split(",") ?? Object.keys(pages)) {
    const path = pages[page];
    if (path === undefined) throw new Error(`There is no page ${page}: choose of ${Object.keys(pages).join(", ")}.`);
    const scores = await lighthouseScores(origin + path, browserPath);
    tell({ figure: "lighthouse", page, ...scores });
  }
} finally {
  await harness.close();
  await rm(folder, { recursive: true, force: true });
}

function tell(figure: object): void {
  console.log(JSON.stringify(figure));
}

/** Words that people would search: of the latest headlines the longest of each. */
async function namesIn(origin: string): Promise<string[]> {
  const { events } = (await (await fetch(`${origin}/api/events?limit=50`)).json()) as { events: { name: string }[] };
  const words = events.flatMap(({ name }) => (name.match(/\p{L}{5,}/gu) ?? []).slice(0, 2).join(" "));
  return [...new Set(words)].filter(Boolean).slice(0, Number(values.words));
}

/** One page of each kind: of events the largest. */
async function pagesOf(origin: string, query: string): Promise<Record<string, string>> {
  const json = async (path: string) => (await fetch(origin + path)).json();
  const { events } = (await json("/api/events?limit=50")) as { events: EventHeading[] };
  const [largest] = events.toSorted((a, b) => b.articleCount - a.articleCount);
  const event = (await json(`/api/events/${largest?.id}`)) as PublishedEvent;
  const storyline = events.find(({ storylineId }) => storylineId !== null)?.storylineId;
  return {
    front: "/",
    search: `/?q=${encodeURIComponent(query)}`,
    event: `/events/${event.id}`,
    article: `/articles/${event.articles[0]?.id}`,
    ...(storyline ? { storyline: `/storylines/${storyline}` } : {}),
    embed: `/embed?what=event&id=${event.id}`,
  };
}

/** Bytes of a page and of all it loads, compressed as they travel. */
async function tellWeight(origin: string, path: string): Promise<void> {
  const html = await (await fetch(origin + path)).text();
  const parts = [
    ...html.matchAll(/(?:rel="stylesheet" href|<script type="module" src|rel="icon" href)="([^"]+)"/g),
  ].map(([, address = ""]) => address.replaceAll("&amp;", "&"));
  const weights: Record<string, number> = { html: gzipSync(html, { level: 6 }).length };
  for (const part of parts) {
    const body = await (await fetch(origin + part)).arrayBuffer();
    weights[new URL(part, origin).pathname] = gzipSync(new Uint8Array(body), { level: 6 }).length;
  }
  const total = Object.values(weights).reduce((sum, bytes) => sum + bytes, 0);
  tell({ figure: "weight of the search page, gzip", totalBytes: total, ...weights });
}

async function tellTyping(origin: string, names: readonly string[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  try {
    tell({ figure: "typing", ...(await measureTyping(browser, origin, names)) });
  } finally {
    await browser.close();
  }
}

async function tellWidgets(): Promise<void> {
  const weightOf = async (path: string) =>
    gzipSync(await readFile(join(values.out, "public", path)), { level: 9 }).length;
  const single = (await readdir(join(values.out, "public", "widget"))).filter((name) => name.endsWith(".js"));
  const weights = Object.fromEntries(
    await Promise.all(single.map(async (name) => [name, await weightOf(join("widget", name))] as const)),
  );
  const loader = await weightOf("widget.js");
  tell({ figure: "widgets, gzip", loader, everything: loader + (weights["all.js"] ?? 0), ...weights });
}
