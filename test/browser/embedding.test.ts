import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "./embed-codes.ts";
import { faultsOf, violationsOf } from "./faults.ts";
import { openHostPage } from "./host-page.ts";
import { type BrowsedSite, openSample } from "./site.ts";
import { holdBack, settled } from "./waiting.ts";

// The codes that `/embed` gives, on the pages of another site.
let site: BrowsedSite;
let event: { id: string; name: string; storylineId: string };
/** As strict as a policy can be that lets a widget in. */
let strictPolicy: string;

beforeAll(async () => {
  site = await openSample();
  const { events } = (await (await fetch(`${site.origin}/api/events`)).json()) as { events: (typeof event)[] };
  event = events[0] as typeof event;
  strictPolicy = `default-src 'none'; script-src 'self' ${site.origin}; style-src 'self'; connect-src ${site.origin}`;
});
afterAll(() => site?.close());

const codeFor = (choice: string) => codeOf(site, choice);

const cards = (page: Page) => page.locator("[part=card]");

describe("the code of /embed, pasted into another site's page", () => {
  it.each(["light", "dark"] as const)(
    "shows all widgets under a strict policy, without a fault, %s",
    async (colorScheme) => {
      const codes = [
        await codeFor("what=search"),
        await codeFor(`what=event&id=${event.id}`),
        await codeFor(`what=timeline&id=${event.storylineId}&limit=3`),
      ];
      const page = await openHostPage(site, codes.join("<hr>"), {
        policy: strictPolicy,
        context: { colorScheme },
        css: ":root { color-scheme: light dark }",
      });
      const faults = faultsOf(page);
      await page.reload();
      await cards(page).nth(1).waitFor();
      expect(await cards(page).count()).toBe(2);
      expect(await page.locator("kilas-timeline [part=entry]").count()).toBe(3);
      const href = await page.locator("kilas-event [part=citation]").first().getAttribute("href");
      expect(href).toMatch(/^https?:\/\/.*(?:#:~:text=|#s\d+$)/);
      expect(await violationsOf(page)).toEqual([]);
      await page.locator("kilas-search").getByRole("combobox").fill("putin");
      await page.locator("[part=hit]").first().waitFor();
      await page.keyboard.press("ArrowDown");
      expect(await violationsOf(page)).toEqual([]);
      await page.locator("kilas-search").getByRole("combobox").fill("asdfgh");
      await page.getByText("Belum ada berita").last().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it("runs only the text that its hash names", async () => {
    const code = await codeFor(`what=event&id=${event.id}`);
    expect(code).toMatch(/integrity="sha384-[\w+/=]{64}" crossorigin="anonymous"/);
    const page = await openHostPage(site, "");
    for (const kind of ["loader", "widgets"]) {
      await page.route(`**/widget/pinned/${kind}.*`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()};globalThis.changed = true` });
      });
      const refused = page.waitForEvent("console", (message) => /'integrity' attribute/.test(message.text()));
      await page.setContent(`<main>${code}</main>`);
      await refused;
      await settled(page);
      expect(await page.evaluate(() => "changed" in globalThis)).toBe(false);
      // What is left is the link.
      expect(await page.locator("kilas-event > a").isVisible()).toBe(true);
      await page.unroute(`**/widget/pinned/${kind}.*`);
    }
    await page.context().close();
  });

  it("leaves nothing behind in the page's own scope", async () => {
    const code = await codeFor(`what=event&id=${event.id}`);
    const page = await openHostPage(site, "");
    const before = await page.evaluate(() => Object.getOwnPropertyNames(globalThis));
    await page.setContent(`<main>${code}</main>`);
    await cards(page).waitFor();
    const after = await page.evaluate(() => Object.getOwnPropertyNames(globalThis));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
    await page.context().close();
  });

  it("waits until a widget comes near the window, and knows those that are added later", async () => {
    const code = await codeFor(`what=event&id=${event.id}`);
    const page = await openHostPage(site, `<div class="far"></div>${code}`, { css: ".far { height: 5000px }" });
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await page.reload();
    // Watchers are told in the order they began: the loader's began before.
    await page.locator("kilas-event").evaluate(
      (widget) =>
        new Promise<void>((resolve) => {
          new IntersectionObserver(() => resolve(), { rootMargin: "400px" }).observe(widget);
        }),
    );
    await settled(page);
    expect(loaded.filter((path) => path.includes("/loader."))).toHaveLength(1);
    expect(loaded.filter((path) => /widgets\.|\/api\//.test(path))).toEqual([]);
    await page.evaluate(() => document.querySelector("kilas-event")?.scrollIntoView());
    await cards(page).waitFor();
    await page.evaluate((id) => {
      const added = document.createElement("kilas-timeline");
      added.setAttribute("storyline", id);
      document.querySelector("main")?.prepend(added);
    }, event.id);
    await page.locator("kilas-timeline [part=entry]").first().waitFor();
    await page.context().close();
  });

  it("starts where the page asks for Trusted Types", async () => {
    const policy = `${strictPolicy}; require-trusted-types-for 'script'; trusted-types kilas`;
    const page = await openHostPage(site, await codeFor(`what=event&id=${event.id}`), { policy });
    await cards(page).waitFor();
    await page.context().close();
  });

  it("goes on with what was typed into the plain form before the script came", async () => {
    const page = await openHostPage(site, await codeFor("what=search"), {});
    const script = await holdBack(page, "**/widget/pinned/widgets.*");
    await page.reload({ waitUntil: "domcontentloaded" });
    await script.asked;
    await page.locator("kilas-search > form > input").fill("puti");
    script.open();
    await page.waitForFunction(() => document.querySelector("kilas-search")?.shadowRoot !== null);
    await page.keyboard.type("n");
    await page.locator("[part=hit]").first().waitFor();
    expect(await page.locator("kilas-search").getByRole("combobox").inputValue()).toBe("putin");
    await page.context().close();
  });
});
