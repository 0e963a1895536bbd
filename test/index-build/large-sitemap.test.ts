import { once } from "node:events";
import { readdir } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createGzip } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SourceOutcome } from "../../index-build/fetch/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { NewsServer } from "../support/news-server.ts";

const ADDRESSES = 150_000;
/** Heap of the thread that fetches. The sitemap has some 40 MB, and its entries take 100 MB. */
const HEAP_MB = 48;
const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";

let server: NewsServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  server = new NewsServer();
  await server.start();
  folder = await temporaryFolder();
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

/** The newest three stand at the beginning, in the middle and near the end. */
const NEWEST = [120, 75_000, 149_990];
const dateOf = (at: number): string =>
  NEWEST.includes(at) ? `2026-06-0${1 + NEWEST.indexOf(at)}` : `20${10 + (at % 15)}-01-01T00:00:00Z`;

function* pieces(addresses = ADDRESSES): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  for (let at = 0; at < addresses; at += 1000) {
    const urls = Array.from({ length: 1000 }, (_, index) => at + index);
    yield urls
      .map((one) => {
        // A third is undated, and never among the newest.
        const date = one % 3 === 1 && !NEWEST.includes(one) ? "" : `<lastmod>${dateOf(one)}</lastmod>`;
        const path = `/berita/${one}/jembatan-baru-di-tepi-sungai-dibuka-wali-kota-pada-hari-senin`;
        return `<url><loc>${server.origin}${path}</loc>${date}<changefreq>daily</changefreq><priority>0.5</priority></url>\n`;
      })
      .join("");
  }
  yield "</urlset>";
}

async function send(response: NodeJS.WritableStream, addresses = ADDRESSES): Promise<void> {
  for (const piece of pieces(addresses)) if (!response.write(piece)) await once(response, "drain");
  response.end();
}

async function fetchIn(settings: object): Promise<SourceOutcome[]> {
  const worker = new Worker(new URL("../support/fetch-thread.ts", import.meta.url), {
    workerData: { into: folder.path, ...settings },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const [outcomes] = await once(worker, "message");
  await worker.terminate();
  return outcomes as SourceOutcome[];
}

function servePages(): void {
  for (const at of NEWEST)
    server.on(
      `/berita/${at}/jembatan-baru-di-tepi-sungai-dibuka-wali-kota-pada-hari-senin`,
      `<html><body><h1>Jembatan ${at}</h1><p>${BODY}</p></body></html>`,
    );
}

describe("a sitemap of 150,000 addresses", () => {
  it.each([
    ["plain", (response: ServerResponse) => void send(response)],
    [
      "gzip",
      (response: ServerResponse) => {
        const packed = createGzip({ level: 1 });
        packed.pipe(response);
        void send(packed);
      },
    ],
  ])(
    "is read as it comes (%s): the newest are fetched, the others counted, not held",
    async (_name, answer) => {
      server.on("/sitemap.xml", (_request, response) => answer(response));
      servePages();
      const before = process.memoryUsage().rss;
      const settings = { sitemaps: [`${server.origin}/sitemap.xml`], maxArticles: 3 };
      const outcomes = await fetchIn(settings);
      expect(outcomes).toMatchObject([{ added: 3, known: 0, left: ADDRESSES - 3, failures: [], fault: null }]);
      expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
      const host = new URL(server.origin).hostname;
      expect(await readdir(join(folder.path, host))).toHaveLength(3);
      expect(
        server.seen.filter(({ path }) => path.startsWith("/berita/")).map(({ path }) => path.split("/")[2]),
      ).toEqual(NEWEST.toReversed().map(String));
    },
    60_000,
  );

  it("is read anew where its connection breaks, and counted once", async () => {
    let asked = 0;
    server.on("/sitemap.xml", (request, response) => {
      if (++asked > 1) return void send(response, 20_000);
      const all = pieces();
      for (let count = 0; count < 20; count++) response.write(all.next().value ?? "");
      setImmediate(() => request.socket.destroy());
    });
    servePages();
    const outcomes = await fetchIn({ sitemaps: [`${server.origin}/sitemap.xml`], maxArticles: 3 });
    expect(asked).toBe(2);
    expect(outcomes).toMatchObject([{ added: 1, left: 20_000 - 3, fault: null }]);
  }, 60_000);
});
