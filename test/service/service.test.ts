import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/worker/app.tsx";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

// The app over a corpus with addresses, two publishers of one event, English, and hostile markup.
let app: ReturnType<typeof createApp>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  app = createApp(await buildAndOpen("test/fixtures/with-urls.jsonl", join(folder.path, "out")));
});
afterAll(() => folder.remove());

// biome-ignore lint/suspicious/noExplicitAny: answers are read field by field.
const get = async (path: string): Promise<{ status: number; body: any }> => {
  const response = await app.request(`https://kilas.example${path}`);
  return { status: response.status, body: await response.json() };
};

describe("GET /api/summary?url=", () => {
  it.each([
    "https://www.kabarteluk.com/berita/102/feri-baru?utm_source=feed",
    "http://kabarteluk.com/berita/102/feri-baru/#komentar",
    "https://suarapulau.id/feri-teluk-biru",
  ])("finds the event of %s", async (url) => {
    const { status, body } = await get(`/api/summary?url=${encodeURIComponent(url)}`);
    expect(status).toBe(200);
    expect(body.events).toHaveLength(1);
    expect(body.events[0]).toMatchObject({ publisherCount: 2, originCount: 2, date: { value: "2024-06-03" } });
    expect(body.statements.length).toBeGreaterThan(0);
  });

  it("answers 404 for an address it does not hold, 400 for what is none", async () => {
    expect((await get("/api/summary?url=https%3A%2F%2Fexample.org%2Fother")).status).toBe(404);
    expect((await get("/api/summary?url=feri")).status).toBe(400);
  });

  it("gives each statement verbatim", async () => {
    const { body } = await get("/api/summary?url=https://suarapulau.id/feri-teluk-biru");
    for (const { text, citations } of body.statements) {
      const [{ articleId, start, end }] = citations;
      expect((await get(`/api/articles/${articleId}`)).body.articleBody.slice(start, end)).toBe(text);
    }
  });
});

describe("articles of any language and any markup", () => {
  it("keeps English as English", async () => {
    const { body } = await get("/api/search?q=libraries+reopening");
    expect(body.hits[0]).toMatchObject({
      headline: "Old Library Reopens After Two Years of Repairs",
      publisher: "River Post",
    });
  });

  it("drops links that are no web address", async () => {
    const { body } = await get("/api/search?q=pasar+malam");
    expect(body.hits[0].url).toBeNull();
  });

  it("never lets text become markup, on any page", async () => {
    const { body } = await get("/api/search?q=pasar+malam");
    const [{ id, eventId }] = body.hits;
    for (const path of [
      `/articles/${id}`,
      `/events/${eventId}`,
      "/?q=pasar+malam",
      "/",
      `/?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
    ]) {
      const html = await (await app.request(`https://kilas.example${path}`)).text();
      expect(html).not.toMatch(/<script>alert|<img src=x|<b onmouseover|href="javascript:/i);
      expect(html).not.toContain("\u202e");
    }
  });
});
