import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "./faults.ts";
import { type BrowsedSite, openNewsroom } from "./site.ts";
import { holdBack, settled } from "./waiting.ts";

// The page of an event that forty publishers report.
let site: BrowsedSite;
let path: string;
beforeAll(async () => {
  site = await openNewsroom();
  const { hits } = (await (await fetch(`${site.origin}/api/search?q=gempa+pesisir`)).json()) as {
    hits: { eventId: string }[];
  };
  path = `/events/${hits[0]?.eventId}`;
});
afterAll(() => site?.close());

async function open(options = {}): Promise<Page> {
  const context = await site.context(options);
  const page = await context.newPage();
  // So that a test may let time pass.
  await page.clock.install();
  await page.goto(site.origin + path);
  return page;
}

describe("the page of an event", () => {
  it("tells who reports it, from how many origins, and what is told differently", async () => {
    const page = await open();
    expect(await page.locator(".coverage").first().textContent()).toMatch(/40 artikel · 40 media · \d+ sumber mandiri/);
    expect(await page.locator(".disagreements").textContent()).toMatch(/12[\s\S]*14|14[\s\S]*12/);
    expect(await page.locator(".sources li").count()).toBe(40);
    expect(await page.locator(".sources").nth(1).isVisible()).toBe(false);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("shows a cited sentence in its context, %s", async (colorScheme) => {
    const page = await open({ colorScheme });
    const citation = page.locator(".statement .citations a").first();
    const statement = (await page.locator(".statement span[dir]").first().textContent()) ?? "";
    await citation.hover();
    const passage = page.locator("#passage");
    await passage.waitFor();
    expect(await passage.locator("mark").textContent()).toBe(statement);
    expect(await passage.locator("blockquote").textContent()).not.toBe(statement);
    expect(await passage.locator(".at-origin").getAttribute("href")).toMatch(/^https:\/\/gempa\.example\/\d+#:~:text=/);
    expect(await violationsOf(page)).toEqual([]);
    // Moving onto it keeps it, moving away closes it.
    await passage.locator("blockquote").hover();
    await page.clock.runFor(500);
    expect(await passage.isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await passage.waitFor({ state: "hidden" });
    await page.context().close();
  });

  it("shows it at the foot of a phone's screen when it is tapped", async () => {
    const page = await open({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
    await page.locator(".statement .citations a").first().tap();
    const passage = page.locator("#passage");
    await passage.waitFor();
    const box = await passage.boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(800);
    expect(box?.width).toBe(390);
    await passage.getByRole("button", { name: "Tutup" }).tap();
    await passage.waitFor({ state: "hidden" });
    await page.context().close();
  });

  it("shows the sentence and the ways on at once, however little room there is", async () => {
    const page = await open({ viewport: { width: 640, height: 400 } });
    await page.locator(".statement .citations a").first().click();
    await page.locator("#passage mark").waitFor();
    const [box, mark, way, close] = await Promise.all(
      ["#passage", "#passage mark", "#passage .in-article", "#passage .close"].map((one) =>
        page.locator(one).boundingBox(),
      ),
    );
    for (const part of [way, close]) {
      expect(part?.y).toBeGreaterThanOrEqual(box?.y ?? 0);
      expect((part?.y ?? 0) + (part?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    }
    expect(mark?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + 20);
    await page.context().close();
  });

  it("leaves readers alone who have gone on while the sentence was on its way", async () => {
    const page = await open();
    const addresses = await page
      .locator(".citations a")
      .evaluateAll((all) => all.map((link) => (link as HTMLElement).dataset["passage"] ?? ""));
    const second = addresses.findIndex((address) => address !== addresses[0]);
    const hovered = await holdBack(page, `**${addresses[0]}`);
    const pressed = await holdBack(page, `**${addresses[second]}`);
    await page.locator(".citations a").first().hover();
    await hovered.asked;
    await page.mouse.move(2, 2);
    hovered.open();
    await hovered.ended;
    await settled(page);
    await page.clock.runFor(1_000);
    expect(await page.locator("#passage").isVisible()).toBe(false);
    await page.locator(".citations a").nth(second).focus();
    await page.keyboard.press("Enter");
    await pressed.asked;
    await page.locator("#q").focus();
    await page.keyboard.type("gem");
    pressed.open();
    await pressed.ended;
    await settled(page);
    await page.clock.runFor(1_000);
    await page.keyboard.type("pa");
    expect(await page.locator("#q").inputValue()).toBe("gempa");
    expect(await page.locator("#passage").isVisible()).toBe(false);
    await page.context().close();
  });

  it("leads to the article where the sentence cannot be loaded", async () => {
    const page = await open();
    await page.route("**/passage?*", (route) => route.abort());
    await page.locator(".statement .citations a").first().click();
    await page.waitForURL(/\/articles\/[^#]+#s\d+$/);
    await page.context().close();
  });

  it("draws its timeline, with a dot for each entry that is dated", async () => {
    const page = await open();
    const entries = await page.locator(".story .timeline li").count();
    if (entries > 1) expect(await page.locator(".timeline-picture .dot").count()).toBe(entries);
    await page.goto(`${site.origin}/`);
    await page.context().close();
  });
});
