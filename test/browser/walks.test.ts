import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowsedSite, openNewsroom, openSample } from "./site.ts";

// What readers come for, done without scripts, and done without a mouse.
let sample: BrowsedSite;
let newsroom: BrowsedSite;

beforeAll(async () => {
  [sample, newsroom] = [await openSample(), await openNewsroom()];
});
afterAll(async () => {
  await sample?.close();
  await newsroom?.close();
});

const heading = (page: Page) => page.locator("h1").textContent();

describe("without JavaScript, a reader", () => {
  const open = async (site: BrowsedSite, path = "/") => {
    const context = await site.context({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.origin + path);
    return page;
  };

  it("searches, opens the event and follows a citation to its sentence", async () => {
    const page = await open(sample);
    await page.getByRole("searchbox").fill("undangan ke moskow");
    await page.getByRole("button", { name: "Cari" }).click();
    expect(await heading(page)).toContain("3 artikel");
    expect(await page.locator("mark").first().textContent()).toMatch(/undang/i);
    await page.locator(".group h2 a").first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/events\//);
    const statement = page.locator(".statement").first();
    expect(await statement.textContent()).toMatch(/mengundang .* Moskow/);
    await statement.locator(".citations a").first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\//);
    const cited = page.locator(".body span:target");
    expect(await cited.textContent()).toMatch(/mengundang/);
    expect(await cited.isVisible()).toBe(true);
    await page.context().close();
  });

  it("narrows by publisher and by time, takes both back, and pages on", async () => {
    const page = await open(newsroom, "/?q=warga");
    await page.locator("#facet-publisher summary").click();
    await page.locator("a[data-search='publisher:Suara Kupang Terkini']").click();
    expect(await page.locator(".active-filters").textContent()).toContain("Suara Kupang Terkini");
    await page.getByLabel("Dari").fill("2025-01-20");
    await page.getByRole("button", { name: "Terapkan" }).click();
    expect(await page.locator(".active-filters").textContent()).toMatch(/20 Januari 2025/);
    expect(await page.locator(".active-filters").textContent()).toContain("Suara Kupang Terkini");
    // A new query keeps what was chosen.
    await page.getByRole("searchbox", { name: "Cari berita" }).fill("gempa");
    await page.getByRole("button", { name: "Cari" }).click();
    expect(await page.locator(".active-filters").textContent()).toContain("Suara Kupang Terkini");
    await page.getByRole("link", { name: "Hapus saringan", exact: true }).click();
    expect(await page.locator(".active-filters").count()).toBe(0);
    await page.goto(`${newsroom.origin}/?q=warga`);
    const first = await page.locator(".group h2").allTextContents();
    await page.getByRole("link", { name: "Hasil berikutnya" }).click();
    expect(new URL(page.url()).searchParams.get("page")).toBe("2");
    expect(first).not.toContain(await page.locator(".group h2").first().textContent());
    await page.getByRole("link", { name: "Hasil sebelumnya" }).click();
    expect(await page.locator(".group h2").allTextContents()).toEqual(first);
    await page.context().close();
  });

  it("goes through the storyline, to earlier events, and gets embed codes", async () => {
    const page = await open(sample);
    await page.locator(".latest-storylines a").first().click();
    expect(await page.locator(".timeline li").count()).toBe(4);
    await page.locator(".timeline h2 a").first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/events\//);
    await page.locator(".neighbours a").first().click();
    expect(await heading(page)).not.toBe("");
    await page.getByRole("link", { name: "Pasang di situs Anda" }).first().click();
    expect(await page.getByLabel("Sebagai iframe").inputValue()).toMatch(/^<iframe src="http/);
    await page.getByLabel("Kotak pencarian").check();
    await page.getByRole("button", { name: "Tampilkan" }).click();
    expect(await page.getByLabel("Kode untuk halaman Anda").inputValue()).toContain("<kilas-search>");
    await page.goto(`${newsroom.origin}/`);
    await page.getByRole("link", { name: "Selanjutnya" }).click();
    expect(new URL(page.url()).searchParams.get("page")).toBe("2");
    await page.context().close();
  });
});

describe("with the keyboard only, a reader", () => {
  const open = async (site: BrowsedSite, path = "/") => {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(site.origin + path);
    return page;
  };
  const tabTo = async (page: Page, selector: string, most = 120) => {
    for (let tabs = 0; tabs < most; tabs++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    throw new Error(`${selector} is not reached in ${most} tabs.`);
  };

  it("skips to the content", async () => {
    const page = await open(sample);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Langsung ke isi");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await page.context().close();
  });

  it("searches with /, takes a suggestion, narrows, and opens an event and the source of a sentence", async () => {
    const page = await open(newsroom);
    await page.keyboard.press("/");
    await page.keyboard.type("gempa");
    await page.locator(".suggestions [role=option]").first().waitFor();
    // An answer to an earlier letter would take the choice back.
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("ArrowDown");
    await page.locator("#q[aria-activedescendant=suggestion-0]").waitFor();
    const suggested = await page.locator("#suggestion-0").textContent();
    await page.keyboard.press("Enter");
    await page.waitForFunction((text) => document.querySelector("h1")?.textContent?.includes(text ?? ""), suggested);
    await page.goto(`${newsroom.origin}/?q=warga`);
    await tabTo(page, "a[data-search^='publisher:']");
    const before = await heading(page);
    await page.keyboard.press("Enter");
    await page.waitForFunction((text) => document.querySelector("h1")?.textContent !== text, before);
    // The focus stays on what was chosen, though the page around it is another.
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-current"))).toBe("true");
    await page.goto(`${newsroom.origin}/?q=gempa`);
    await tabTo(page, ".group h2 a");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/events\//);
    await tabTo(page, ".citations a");
    await page.keyboard.press("Enter");
    await page.locator("#passage mark").waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("in-article");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.closest(".citations") !== null)).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator("#passage mark").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/articles\/[^#]+#s\d+$/);
    await page.context().close();
  });

  it("chooses and copies an embed code", async () => {
    const page = await open(sample, "/embed");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await tabTo(page, "input[name=what]");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.querySelector("kilas-event") !== null);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("event");
    await page.keyboard.press("Shift+Tab");
    await tabTo(page, "button[data-copy=script-code]");
    await page.keyboard.press("Enter");
    await page.getByText("Tersalin").first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("<kilas-event event=");
    await page.context().close();
  });
});

// Beside the other test of the clipboard: the browser has one, and the tests of a file take turns.
describe("with a mouse, a reader", () => {
  it("shares a page by its address", async () => {
    const context = await newsroom.context();
    const page = await context.newPage();
    await page.goto(`${newsroom.origin}/?q=gempa`);
    await page.locator(".group h2 a").first().click();
    await page.waitForURL(/\/events\//);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Bagikan" }).click();
    await page.getByText("Tersalin").first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await context.close();
  });
});
