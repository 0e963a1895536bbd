import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "./embed-codes.ts";
import { overflowOf, violationsOf } from "./faults.ts";
import { openHostPage } from "./host-page.ts";
import { type BrowsedSite, openSample } from "./site.ts";

// What the codes that `/embed` gives show, on pages of every kind.
let site: BrowsedSite;
let event: { id: string; name: string; storylineId: string };

beforeAll(async () => {
  site = await openSample();
  const { events } = (await (await fetch(`${site.origin}/api/events`)).json()) as { events: (typeof event)[] };
  event = events[0] as typeof event;
});
afterAll(() => site?.close());

const codeFor = (choice: string) => codeOf(site, choice);

const cards = (page: Page) => page.locator("[part=card]");

describe("a widget in another site's page", () => {
  it("keeps its look and its size on a page with hostile styles, from the right to the left, and at 320 pixels", async () => {
    const code = `${await codeFor("what=search")}${await codeFor(`what=event&id=${event.id}&accent=%23005f73`)}`;
    const css =
      "* { all: unset !important; color: lime !important; font-size: 3px !important; position: fixed !important } a { display: none !important }";
    const page = await openHostPage(site, code, {
      css,
      dir: "rtl",
      context: { viewport: { width: 320, height: 700 } },
    });
    await cards(page).waitFor();
    const look = await cards(page).evaluate((card) => {
      const style = getComputedStyle(card);
      return [style.color, style.fontSize, style.display, style.direction];
    });
    expect(look).toEqual(["rgb(28, 27, 25)", "16px", "block", "ltr"]);
    expect(await page.locator("[part=title]").isVisible()).toBe(true);
    const accent = await page.locator("kilas-event [part=date]").evaluate((date) => getComputedStyle(date).color);
    expect(accent).toBe("rgb(0, 95, 115)");
    await page.context().close();
    const narrow = await openHostPage(site, code, { context: { viewport: { width: 320, height: 700 } } });
    await cards(narrow).waitFor();
    expect(await overflowOf(narrow)).toBe(0);
    await narrow.context().close();
  });

  it("says so where the service is down or does not know the event, and leaves its link", async () => {
    const code = await codeFor(`what=event&id=${event.id}`);
    const page = await openHostPage(site, "");
    await page.route("**/api/summary*", (route) => route.fulfill({ status: 503, body: "" }));
    await page.setContent(`<main>${code}</main>`);
    await page.getByText("sedang tidak dapat dimuat").waitFor();
    expect(await page.locator("kilas-event > a").isVisible()).toBe(true);
    expect(await violationsOf(page)).not.toContain(expect.stringContaining("kilas"));
    await page.unroute("**/api/summary*");
    await page.evaluate(() => document.querySelector("kilas-event")?.setAttribute("limit", "2"));
    await cards(page).waitFor();
    await page.evaluate(() => document.querySelector("kilas-event")?.setAttribute("event", "nonesuch"));
    await page.getByText("tidak ditemukan").waitFor();
    await page.context().close();
  });

  it.each([
    ["a language that is none", { lang: "en_US" }, "Search the news", /^\d+ \w+ \d{4}$/],
    ["a language it does not speak", { lang: "ar", dir: "rtl" as const }, "Cari berita", /^\d+ \w+ \d{4}$/],
  ])("speaks a language of its own, marked, on a page in %s", async (_, options, label, day) => {
    const code = `${await codeFor("what=search")}${await codeFor(`what=event&id=${event.id}`)}`;
    const page = await openHostPage(site, code, options);
    await cards(page).waitFor();
    expect(await page.locator("kilas-search").getByRole("combobox", { name: label }).count()).toBe(1);
    expect(await page.locator("kilas-event [part=date]").textContent()).toMatch(day);
    const languages = await page
      .locator("kilas-event")
      .evaluate((element) =>
        [...(element.shadowRoot?.querySelectorAll("[lang]") ?? [])].map((one) => (one as HTMLElement).lang),
      );
    expect(languages[0]).toBe(label === "Cari berita" ? "id" : "en");
    expect(new Set(languages.slice(1))).toEqual(new Set(["id"]));
    await page.locator("kilas-search").getByRole("combobox").fill("putin");
    await page.locator("[part=hit]").first().waitFor();
    await page.context().close();
  });

  it("shows its hits over a dialog that would cut them off, and in a shadow root of the page's own", async () => {
    const page = await openHostPage(
      site,
      `<dialog><kilas-search></kilas-search></dialog><div id="shadow" lang="en"></div><script type="module" src="${site.origin}/widget/all.js"></script>`,
      { css: "dialog { width: 320px; height: 90px; overflow: hidden }" },
    );
    await page.evaluate(() => {
      document.querySelector("dialog")?.showModal();
      const root = document.querySelector("#shadow")?.attachShadow({ mode: "open" });
      root?.append(document.createElement("kilas-search"));
    });
    const inDialog = page.locator("dialog kilas-search");
    await inDialog.getByRole("combobox").fill("putin");
    const hit = inDialog.locator("[part=hit]").nth(1);
    await hit.waitFor();
    const [panel, box] = [
      await inDialog.locator("[part=panel]").boundingBox(),
      await inDialog.getByRole("combobox").boundingBox(),
    ];
    expect(panel?.height).toBeGreaterThan(200);
    expect(Math.round(panel?.x ?? 0)).toBe(Math.round(box?.x ?? 1));
    // The point in the middle of a hit is the hit, not what lies over it.
    const middle = await hit.boundingBox();
    const isOnTop = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x as number, y as number)?.localName,
      [(middle?.x ?? 0) + 20, (middle?.y ?? 0) + 10],
    );
    expect(isOnTop).toBe("kilas-search");
    await page.keyboard.press("Escape");
    expect(await inDialog.locator("[part=panel]").isVisible()).toBe(false);
    await page.evaluate(() => document.querySelector("dialog")?.close());
    expect(await page.locator("#shadow kilas-search").getByRole("combobox", { name: "Search the news" }).count()).toBe(
      1,
    );
    await page.context().close();
  });

  it("reflects its attributes, tells the page what is opened, and lets it show that its own way", async () => {
    const page = await openHostPage(site, await codeFor(`what=timeline&id=${event.storylineId}`));
    await cards(page).waitFor();
    const told = await page.evaluate(async () => {
      const timeline = document.querySelector("kilas-timeline") as HTMLElement & {
        limit: number;
        theme: string;
        target: string;
      };
      timeline.limit = 2;
      timeline.theme = "dark";
      timeline.target = "_blank";
      await Promise.resolve();
      const heard: unknown[] = [];
      document.addEventListener("kilas-select", (event) => {
        heard.push((event as CustomEvent).detail);
        event.preventDefault();
      });
      const links = [...(timeline.shadowRoot?.querySelectorAll<HTMLAnchorElement>("[part=entry] a") ?? [])];
      links[0]?.click();
      return { heard, count: links.length, target: links[0]?.target, theme: timeline.getAttribute("theme") };
    });
    expect(told).toMatchObject({
      count: 2,
      target: "_blank",
      theme: "dark",
      heard: [{ event: expect.any(String), href: expect.stringMatching(/\/events\//) }],
    });
    expect(page.url()).toContain("berita.localhost");
    await page.context().close();
  });
});
