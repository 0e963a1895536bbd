import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowsedSite, openSiteInBrowser } from "./site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site: BrowsedSite;
let eventPath: string;
let articlePath: string;

beforeAll(async () => {
  site = await openSiteInBrowser();
  const { events } = (await (await fetch(`${site.origin}/api/events`)).json()) as {
    events: { id: string; articleCount: number }[];
  };
  const id = events.find(({ articleCount }) => articleCount > 1)?.id;
  eventPath = `/events/${id}`;
  const event = (await (await fetch(`${site.origin}/api${eventPath}`)).json()) as { articles: { id: string }[] };
  articlePath = `/articles/${event.articles[0]?.id}`;
});
afterAll(() => site?.close());

const paths = () => [
  "/",
  "/?q=putin+undang+xi",
  "/?q=asdfgh",
  "/?q=moskwo",
  eventPath,
  articlePath,
  "/nowhere",
  "/demo",
];

/** Everything a page loads or runs that its policy refuses, and every script error. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
  });
  return faults;
}

describe("without JavaScript", () => {
  it("a reader searches, opens the event and follows a citation to its sentence", async () => {
    const context = await site.context({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.getByRole("searchbox").fill("undangan ke moskow");
    await page.getByRole("button", { name: "Cari" }).click();
    expect(await page.locator("h1").textContent()).toContain("3 artikel");
    expect(await page.locator("mark").first().textContent()).toMatch(/undang/i);
    await page.locator(".group h2 a").first().click();
    expect(new URL(page.url()).pathname).toBe(eventPath);
    const statement = page.locator(".statement").first();
    expect(await statement.textContent()).toMatch(/mengundang .* Moskow/);
    await statement.locator(".citations a").first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\//);
    const cited = page.locator(".body span:target");
    expect(await cited.textContent()).toMatch(/mengundang/);
    expect(await cited.isVisible()).toBe(true);
    await context.close();
  });
});

describe("with the keyboard only", () => {
  it("a reader skips to the content, searches and opens an event", async () => {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Langsung ke isi");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("taiwan");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=taiwan/);
    const link = page.locator(".group h2 a").first();
    for (let tabs = 0; tabs < 30; tabs++) {
      await page.keyboard.press("Tab");
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/events\//);
    expect(await page.locator("h1").textContent()).toContain("Bertemu Virtual");
    await context.close();
  });
});

describe("every page", () => {
  it.each(["light", "dark"] as const)("has no accessibility fault and breaks no policy, %s", async (colorScheme) => {
    const context = await site.context({ colorScheme, bypassCSP: false });
    for (const path of paths()) {
      const page = await context.newPage();
      const faults = faultsOf(page);
      await page.goto(site.origin + path);
      // Run by the browser itself, so that the page's policy is left as it is.
      const violations = await page.evaluate(
        `${AXE}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" ")))`,
      );
      expect({ path, violations, faults }).toEqual({ path, violations: [], faults: [] });
      await page.close();
    }
    await context.close();
  });

  it.each([320, 360, 1280])("fits a window of %i pixels", async (width) => {
    const context = await site.context({ viewport: { width, height: 700 } });
    const page = await context.newPage();
    for (const path of paths()) {
      await page.goto(site.origin + path);
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, fits: scrollWidth <= width }).toEqual({ path, fits: true });
    }
    await context.close();
  });
});
