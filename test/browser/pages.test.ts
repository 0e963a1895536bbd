import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf, overflowOf, violationsOf } from "./faults.ts";
import { pagesOf } from "./pages-of.ts";
import { type BrowsedSite, openNewsroom, openSample } from "./site.ts";
import { arrived } from "./waiting.ts";

// Every page of two sites: the sample, and a newsroom with more of everything.
let sample: BrowsedSite;
let newsroom: BrowsedSite;
let pages: string[];

beforeAll(async () => {
  [sample, newsroom] = [await openSample(), await openNewsroom()];
  pages = [...(await pagesOf(sample, "putin undang xi")), ...(await pagesOf(newsroom, "warga"))];
});
afterAll(async () => {
  await sample?.close();
  await newsroom?.close();
});

describe("every page", () => {
  it("has no accessibility fault and breaks no policy, light and dark", async () => {
    const context = await sample.context({ colorScheme: "light" });
    for (const address of pages) {
      const page = await context.newPage();
      const faults = faultsOf(page);
      await page.goto(address);
      await arrived(page);
      // What is folded is looked at, too.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      const light = await violationsOf(page);
      // In the dark nothing but the colours is another.
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await violationsOf(page, ["color-contrast", "link-in-text-block"]);
      expect({ address, light, dark, faults }).toEqual({ address, light: [], dark: [], faults: [] });
      await page.close();
    }
    await context.close();
  }, 240_000);

  it("shifts nothing while it loads, and fits windows of 320 to 1920 pixels", async () => {
    const context = await sample.context({ viewport: { width: 390, height: 800 } });
    for (const address of pages) {
      const page = await context.newPage();
      await page.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(address);
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
      // The widgets of the demo take their room when they come; a host page may give it them
      // before.
      if (!/\/(?:demo|embed)\b/.test(address))
        expect({ address, isStill: shift <= 0.02 }).toEqual({ address, isStill: true });
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect({ address, width, overflow: await overflowOf(page) }).toEqual({ address, width, overflow: 0 });
      }
      await page.close();
    }
    await context.close();
  }, 120_000);

  it("prints without its controls", async () => {
    const context = await sample.context();
    const page = await context.newPage();
    await page.emulateMedia({ media: "print" });
    await page.goto(pages[1] as string);
    expect(await page.locator(".narrowing").isVisible()).toBe(false);
    expect(await page.locator(".search-form").isVisible()).toBe(false);
    expect(await page.locator(".group h2").first().isVisible()).toBe(true);
    await context.close();
  });
});

describe("the language of the page", () => {
  it("is what the browser asks for, and can be switched for good", async () => {
    const context = await sample.context({ locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(`${sample.origin}/?q=putin`);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("link", { name: "Indonesia", exact: true }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("id");
    expect(new URL(page.url()).searchParams.get("q")).toBe("putin");
    await page.goto(sample.origin);
    expect(await page.locator("h2").first().textContent()).toMatch(/Paling|Rangkaian|Peristiwa|Putin/);
    expect(await page.locator("html").getAttribute("lang")).toBe("id");
    await context.close();
  });
});
