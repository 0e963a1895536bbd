import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf, overflowOf, violationsOf } from "./faults.ts";
import { openHostPage } from "./host-page.ts";
import { pagesOf } from "./pages-of.ts";
import { type BrowsedSite, openCorpus } from "./site.ts";
import { Traffic } from "./waiting.ts";

// Articles written to run something, to break out of what they stand in, or to break the page.
const ATTACKS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title></style></script><svg onload=alert(1)>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
  '<a href="javascript:alert(1)">klik</a>',
  "<style>body{display:none}</style>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
  "&lt;img src=x onerror=alert(1)&gt;",
  "$" + "{alert(1)} {{alert(1)}} <!-- --!> ]]>",
  "\u202Eterbalik \u2067dan \u2066tersarang\u200F",
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
  "﷽".repeat(40),
];

const URLS = [
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  'https://jahat.example/a"onmouseover=alert(1) x="',
  "//jahat.example/b",
];

const hostile = ATTACKS.flatMap((attack, at) =>
  [0, 1].map((copy) => ({
    id: `serangan-${at}-${copy}`,
    url: URLS[(at + copy) % URLS.length],
    publisher: copy === 0 ? attack : `Harian ${attack}`,
    author: attack,
    title: `Jebakan ${at} ${attack} Dibuka Wali Kota di Alun-Alun`,
    date: `2024-06-${String(3 + at).padStart(2, "0")}`,
    body:
      `Wali kota membuka jebakan ${at} ${attack} di alun-alun pada hari itu (${3 + at}/6/2024). Sebanyak ${20 + at} orang ${attack} datang menonton sejak pagi. ` +
      `"Jebakan ${attack} ini milik warga," kata Wali Kota ${attack} Budi Santoso. Acara ${copy} ditutup malam hari.`,
  })),
);

const endless = {
  id: "tak-berujung",
  title: `Jebakan ${"W".repeat(2_000)}`,
  date: "2024-07-01",
  body: `Jebakan ini panjang sekali. ${"x".repeat(10_000_000)} habis.`,
};

let site: BrowsedSite;
let pages: string[];
beforeAll(async () => {
  site = await openCorpus([...hostile, endless].map((article) => JSON.stringify(article)).join("\n"));
  const { events } = (await (await fetch(`${site.origin}/api/events?limit=50`)).json()) as { events: { id: string }[] };
  const { hits } = (await (await fetch(`${site.origin}/api/search?q=jebakan&limit=50`)).json()) as {
    hits: { id: string }[];
  };
  pages = [
    ...(await pagesOf(site, "jebakan")),
    ...events.map(({ id }) => `${site.origin}/events/${id}`),
    ...events.slice(0, 4).map(({ id }) => `${site.origin}/embed/events/${id}`),
    ...hits.map(({ id }) => `${site.origin}/articles/${id}`),
    ...ATTACKS.map(
      (attack) => `${site.origin}/?q=${encodeURIComponent(attack)}&publisher=${encodeURIComponent(attack)}`,
    ),
    ...ATTACKS.map(
      (attack) =>
        `${site.origin}/embed?what=event&id=${encodeURIComponent(attack)}&accent=${encodeURIComponent(attack)}`,
    ),
  ];
});
afterAll(() => site?.close());

describe("articles written to attack", () => {
  it("run nothing and break no page", async () => {
    const context = await site.context({ viewport: { width: 320, height: 700 } });
    expect(pages.length).toBeGreaterThan(60);
    for (const address of pages) {
      const page = await context.newPage();
      const faults = faultsOf(page);
      await page.goto(address);
      await page.waitForLoadState("load");
      const state = await page.evaluate(() => ({
        isShown: getComputedStyle(document.body).display !== "none",
        handlers: [...document.querySelectorAll("*")].flatMap((element) =>
          element.getAttributeNames().filter((name) => /^on|^style$/.test(name)),
        ),
        scripts: [...document.querySelectorAll("script")].filter((script) => script.textContent !== "").length,
        links: [...document.querySelectorAll("a[href]")]
          .map((link) => new URL(link.getAttribute("href") ?? "", location.href).protocol)
          .filter((protocol) => !/^https?:$/.test(protocol)),
      }));
      expect({ address, faults, ...state, overflow: await overflowOf(page) }).toEqual({
        address,
        faults: [],
        isShown: true,
        handlers: [],
        scripts: 0,
        links: [],
        overflow: 0,
      });
      await page.close();
    }
    await context.close();
  }, 300_000);

  it("run nothing while one types, opens a citation, or narrows", async () => {
    const context = await site.context();
    const page = await context.newPage();
    const faults = faultsOf(page);
    await page.goto(site.origin);
    const traffic = new Traffic(page);
    for (const attack of ATTACKS) {
      const answer = page.waitForResponse((response) => response.url().includes("typing=1"));
      await page.locator("#q").fill(attack);
      await answer;
      await traffic.rests();
    }
    await page.locator("#q").fill("jebakan");
    await page.locator(".group").first().waitFor();
    await page.locator(".suggestions [role=option]").first().waitFor();
    await page.locator("a[data-search^='publisher:']").first().click();
    await page.locator(".active-filters").waitFor();
    await page.locator(".group h2 a").first().click();
    await page.locator(".citations a").first().click();
    await page.locator("#passage mark").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("run nothing in the widgets, and break no layout there", async () => {
    const { events } = (await (await fetch(`${site.origin}/api/events?limit=12`)).json()) as {
      events: { id: string }[];
    };
    const code =
      `<script type="module" src="${site.origin}/widget.js"></script><kilas-search></kilas-search>` +
      events
        .map(({ id }) => `<kilas-event event="${id}"></kilas-event><kilas-timeline storyline="${id}"></kilas-timeline>`)
        .join("");
    const page = await openHostPage(site, code, { context: { viewport: { width: 320, height: 700 } } });
    const faults = faultsOf(page);
    await page.reload();
    await page.locator("[part=card]").nth(5).waitFor();
    await page.locator("kilas-search").getByRole("combobox").fill("jebakan");
    await page.locator("[part=hit]").first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await page.locator("[part=card] script, [part=card] img, [part=hit] img").count()).toBe(0);
    expect(faults).toEqual([]);
    expect((await violationsOf(page)).filter((fault) => !/page-has|region|heading/.test(fault))).toEqual([]);
    await page.context().close();
  });
});
