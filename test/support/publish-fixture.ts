/**
 * `npm run fixture -- NAME` publishes the fixture's site with the present version, and keeps what
 * its owner and its readers have of it: see test/fixtures/published-site/README.md.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { openSite } from "../../index-build/cli/open-site.ts";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { readLedger } from "../../index-build/ledger/index.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { Article } from "../../src/schema/index.ts";
import { QUIET } from "./quiet-report.ts";

const FIXTURE = join("test", "fixtures", "published-site");
const ORIGIN = "https://kilas.example";
/** Files of the build's `data` that the next build reads. */
const KEPT_DATA = /^(?:articles|events|storylines|ledger|ledger\.history)\.jsonl$|^(?:builds|inputs)\.json$/;

const [name] = process.argv.slice(2);
if (name === undefined || !/^[\w-]+$/.test(name)) {
  console.error("Usage: npm run fixture -- NAME");
  process.exit(2);
}
const work = await mkdtemp(join(tmpdir(), "kilas-fixture-"));
try {
  await publish(work, join(FIXTURE, name));
} finally {
  await rm(work, { recursive: true, force: true });
}

async function publish(root: string, into: string): Promise<void> {
  const [corpus, out, ledger] = [join(root, "corpus"), join(root, "dist"), join(root, "data", "ledger.jsonl")];
  await mkdir(corpus);
  for (const round of ["first", "second", "third"]) {
    await cp(join(FIXTURE, "corpus", `${round}.jsonl`), join(corpus, "articles.jsonl"));
    await buildSite({ corpus, out, ledger, config, index: "packed", report: QUIET });
  }
  await rm(into, { recursive: true, force: true });
  await cp(join(root, "data"), join(into, "data"), { recursive: true });
  const isKept = (path: string) => !/\/public\/(?!_kilas\/)[^/]/.test(`${path}/`);
  await cp(out, join(into, "build"), { recursive: true, filter: (path) => isKept(path.slice(out.length)) });
  const data = join(into, "build", "data");
  for (const file of await readdir(data)) if (!KEPT_DATA.test(file)) await rm(join(data, file));
  const addresses = await answersOf(out, ledger);
  await writeFile(join(into, "addresses.jsonl"), addresses.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const files = (await readdir(join(out, "public"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /widget|page\.js/.test(join(entry.parentPath, entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out, "public").length));
  await writeFile(join(into, "files.txt"), `${files.sort().join("\n")}\n`);
  console.log(`${into}: ${addresses.length} addresses, ${files.length} files`);
}

/** What the site answers at every address that others may have. */
async function answersOf(out: string, ledger: string) {
  // Node runs no JSX.
  const outfile = join(out, "..", "app.mjs");
  const jsx = { jsx: "automatic", jsxImportSource: "hono/jsx" } as const;
  await build({ entryPoints: ["src/worker/app.tsx"], bundle: true, format: "esm", platform: "node", outfile, ...jsx });
  const { createApp }: { createApp: (site: unknown) => { request(url: string): Promise<Response> } } = await import(
    pathToFileURL(outfile).href
  );
  const app = createApp(await openSite(out));
  const answers: { path: string; status: number; location?: string }[] = [];
  for (const path of await pathsOf(out, ledger)) {
    const { status, headers } = await app.request(ORIGIN + path);
    const location = headers.get("location");
    answers.push({ path, status, ...(location === null ? {} : { location }) });
  }
  return answers;
}

async function pathsOf(out: string, ledger: string): Promise<string[]> {
  const { events, storylines } = await readLedger(ledger);
  const lines = (await readFile(join(out, "data", "articles.jsonl"), "utf8")).trim().split("\n");
  const articles = lines.map((line): Article => JSON.parse(line));
  const asked = (parameter: string, value: string) => `${parameter}=${encodeURIComponent(value)}`;
  return [
    ...["/", "/?q=feri", "/?q=feri&group=event", "/embed", "/embed/search", "/demo", "/feed.xml", "/healthz"],
    ...["/api/openapi.json", "/api/events", "/api/search?q=feri", "/api/suggest?q=fer", "/api/summary?q=feri+kandas"],
    ...[...events.keys()].flatMap((id) => [
      ...[`/events/${id}`, `/api/events/${id}`, `/embed/events/${id}`, `/api/summary?event=${id}`],
      `/oembed?${asked("url", `${ORIGIN}/events/${id}`)}`,
    ]),
    ...[...storylines.keys()].flatMap((id) => [
      ...[`/storylines/${id}`, `/api/storylines/${id}`, `/embed/storylines/${id}`],
    ]),
    ...articles.flatMap(({ id, url }) => [
      ...[`/articles/${id}`, `/api/articles/${id}`, `/api/articles/${id}/passage?start=0&end=20`],
      ...(url === null ? [] : [`/api/summary?${asked("url", url)}`]),
    ]),
  ];
}
