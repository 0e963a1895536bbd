import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowsedSite, openSample } from "./site.ts";
import { holdBack, settled, Traffic } from "./waiting.ts";

let site: BrowsedSite;
beforeAll(async () => {
  site = await openSample();
});
afterAll(() => site?.close());

/** The demo page of one origin, with the widget of the other. */
async function openDemo(): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await site.context();
  const page = await context.newPage();
  // So that a test may let time pass.
  await page.clock.install();
  await page.goto(`${site.otherOrigin}/demo`);
  return { page, close: () => context.close() };
}

describe("<kilas-search> on a page of another origin", () => {
  it("shows hits while the reader types, and opens the event", async () => {
    const { page, close } = await openDemo();
    expect(await page.locator("script[src]").first().getAttribute("src")).toBe(`${site.origin}/widget.js`);
    const widget = page.locator("kilas-search");
    await widget.getByRole("combobox").pressSequentially("undangan moskow", { delay: 15 });
    const hits = widget.locator("[part=hit]");
    // Half of what is typed may find others first.
    await expect.poll(() => widget.getByRole("status").textContent()).toBe("3 artikel ditemukan");
    expect(await hits.count()).toBe(3);
    expect(await widget.locator("mark").allTextContents()).toContain("mengundang");
    await hits.first().click();
    await page.waitForURL(`${site.origin}/events/*`);
    expect(await page.locator(".statement").first().textContent()).toMatch(/mengundang/);
    await close();
  });

  it("tells the host page what is searched and opened, and lets it open the event its own way", async () => {
    const { page, close } = await openDemo();
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      document.addEventListener("kilas-search", (event) => told.push((event as CustomEvent).detail));
      document.addEventListener("kilas-select", (event) => {
        told.push((event as CustomEvent).detail.href);
        event.preventDefault();
      });
    });
    const widget = page.locator("kilas-search");
    await widget.getByRole("combobox").fill("taiwan");
    await widget.locator("[part=hit]").first().click();
    const told = await page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    expect(told).toEqual([{ query: "taiwan", total: 1 }, expect.stringMatching(/\/events\/[0-9a-z]{12}$/)]);
    expect(page.url()).toBe(`${site.otherOrigin}/demo`);
    await close();
  });

  it("says so kindly when nothing is found, and when the service is down", async () => {
    const { page, close } = await openDemo();
    const widget = page.locator("kilas-search");
    await widget.getByRole("combobox").fill("asdfgh");
    await widget.getByText("Belum ada berita").first().waitFor();
    await page.route("**/api/search*", (route) => route.abort());
    await widget.getByRole("combobox").fill("putin");
    await widget.getByText("tidak dapat dihubungi").first().waitFor();
    await page.unroute("**/api/search*");
    await widget.getByRole("combobox").fill("taiwan");
    await widget.locator("[part=hit]").first().waitFor();
    await close();
  });

  it("opens all results with Enter", async () => {
    const { page, close } = await openDemo();
    await page.locator("kilas-search").getByRole("combobox").fill("taiwan");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.origin}/?q=taiwan`);
    await close();
  });

  it("survives a host page that unsets everything, several widgets, and being moved", async () => {
    const { page, close } = await openDemo();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { all: unset !important }");
      document.adoptedStyleSheets = [sheet];
      document.querySelector("main")?.append(document.createElement("kilas-search"));
    });
    const second = page.locator("kilas-search").nth(1);
    await second.getByRole("combobox").fill("taiwan");
    await second.locator("[part=hit]").first().waitFor();
    const [box, panel] = [
      await second.getByRole("combobox").boundingBox(),
      await second.locator("[part=panel]").boundingBox(),
    ];
    expect(Math.abs((box?.x ?? 0) - (panel?.x ?? 99))).toBeLessThan(3);
    expect(panel?.y).toBeGreaterThan(box?.y ?? Number.POSITIVE_INFINITY);
    expect(await page.locator("kilas-search").first().locator("[part=panel]").isVisible()).toBe(false);
    await page.evaluate(() => document.body.prepend(...document.querySelectorAll("kilas-search")));
    expect(await second.locator("[part=hit]").count()).toBe(0);
    await close();
  });

  it("leaves its form in place where scripts do not run", async () => {
    const context = await site.context({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.otherOrigin}/demo`);
    await page.locator("kilas-search input").fill("taiwan");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.origin}/?q=taiwan`);
    await context.close();
  });
});

describe("the panel of <kilas-search>", () => {
  it("is walked with the arrow keys and closed with Escape", async () => {
    const { page, close } = await openDemo();
    const widget = page.locator("kilas-search");
    const box = widget.getByRole("combobox");
    await box.fill("taiwan");
    await widget.locator("[part=hit]").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await widget.locator("[part=panel]").isVisible()).toBe(false);
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowDown");
    expect(await widget.locator("[part=panel]").isVisible()).toBe(true);
    await page.keyboard.press("ArrowDown");
    const active = await box.getAttribute("aria-activedescendant");
    expect(await widget.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("kilas-search");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/events\//);
    await close();
  });

  it("opens nothing once the reader has left, and nothing after Escape", async () => {
    const { page, close } = await openDemo();
    const traffic = new Traffic(page);
    const widget = page.locator("kilas-search");
    const panel = widget.locator("[part=panel]");
    // However long the typing takes: an open panel would take the focus that leaves the box.
    await page.clock.pauseAt(new Date((await page.evaluate(() => Date.now())) + 1_000));
    await widget.getByRole("combobox").pressSequentially("moskow");
    await page.keyboard.press("Tab");
    await page.clock.runFor(500);
    await page.clock.resume();
    await traffic.rests();
    expect(await panel.isVisible()).toBe(false);
    await widget.getByRole("combobox").focus();
    await panel.waitFor();
    await page.keyboard.type(" xi");
    await page.keyboard.press("Escape");
    await page.clock.runFor(500);
    await traffic.rests();
    expect(await panel.isVisible()).toBe(false);
    await page.keyboard.press("ArrowDown");
    await page.locator("h1").click();
    expect(await panel.isVisible()).toBe(false);
    await close();
  });

  it("keeps the focus when the hits it stood on go", async () => {
    const { page, close } = await openDemo();
    const widget = page.locator("kilas-search");
    await widget.getByRole("combobox").fill("putin");
    await widget.locator("[part=hit]").first().waitFor();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("zzzz");
    await page.keyboard.press("ArrowDown");
    await widget.getByText("Belum ada berita").first().waitFor();
    const focused = await page.evaluate(() => document.querySelector("kilas-search")?.shadowRoot?.activeElement?.id);
    expect(focused).toBe("input");
    await close();
  });

  it("never walks through hits that answer an earlier question", async () => {
    const { page, close } = await openDemo();
    const widget = page.locator("kilas-search");
    await widget.getByRole("combobox").fill("putin");
    await widget.locator("[part=hit]").first().waitFor();
    const later = await holdBack(page, "**/api/search*zzzz*");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("zzzz");
    await page.keyboard.press("ArrowDown");
    expect(await widget.getByRole("combobox").getAttribute("aria-activedescendant")).toBeNull();
    later.open();
    await widget.getByText("Belum ada berita").first().waitFor();
    await close();
  });

  it("never shows the answer to an earlier question", async () => {
    const { page, close } = await openDemo();
    const earlier = await holdBack(page, "**/api/search*q=putin*");
    const widget = page.locator("kilas-search");
    await widget.getByRole("combobox").fill("putin");
    await earlier.asked;
    await widget.getByRole("combobox").fill("taiwan");
    await widget.locator("[part=hit]").first().waitFor();
    earlier.open();
    await earlier.ended;
    await settled(page);
    expect(await widget.locator("[part=hit]").count()).toBe(1);
    await close();
  });
});
