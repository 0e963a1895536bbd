import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "./faults.ts";
import { type BrowsedSite, openNewsroom } from "./site.ts";
import { holdBack, settled, Traffic } from "./waiting.ts";

// What the script adds to the search page.
let site: BrowsedSite;
beforeAll(async () => {
  site = await openNewsroom();
});
afterAll(() => site?.close());

async function open(path = "/", options = {}): Promise<Page> {
  const context = await site.context(options);
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return page;
}

const heading = (page: Page) => page.locator("h1").textContent();
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe("while somebody types", () => {
  it("results come at once, the address tells of them, and one step back leaves all of it", async () => {
    const page = await open();
    await page.locator("#q").pressSequentially("gempa", { delay: 60 });
    await page.locator(".group").first().waitFor();
    await page.waitForFunction(() => new URL(location.href).searchParams.get("q") === "gempa");
    expect(await heading(page)).toContain("gempa");
    expect(await page.title()).toContain("gempa");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    // Told to assistive technology once the typing rests.
    await page.waitForFunction(() => document.querySelector("#status")?.textContent?.includes("gempa"));
    await page.goBack();
    await page.locator(".front-title").waitFor();
    expect(await page.locator("#q").inputValue()).toBe("");
    await page.goForward();
    await page.locator(".group").first().waitFor();
    expect(await page.locator("#q").inputValue()).toBe("gempa");
    await page.context().close();
  });

  it("an earlier answer never takes the place of a later one", async () => {
    const page = await open();
    const earlier = await holdBack(page, "**/?q=gem&typing=1");
    await page.locator("#q").fill("gem");
    await earlier.asked;
    await page.locator("#q").fill("panen");
    await page.locator(".group").first().waitFor();
    earlier.open();
    await earlier.ended;
    await settled(page);
    expect(await heading(page)).toContain("panen");
    await page.context().close();
  });

  it("says so where the service fails, and leaves what stands there", async () => {
    const page = await open("/?q=gempa");
    const before = await heading(page);
    await page.route("**/*typing=1*", (route) => route.abort());
    await page.route("**/api/suggest*", (route) => route.fulfill({ status: 503, body: "" }));
    await page.locator("#q").fill("panen");
    await page.locator(".suggestions").getByText("tidak dapat dihubungi").waitFor();
    expect(await page.locator("#status").textContent()).toContain("tidak dapat dihubungi");
    expect(await heading(page)).toBe(before);
    await page.unrouteAll();
    await page.locator("#q").fill("panen ra");
    await page.waitForFunction(() => document.querySelector("h1")?.textContent?.includes("panen ra"));
    await page.locator(".suggestions [role=option]").first().waitFor();
    await page.context().close();
  });

  it("suggestions are a combobox without faults, kept recent searches can be cleared", async () => {
    const page = await open();
    await page.locator("#q").pressSequentially("gemp", { delay: 40 });
    await page.locator(".suggestions [role=option]").first().waitFor();
    expect(await page.locator("#q").getAttribute("aria-expanded")).toBe("true");
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator("#q").getAttribute("aria-expanded")).toBe("false");
    await page.locator("#q").fill("panen raya");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("h1")?.textContent?.includes("panen raya"));
    await page.goto(site.origin);
    await page.keyboard.press("/");
    await page.locator(".suggestions").waitFor();
    expect(await page.locator(".suggestions [role=option]").allTextContents()).toEqual(["panen raya"]);
    expect(await violationsOf(page)).toEqual([]);
    // By keyboard it is reached over the button of the search.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Hapus riwayat");
    await page.keyboard.press("Enter");
    expect(await page.locator(".suggestions").isVisible()).toBe(false);
    await page.goto(site.origin);
    await page.keyboard.press("/");
    expect(await page.locator(".suggestions").isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });
});

describe("on the results", () => {
  it("a facet is chosen and taken back in place; its other values stay to choose from", async () => {
    const page = await open("/?q=warga");
    const count = await page.locator(".facet-values a[data-search^='publisher:']").count();
    await page.locator("#facet-publisher summary").click();
    await page.locator("a[data-search='publisher:Harian Ambarawa']").click();
    await page.locator(".active-filters").waitFor();
    expect(parameter(page, "publisher")).toBe("Harian Ambarawa");
    expect(await page.locator(".facet-values a[data-search^='publisher:']").count()).toBe(count);
    await page.getByRole("link", { name: "Hapus saringan Harian Ambarawa" }).click();
    await page.locator(".active-filters").waitFor({ state: "detached" });
    expect(parameter(page, "publisher")).toBeNull();
    await page.context().close();
  });

  it("a long list of publishers can be searched", async () => {
    const page = await open("/?q=warga");
    await page.locator("#facet-publisher summary").click();
    await page.getByRole("searchbox", { name: "Cari dalam daftar" }).first().fill("kupang");
    const shown = page.locator("a[data-search^='publisher:']:visible");
    const names = (await shown.allTextContents()).map((text) => text.replace(/ \d+$/, ""));
    expect(names.sort()).toEqual(["Harian Kupang", "Suara Kupang Terkini"]);
    await page.context().close();
  });

  it("a range of days is drawn across the chart", async () => {
    const page = await open("/?q=warga");
    const total = Number((await heading(page))?.match(/\d+/)?.[0]);
    const box = await page.locator("svg.histogram").boundingBox();
    if (!box) throw new Error("There is no chart.");
    const bars = await page
      .locator("svg.histogram a")
      .evaluateAll((all) => all.map((bar) => (bar as unknown as SVGAElement).dataset["value"]));
    const middleOf = (at: number) => box.x + ((at + 0.5) / bars.length) * box.width;
    await page.mouse.move(middleOf(1), box.y + 30);
    await page.mouse.down();
    await page.mouse.move(middleOf(2), box.y + 25, { steps: 4 });
    await page.mouse.up();
    await page.locator(".active-filters").waitFor();
    expect(new URL(page.url()).search).toContain(`from=${bars[1]}`);
    expect(new URL(page.url()).search).toContain(`to=${bars[2]}`);
    expect(Number((await heading(page))?.match(/\d+/)?.[0])).toBeLessThan(total);
    // The chart still shows all of it, what is left out paler.
    expect(await page.locator("svg.histogram .outside").count()).toBe(bars.length - 2);
    await page.context().close();
  });

  it("more are added below, and the address is that of the page reached", async () => {
    const page = await open("/?q=warga");
    const first = await page.locator(".group").count();
    await page.getByRole("link", { name: "Hasil berikutnya" }).click();
    await page.waitForFunction((count) => document.querySelectorAll(".group").length > count, first);
    expect(parameter(page, "page")).toBe("2");
    const links = () => page.locator(".group h2 a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const events = await links();
    expect(new Set(events).size).toBe(events.length);
    expect(await page.evaluate(() => document.activeElement?.closest(".group") !== null)).toBe(true);
    await page.reload();
    expect(await links()).toEqual(events.slice(first));
    await page.context().close();
  });

  it("another place of the page leaves what was added, and the box says what the results answer", async () => {
    const page = await open("/?q=warga");
    await page.getByRole("link", { name: "Hasil berikutnya" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".group").length > 10);
    const count = await page.locator(".group").count();
    const traffic = new Traffic(page);
    await page.evaluate(() => {
      const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
      location.hash = "#content";
      return changed.then(() => {});
    });
    await traffic.rests();
    // But for the icon, which a browser asks for when it likes.
    expect(traffic.addresses.filter((address) => !address.endsWith("/favicon.svg"))).toEqual([]);
    expect(await page.locator(".group").count()).toBe(count);
    const typed = await holdBack(page, "**/*typing=1*");
    await page.locator("#q").fill("gempa");
    await typed.asked;
    await page.getByRole("link", { name: "Terbaru", exact: true }).click();
    await page.waitForURL(/sort=newest/);
    typed.open();
    await typed.ended;
    await traffic.rests();
    expect(await heading(page)).toContain("warga");
    expect(await page.locator("#q").inputValue()).toBe("warga");
    await page.context().close();
  });

  it("the fields of a range narrow in place, and leave no empty parameter", async () => {
    const page = await open("/?q=warga");
    await page.getByLabel("Dari").fill("2025-01-20");
    await page.getByRole("button", { name: "Terapkan" }).click();
    await page.locator(".active-filters").waitFor();
    expect(new URL(page.url()).search).toBe("?q=warga&from=2025-01-20");
    await page.context().close();
  });

  it("the order is changed in place", async () => {
    const page = await open("/?q=warga");
    await page.getByRole("link", { name: "Terlama" }).click();
    await page.waitForURL(/sort=oldest/);
    await page.waitForFunction(() => document.querySelector(".sorts [aria-current]")?.textContent === "Terlama");
    await page.context().close();
  });

  it("filters stand folded above the results on a phone, and open beside them where there is room", async () => {
    const phone = await open("/?q=warga", { viewport: { width: 390, height: 800 } });
    expect(await phone.locator(".facet").first().isVisible()).toBe(false);
    await phone.locator(".filters > summary").click();
    await phone.locator("a[data-search^='publisher:']").first().click();
    await phone.locator(".active-filters").waitFor();
    // Whoever narrows on goes on narrowing.
    expect(await phone.locator(".facet").first().isVisible()).toBe(true);
    await phone.context().close();
    const desktop = await open("/?q=warga", { viewport: { width: 1280, height: 800 } });
    expect(await desktop.locator(".facet").first().isVisible()).toBe(true);
    expect(await desktop.locator(".filters > summary").isVisible()).toBe(false);
    await desktop.context().close();
  });
});
