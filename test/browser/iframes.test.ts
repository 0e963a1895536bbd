import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "./embed-codes.ts";
import { faultsOf } from "./faults.ts";
import { openHostPage } from "./host-page.ts";
import { type BrowsedSite, openSample } from "./site.ts";

// What stands in other sites without their running a script of ours, and how they find it.
let site: BrowsedSite;
let event: { id: string; name: string; storylineId: string };

beforeAll(async () => {
  site = await openSample();
  const { events } = (await (await fetch(`${site.origin}/api/events`)).json()) as { events: (typeof event)[] };
  event = events[0] as typeof event;
});
afterAll(() => site?.close());

const codeFor = (choice: string) => codeOf(site, choice, "iframe-code");

describe("the iframe of /embed", () => {
  it("shows its content in a sandbox without scripts, and searches in one with them", async () => {
    const eventCode = (await codeFor(`what=event&id=${event.id}`)).replace("allow-scripts ", "");
    const page = await openHostPage(site, `${eventCode}${await codeFor("what=search")}`, {
      policy: `default-src 'none'; frame-src ${site.origin}; style-src 'self'`,
    });
    const faults = faultsOf(page);
    await page.reload();
    const frame = page.frameLocator("iframe").first();
    await frame.getByRole("heading", { name: event.name }).waitFor();
    expect(await frame.locator(".cite").first().getAttribute("href")).toMatch(/#:~:text=|\/articles\//);
    await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
    const search = page.frameLocator("iframe").nth(1);
    await search.getByRole("combobox").fill("putin");
    await search.locator("[part=hit]").first().waitFor();
    const opened = page.context().waitForEvent("page");
    await search.locator("[part=hit]").first().click();
    await (await opened).waitForURL(/\/events\//);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("follows the language, the look and the number that were chosen", async () => {
    const code = await codeFor(`what=event&id=${event.id}&language=en&theme=dark&limit=1`);
    const page = await openHostPage(site, code);
    const frame = page.frameLocator("iframe");
    await frame.getByText("Open the full page").waitFor();
    expect(await frame.locator("p:has(.cite)").count()).toBe(1);
    expect(await frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      "rgb(29, 31, 36)",
    );
    await page.context().close();
  });

  it("may not stand anywhere but in pages made for it", async () => {
    const policyOf = async (path: string) => (await fetch(site.origin + path)).headers.get("content-security-policy");
    expect(await policyOf("/")).toContain("frame-ancestors 'self'");
    expect(await policyOf("/embed/search")).toContain("frame-ancestors *");
  });
});

describe("GET /oembed", () => {
  const ask = async (query: string) => {
    const response = await fetch(`${site.origin}/oembed?${query}`);
    return { status: response.status, body: await response.json() };
  };

  it("is found from the page, and answers with the iframe", async () => {
    const page = await (await fetch(`${site.origin}/events/${event.id}`)).text();
    const address = page.match(/type="application\/json\+oembed" href="([^"]+)"/)?.[1]?.replaceAll("&amp;", "&");
    const { body } = await ask(new URL(address ?? "").searchParams.toString());
    expect(body).toMatchObject({ version: "1.0", type: "rich", title: event.name, width: 600, height: 460 });
    expect(body.html).toContain(`src="${site.origin}/embed/events/${event.id}"`);
    const small = await ask(
      `url=${encodeURIComponent(`${site.origin}/storylines/${event.storylineId}`)}&maxwidth=300&maxheight=200`,
    );
    expect(small.body).toMatchObject({ width: 300, height: 200 });
  });

  it("refuses what it does not have, as problem details", async () => {
    expect((await ask(`url=${encodeURIComponent("https://other.example/events/x")}`)).status).toBe(404);
    expect((await ask(`url=${encodeURIComponent(`${site.origin}/events/nonesuch`)}`)).status).toBe(404);
    expect((await ask(`url=${encodeURIComponent(site.origin)}&format=xml`)).status).toBe(501);
    expect((await ask("maxwidth=0&url=nothing")).body).toMatchObject({ title: "Bad parameter", errors: [{}, {}] });
  });
});
