import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/worker/app.tsx";
import { wellFormedXml } from "../../src/worker/routes/well-formed-xml.ts";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

// The sample: four events of one storyline.
let app: ReturnType<typeof createApp>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  app = createApp(await buildAndOpen("data/corpus", join(folder.path, "out")));
});
afterAll(() => folder.remove());

const request = (path: string, headers: Record<string, string> = {}) =>
  app.request(`https://kilas.example${path}`, { headers });
// biome-ignore lint/suspicious/noExplicitAny: answers are read field by field.
const json = async (path: string): Promise<any> => (await request(path)).json();

describe("GET /api/articles/{id}/passage", () => {
  it("gives every cited passage of the site verbatim, in its context", async () => {
    const { events } = await json("/api/events");
    for (const { id } of events) {
      const { summary } = await json(`/api/events/${id}`);
      for (const { text, citations } of summary.statements) {
        const [{ articleId, sentenceId, start, end }] = citations;
        const passage = await json(`/api/articles/${articleId}/passage?start=${start}&end=${end}`);
        expect(passage).toMatchObject({ articleId, sentenceId, start, end, text });
        const { articleBody } = await json(`/api/articles/${articleId}`);
        expect(articleBody).toContain(passage.before + passage.text + passage.after);
      }
    }
  });

  it("refuses what is no stretch of the text", async () => {
    const { hits } = await json("/api/search?q=putin");
    const path = `/api/articles/${hits[0].id}/passage`;
    for (const query of [
      "",
      "?start=1",
      "?start=5&end=5",
      "?start=9&end=2",
      "?start=0&end=99999999",
      "?start=-1&end=4",
      "?start=a&end=4",
    ])
      expect({ query, status: (await request(path + query)).status }).toEqual({ query, status: 400 });
    expect((await request("/api/articles/nope/passage?start=0&end=1")).status).toBe(404);
  });
});

describe("storylines", () => {
  it("are found by their own id and by that of any of their events", async () => {
    const { events } = await json("/api/events");
    const storyline = await json(`/api/storylines/${events[0].storylineId}`);
    expect(storyline.events.map(({ id }: { id: string }) => id)).toEqual(storyline.eventIds);
    expect(storyline.events[0]).toMatchObject({ inLanguage: "id", articleCount: 2 });
    for (const { id } of events) expect((await json(`/api/storylines/${id}`)).id).toBe(storyline.id);
    const page = await request(`/storylines/${events[0].id}`);
    expect(page.status).toBe(302);
    expect(page.headers.get("location")).toBe(`/storylines/${storyline.id}`);
    expect((await request(`/storylines/${storyline.id}`)).status).toBe(200);
    for (const path of ["/api/storylines/nope", "/storylines/nope", "/embed/storylines/nope"])
      expect((await request(path)).status).toBe(404);
  });
});

describe("GET /feed.xml", () => {
  it("lists the latest events with their addresses", async () => {
    const response = await request("/feed.xml");
    expect(response.headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
    const xml = await response.text();
    const { events } = await json("/api/events");
    for (const { id, name } of events) {
      expect(xml).toContain(`<link>https://kilas.example/events/${id}</link>`);
      expect(xml).toContain(name);
    }
    expect(xml).toMatch(/<pubDate>Thu, 05 Feb 2026/);
  });

  it("holds nothing that ends a parser of XML, whatever a build holds", () => {
    expect(wellFormedXml("<title>Satu\u001b\u0000\ufffe\uffff\ud83d 🐴\t\n\u0085</title>")).toBe(
      "<title>Satu 🐴\t\n\u0085</title>",
    );
  });
});

describe("the language of a page", () => {
  it.each([
    ["/", { "accept-language": "en-GB,en;q=0.9" }, "en"],
    ["/", { "accept-language": "fr,id;q=0.5" }, "id"],
    ["/", { "accept-language": "ms-MY" }, "ms"],
    ["/?lang=ms", { "accept-language": "en" }, "ms"],
    ["/", { "accept-language": "zh" }, "id"],
    ["/", {}, "id"],
    ["/?lang=en", { "accept-language": "id" }, "en"],
    ["/?lang=xx", { "accept-language": "en" }, "en"],
    ["/", { "accept-language": "id", cookie: "kilas-lang=en" }, "en"],
    ["/", { "accept-language": "id", cookie: "kilas-lang=<script>" }, "id"],
  ])("%s with %j is %s", async (path, headers, language) => {
    const response = await request(path, headers as Record<string, string>);
    expect(response.headers.get("content-language")).toBe(language);
    expect(await response.text()).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`));
    expect(response.headers.get("vary")).toMatch(/Accept-Language, Cookie/);
  });

  it("is kept once it was chosen, but not by a page in an iframe", async () => {
    expect((await request("/?lang=en")).headers.get("set-cookie")).toMatch(
      /^kilas-lang=en; Max-Age=31536000; Path=\/; SameSite=Lax$/,
    );
    expect((await request("/?lang=EN")).headers.get("set-cookie")).toMatch(/^kilas-lang=en;/);
    expect((await request("/")).headers.get("set-cookie")).toBeNull();
    expect((await request("/embed/search?lang=en")).headers.get("set-cookie")).toBeNull();
    expect((await request("/api/search?q=putin&lang=en")).status).toBe(400);
  });
});

describe("pages of results", () => {
  it("take any number, and say where there is nothing more", async () => {
    const page = await (await request("/?q=putin&page=7")).text();
    expect(page).toContain("Tidak ada hasil lagi di halaman ini.");
    for (const number of ["0", "-1", "1e9", "x", "99999"])
      expect(await (await request(`/?q=putin&page=${number}`)).text()).not.toContain("Tidak ada hasil lagi");
  });

  it("count what other values of a narrowed facet would show, the API what there is", async () => {
    const page = await (await request("/?q=putin&publisher=SinPo.id")).text();
    expect(page).toContain('data-search="publisher:kumparan.com"');
    const { facets } = await json("/api/search?q=putin&publisher=SinPo.id");
    expect(facets.publisher.map(({ value }: { value: string }) => value)).toEqual(["SinPo.id"]);
  });

  it("keep a range of days, told as days, months or years", async () => {
    const page = await (await request("/?q=putin&from=2023&to=2025-01")).text();
    expect(page).toMatch(/name="from" value="2023-01-01"/);
    expect(page).toMatch(/name="to" value="2025-01-31"/);
    expect(page).toContain("2 artikel");
  });

  it("leave out filters that say nothing, and take the ends of a range in any order", async () => {
    expect(await (await request("/?q=putin&publisher=")).text()).not.toContain("active-filters");
    const page = await (await request("/?q=putin&from=2025-12-31&to=2025-01-01")).text();
    expect(page).toMatch(/name="from" value="2025-01-01"/);
    expect(page).toContain("1 artikel");
  });

  it("only read", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      const response = await app.request("https://kilas.example/", { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    }
  });

  it("show the hits over time", async () => {
    const { histogram, total } = await json("/api/search?q=putin");
    expect(histogram.unit).toBe("month");
    expect(histogram.bins.map(({ value }: { value: string }) => value)).toEqual([
      "2022-12",
      "2023-03",
      "2025-01",
      "2026-02",
    ]);
    expect(histogram.bins.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(total);
  });
});

describe("GET /embed", () => {
  it("takes ids and addresses, and shows the latest for what it does not know", async () => {
    const { events } = await json("/api/events");
    const { id } = events[1];
    for (const given of [id, `https://kilas.example/events/${id}`, `https://kilas.example/events/${id}?lang=en#s1`])
      expect(await (await request(`/embed?what=event&id=${encodeURIComponent(given)}`)).text()).toContain(
        `<kilas-event event="${id}"`,
      );
    const unknown = await (await request("/embed?what=event&id=%22%3E%3Cscript%3E")).text();
    expect(unknown).toContain("Kode ini tidak dikenal");
    expect(unknown).toContain(`<kilas-event event="${events[0].id}"`);
    expect(unknown).not.toContain('"><script>');
  });

  it("leaves out what is no colour, number or theme", async () => {
    const page = await (await request("/embed?what=search&accent=red;}&limit=0&theme=pink&language=de")).text();
    expect(page).toContain("<kilas-search><form");
  });
});
