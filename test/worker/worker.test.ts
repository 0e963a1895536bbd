import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

// Inside workerd, on the sample corpus as `npm test` builds it.
const fetchPath = (path: string, init?: RequestInit) =>
  exports.default.fetch(new Request(`https://kilas.example${path}`, init));
// biome-ignore lint/suspicious/noExplicitAny: answers are read field by field.
const getJson = async (path: string): Promise<any> => (await fetchPath(path)).json();

describe("the API", () => {
  it("searches", async () => {
    const grouped = await getJson("/api/search?q=undangan+ke+moskow&group=event&limit=2");
    expect(grouped.events[0]).toMatchObject({ originCount: 2, publisherCount: 1, articleCount: 2 });
    const body = await getJson("/api/search?q=undangan+ke+moskow&limit=2");
    expect(Object.keys(body).sort()).toEqual([
      "build",
      "didYouMean",
      "facets",
      "histogram",
      "hits",
      "matched",
      "nextCursor",
      "partial",
      "query",
      "searchedFor",
      "total",
    ]);
    expect(body).toMatchObject({ query: "undangan ke moskow", total: 3, didYouMean: null });
    expect(body.hits).toHaveLength(2);
    expect(Object.keys(body.hits[0]).sort()).toEqual([
      "datePublished",
      "eventId",
      "headline",
      "headlineRanges",
      "id",
      "inLanguage",
      "nearCopies",
      "publisher",
      "score",
      "snippet",
      "url",
    ]);
    const next = await getJson(`/api/search?q=undangan+ke+moskow&limit=2&cursor=${body.nextCursor}`);
    expect(next.hits).toHaveLength(1);
    expect(next.nextCursor).toBeNull();
  });

  it("finds nothing kindly", async () => {
    expect(await getJson("/api/search?q=asdfgh")).toMatchObject({ total: 0, hits: [], nextCursor: null });
  });

  it("suggests", async () => {
    const { suggestions } = await getJson("/api/suggest?q=puti");
    expect(suggestions[0]).toEqual({ text: "Vladimir Putin", type: "entity" });
  });

  it("lists events newest first, and gives each with its summary, timeline and storyline", async () => {
    const { events, nextCursor } = await getJson("/api/events?limit=3");
    expect(events.map((event: { date: { value: string } }) => event.date.value)).toEqual([
      "2026-02-04",
      "2025-01-21",
      "2023-03-20",
    ]);
    const last = await getJson(`/api/events?limit=3&cursor=${nextCursor}`);
    expect(last.nextCursor).toBeNull();
    const event = await getJson(`/api/events/${last.events[0].id}`);
    expect(event.articles).toHaveLength(2);
    expect(event.storyline.eventIds).toHaveLength(4);
    expect(event.timeline.length).toBeGreaterThan(1);
    const [{ text, citations, publisherCount, originCount }] = event.summary.statements;
    expect({ publisherCount, originCount }).toEqual({ publisherCount: 1, originCount: 2 });
    const article = await getJson(`/api/articles/${citations[0].articleId}`);
    expect(article.articleBody.slice(citations[0].start, citations[0].end)).toBe(text);
    expect(article).not.toHaveProperty("sourceFile");
  });

  it("summarises a query and an event", async () => {
    const byQuery = await getJson("/api/summary?q=undangan+ke+moskow");
    expect(byQuery.statements[0].text).toMatch(/mengundang/);
    const byEvent = await getJson(`/api/summary?event=${byQuery.events[0].id}`);
    expect(byEvent.statements.length).toBeGreaterThanOrEqual(3);
    expect(await getJson("/api/summary?q=vaksin")).toMatchObject({ statements: [], events: [] });
  });

  it.each([
    ["/api/search", "q", /missing/],
    ["/api/search?q=a&limit=0", "limit", /1 to 50/],
    ["/api/search?q=a&limit=51", "limit", /1 to 50/],
    ["/api/search?q=a&limit=x", "limit", /1 to 50/],
    ["/api/search?q=a&sort=best", "sort", /relevance, newest, oldest/],
    ["/api/search?q=a&group=day", "group", /event/],
    ["/api/search?q=a&cursor=zzz", "cursor", /no cursor/],
    ["/api/search?q=a&colour=red", "colour", /no such parameter/],
    [`/api/search?q=${"a".repeat(401)}`, "q", /400/],
    ["/api/suggest?q=%20", "q", /blank/],
    ["/api/search?q=", "q", /blank/],
    ["/api/search?q=a&q=b", "q", /once/],
    ["/api/search?q=a&limit=1&limit=2", "limit", /once/],
    ["/api/search?q=a&year=20x", "year", /four digits/],
    ["/api/events?limit=-1", "limit", /1 to 50/],
    ["/api/summary", "query", /exactly one/],
    ["/api/summary?q=a&event=b", "query", /exactly one/],
  ])("answers a bad parameter with a problem: %s", async (path, parameter, message) => {
    const response = await fetchPath(path);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toMatch(/application\/problem\+json/);
    const problem = (await response.json()) as { status: number; errors: { parameter: string; message: string }[] };
    expect(problem.status).toBe(400);
    expect(problem.errors.find((fault) => fault.parameter === parameter)?.message).toMatch(message);
  });

  it.each([
    "/api/articles/000000000000",
    "/api/events/nope",
    "/api/events/__proto__",
    "/api/summary?event=nope",
    "/api/other",
  ])("answers 404 for %s", async (path) => {
    const response = await fetchPath(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: 404, title: "Not found" });
  });

  it("says that a cursor of an earlier build has expired", async () => {
    const response = await fetchPath("/api/search?q=putin&cursor=0123456789ab.1.2");
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ title: "Cursor expired" });
  });

  it("only reads", async () => {
    const response = await fetchPath("/api/search?q=putin", { method: "POST" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });

  it("is open to every origin, and describes itself", async () => {
    const response = await fetchPath("/api/search?q=putin", { headers: { origin: "https://news.example" } });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const { paths } = await getJson("/api/openapi.json");
    expect(Object.keys(paths).sort()).toEqual([
      "/api/articles/{id}",
      "/api/articles/{id}/passage",
      "/api/articles/{id}/related",
      "/api/events",
      "/api/events/{id}",
      "/api/search",
      "/api/storylines/{id}",
      "/api/suggest",
      "/api/summary",
      "/oembed",
    ]);
  });

  it("tells how it is", async () => {
    expect(await getJson("/healthz")).toMatchObject({ status: "ok", articles: 5, events: 4 });
  });
});

describe("the pages", () => {
  it("are whole documents under a strict policy", async () => {
    for (const path of ["/", "/?q=putin", "/demo", "/embed", "/embed/search"]) {
      const response = await fetchPath(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/^<!doctype html><html lang="id"[ >]/);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(policy.includes("http://localhost")).toBe(false);
    }
  });

  it("answer 404 with a page", async () => {
    for (const path of ["/events/nope", "/articles/nope", "/nowhere"]) {
      const response = await fetchPath(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("Halaman tidak ditemukan");
    }
  });

  it("take any address", async () => {
    for (const path of [
      "/?q=putin&cursor=0123456789ab.1.2",
      "/?q=putin&sort=odd",
      "/?q=a&q=b&year=x",
      "/?cursor=%00",
    ]) {
      expect((await fetchPath(path)).status).toBe(200);
    }
  });

  it("keep the files behind the API to themselves", async () => {
    expect((await fetchPath("/_kilas/articles-0.json")).status).toBe(404);
  });
});
