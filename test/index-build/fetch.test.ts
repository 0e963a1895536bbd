import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { extract } from "../../index-build/extract/index.ts";
import type { ClientOptions } from "../../index-build/fetch/client.ts";
import { fetchNew } from "../../index-build/fetch/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { NewsServer } from "../support/news-server.ts";
import { readFolder } from "../support/read-files.ts";

const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";
const page = (title: string) =>
  `<!doctype html><html><head><meta property="og:title" content="${title}"></head><body><article><h1>${title}</h1><p>${BODY}</p><p>${BODY.replace("Warga", "Penduduk")}</p></article></body></html>`;
const rss = (links: readonly string[]) =>
  `<rss version="2.0"><channel><title>Kabar</title>${links.map((link, index) => `<item><title>Judul ${index}</title><link>${link}</link><pubDate>Mon, 0${index + 1} Jun 2026 08:00:00 +0700</pubDate></item>`).join("")}</channel></rss>`;

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

function run(settings: Partial<typeof config.fetch>, options: Partial<ClientOptions> = {}) {
  const all = { ...config.fetch, into: folder.path, delaySeconds: 0, allowPrivateAddresses: true, ...settings };
  return fetchNew(all, () => {}, { backoffMs: 5, timeoutMs: 30_000, ...options });
}

describe("kilas fetch", () => {
  it("stores what a feed announces as records the build reads, and nothing twice", async () => {
    server
      .on("/feed", rss([`${server.origin}/a`, "/b"]))
      .on("/a", page("Jembatan"))
      .on("/b", page("Pasar"));
    const feeds = [`${server.origin}/feed`];
    expect(await run({ feeds })).toMatchObject([{ added: 2, known: 0, left: 0, failures: [], fault: null }]);
    expect(await run({ feeds })).toMatchObject([{ added: 0, known: 2, fault: null }]);
    expect(server.count("/a")).toBe(1);
    const { records, problems } = await readFolder(folder.path);
    expect(problems).toEqual([]);
    expect(records.map((record) => extract(record))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          headline: "Judul 0",
          url: `${server.origin}/a`,
          articleBody: expect.stringContaining("membuka jembatan"),
        }),
      ]),
    );
  });

  it("asks with what the server said last time, and takes “unchanged” for an answer", async () => {
    server.on("/a", page("Jembatan")).on("/feed", (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"' }).end(rss([`${server.origin}/a`]));
    });
    const feeds = [`${server.origin}/feed`];
    await run({ feeds });
    expect(await run({ feeds })).toMatchObject([{ added: 0, known: 0, fault: null }]);
    expect(server.seen.filter(({ path }) => path === "/feed").map(({ headers }) => headers["if-none-match"])).toEqual([
      undefined,
      '"v1"',
    ]);
  });

  it("reads sitemaps, an index of them, and gzip", async () => {
    const urls = (path: string) =>
      `<urlset><url><loc>${server.origin}${path}</loc><lastmod>2026-06-01</lastmod></url></urlset>`;
    server
      .on(
        "/index.xml",
        `<sitemapindex><sitemap><loc>${server.origin}/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>${server.origin}/new.xml.gz</loc><lastmod>2026-06-01</lastmod></sitemap></sitemapindex>`,
      )
      .on("/old.xml", urls("/a"))
      .on("/new.xml.gz", (_request, response) => response.end(gzipSync(urls("/b"))))
      .on("/a", page("Jembatan"))
      .on("/b", page("Pasar"));
    expect(await run({ sitemaps: [`${server.origin}/index.xml`] })).toMatchObject([{ added: 2, fault: null }]);
  });

  it("leaves what is over the limit for the next run, newest first", async () => {
    server
      .on("/feed", rss(["/a", "/b", "/c"]))
      .on("/a", page("A"))
      .on("/b", page("B"))
      .on("/c", page("C"));
    const settings = { feeds: [`${server.origin}/feed`], maxArticles: 2 };
    expect(await run(settings)).toMatchObject([{ added: 2, left: 1 }]);
    expect([server.count("/a"), server.count("/b"), server.count("/c")]).toEqual([0, 1, 1]);
    expect(await run(settings)).toMatchObject([{ added: 1, known: 2, left: 0 }]);
  });

  it("reads pages and feeds in the encoding their transport or they themselves name", async () => {
    const latin = (text: string) => Buffer.from(text, "latin1");
    server
      .on("/feed", (_request, response) =>
        response.end(
          latin(`<?xml version="1.0" encoding="ISO-8859-1"?>${rss(["/a", "/b"]).replace("Judul 0", "Café ramai")}`),
        ),
      )
      .on("/a", (_request, response) =>
        response
          .writeHead(200, { "content-type": "text/html; charset=windows-1252" })
          .end(latin(page("Café").replace("Warga", "Café Warga"))),
      )
      .on("/b", (_request, response) =>
        response.end(
          latin(page("Pasar").replace("<head>", '<head><meta charset="iso-8859-1">').replace("Warga", "Café Warga")),
        ),
      );
    await run({ feeds: [`${server.origin}/feed`] });
    const { records } = await readFolder(folder.path);
    expect(records.map(({ fields }) => fields["title"])).toContain("Café ramai");
    for (const record of records)
      expect(extract(record)).toMatchObject({ articleBody: expect.stringContaining("Café Warga") });
  });

  it("takes an article once, whatever tracking its address carries, and no file for a page", async () => {
    server
      .on("/feed", rss(["/a?utm_source=x", "/a?utm_source=y", "/a#b", "/paper"]))
      .on("/a?utm_source=x", page("A"))
      .on("/a?utm_source=y", page("A"))
      .on("/a", page("A"))
      .on("/paper", (_request, response) =>
        response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF-1.7"),
      );
    const feeds = [`${server.origin}/feed`];
    expect(await run({ feeds })).toMatchObject([
      { added: 1, failures: [{ reason: "it is no page but application/pdf" }] },
    ]);
    expect(await run({ feeds })).toMatchObject([{ added: 0, known: 3, gone: 1 }]);
  });

  it("finds what is new in a sitemap though its index is unchanged", async () => {
    const urls = (...paths: string[]) =>
      `<sm:urlset xmlns:sm="x">${paths.map((path) => `<sm:url><sm:loc>${server.origin}${path}</sm:loc></sm:url>`).join("")}</sm:urlset>`;
    server
      .on("/index.xml", (request, response) =>
        request.headers["if-none-match"]
          ? response.writeHead(304).end()
          : response
              .writeHead(200, { etag: '"1"' })
              .end(`<sitemapindex><sitemap><loc>${server.origin}/s.xml</loc></sitemap></sitemapindex>`),
      )
      .on("/s.xml", urls("/a"))
      .on("/a", page("A"))
      .on("/b", page("B"));
    const sitemaps = [`${server.origin}/index.xml`];
    expect(await run({ sitemaps })).toMatchObject([{ added: 1 }]);
    server.on("/s.xml", urls("/a", "/b"));
    expect(await run({ sitemaps })).toMatchObject([{ added: 1, known: 1 }]);
  });

  it("goes on where its notes were damaged, and stores nothing twice", async () => {
    server.on("/feed", rss(["/a"])).on("/a", page("A"));
    await run({ feeds: [`${server.origin}/feed`] });
    await writeFile(join(folder.path, ".kilas-fetch.json"), "{");
    expect(await run({ feeds: [`${server.origin}/feed`] })).toMatchObject([{ added: 0, known: 1 }]);
    expect(JSON.parse(await readFile(join(folder.path, ".kilas-fetch.json"), "utf8")).version).toBe(2);
    expect((await readdir(folder.path, { recursive: true })).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });
});

describe("kilas fetch leaves hosts in peace", () => {
  it("obeys robots.txt, as it is in each run", async () => {
    server
      .on("/robots.txt", "User-agent: *\nDisallow: /b")
      .on("/feed", rss(["/a", "/b"]))
      .on("/a", page("A"))
      .on("/b", page("B"));
    const feeds = [`${server.origin}/feed`];
    expect(await run({ feeds })).toMatchObject([
      { added: 1, failures: [{ reason: expect.stringMatching(/robots\.txt forbids/) }] },
    ]);
    expect(await run({ feeds })).toMatchObject([{ added: 0, known: 1 }]);
    expect(server.count("/b")).toBe(0);
  });

  it("sends one request at a time to a host, with the pause it is told", async () => {
    const paths = ["/a", "/b", "/c"];
    for (const path of paths) server.on(path, (_request, response) => setTimeout(() => response.end(page(path)), 30));
    server.on("/one", rss(paths.slice(0, 2))).on("/two", rss(paths.slice(2)));
    await run({ feeds: [`${server.origin}/one`, `${server.origin}/two`], delaySeconds: 0.1 });
    expect(server.mostAtOnce).toBe(1);
    const gaps = server.seen.slice(1).map(({ atMs }, index) => atMs - (server.seen[index]?.atMs ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(95);
  });

  it("leaves a host alone that asks for a long pause, or fails time and again", async () => {
    server
      .on("/busy", rss(["/a", "/b", "/c"]))
      .on("/a", page("A"))
      .on("/b", page("B"))
      .on("/c", (_request, response) => response.writeHead(429, { "retry-after": "3600" }).end());
    const [outcome] = await run({ feeds: [`${server.origin}/busy`] });
    expect(outcome).toMatchObject({
      added: 0,
      failures: [
        { reason: "the server answers 429" },
        { reason: expect.stringMatching(/left alone.*60 minutes/) },
        { reason: expect.stringMatching(/left alone/) },
      ],
    });
    expect(server.count("/c") + server.count("/a") + server.count("/b")).toBe(1);
  });

  it.each([
    "Mozilla/5.0 (compatible; KilasBot/1.0; +https://kabar.example)",
    "KilasBot pembaca (https://kabar.example)",
    "KilasBot/2.1",
  ])("goes by its own name in robots.txt: %s", async (userAgent) => {
    server
      .on("/robots.txt", "User-agent: KilasBot\nDisallow: /a\n\nUser-agent: *\nAllow: /")
      .on("/feed", rss(["/a"]))
      .on("/a", page("A"));
    expect(await run({ feeds: [`${server.origin}/feed`], userAgent })).toMatchObject([
      { added: 0, failures: [{ reason: "its robots.txt forbids it" }] },
    ]);
  });
});

describe("kilas fetch bears with servers", () => {
  it("makes a failed request again, and gives up in time", async () => {
    let asked = 0;
    server
      .on("/feed", (_request, response) =>
        ++asked < 3 ? response.writeHead(503, { "retry-after": "0" }).end() : response.end(rss(["/a", "/b"])),
      )
      .on("/a", page("A"))
      .on("/b", (_request, response) => response.writeHead(500).end());
    const [outcome] = await run({ feeds: [`${server.origin}/feed`] });
    expect(outcome).toMatchObject({ added: 1, failures: [{ reason: "the server answers 500" }] });
    expect(server.count("/b")).toBe(3);
  });

  it("stops a server that never ends, one that never answers, and a page that is too large", async () => {
    server
      .on("/feed", rss(["/slow", "/huge", "/silent"]))
      .on("/slow", (_request, response) => void response.write("<html>"))
      .on("/silent", () => {})
      .on("/huge", (_request, response) => response.end(Buffer.alloc(300_000, 32)));
    const [outcome] = await run({ feeds: [`${server.origin}/feed`] }, { timeoutMs: 500, maxBytes: 100_000 });
    expect(
      Object.fromEntries(outcome?.failures.map(({ url, reason }) => [new URL(url).pathname, reason]) ?? []),
    ).toEqual({
      "/slow": expect.stringMatching(/no whole answer within 0.5 s/),
      "/silent": expect.stringMatching(/no whole answer within 0.5 s/),
      "/huge": expect.stringMatching(/larger than 100000 bytes/),
    });
  });

  it("refuses private addresses, by number, by name and by redirect", async () => {
    const port = new URL(server.origin).port;
    const feeds = [
      `${server.origin}/feed`,
      `http://localhost:${port}/feed`,
      `http://[::1]:${port}/feed`,
      "file:///etc/passwd",
    ];
    const outcomes = await run({ feeds, allowPrivateAddresses: false }, { backoffMs: 1 });
    for (const { fault } of outcomes)
      expect(fault).toMatch(/private network|only http and https|robots\.txt of \S+ cannot be read/);
    expect(server.seen).toEqual([]);
  });

  it("follows redirects, a few", async () => {
    server
      .on("/feed", (_request, response) => response.writeHead(301, { location: "/real" }).end())
      .on("/real", rss(["/a", "/loop"]))
      .on("/a", page("A"))
      .on("/loop", (_request, response) => response.writeHead(302, { location: "/loop" }).end());
    expect(await run({ feeds: [`${server.origin}/feed`] })).toMatchObject([
      { added: 1, failures: [{ reason: "more than 5 redirects" }] },
    ]);
  });

  it.each([
    ["a page", page("Jembatan"), /neither a feed nor a sitemap/],
    ["broken JSON", '{"items": [', /no valid JSON/],
    ["other JSON", '{"ok": true}', /no JSON Feed/],
  ])("says of %s that it is no feed", async (_name, text, reason) => {
    server.on("/feed", text);
    expect(await run({ feeds: [`${server.origin}/feed`] })).toMatchObject([{ fault: expect.stringMatching(reason) }]);
  });
});
