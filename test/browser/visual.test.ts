import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowsedSite, openNewsroom, openSample } from "./site.ts";
import { arrived } from "./waiting.ts";

// How every page looks, beside how it looked when somebody last looked at it.
// KILAS_UPDATE_BASELINES=1 takes the pictures anew: look at them.
const BASELINES = join(import.meta.dirname, "baselines");
const UPDATES = process.env["KILAS_UPDATE_BASELINES"] === "1";
/** Difference of a pixel that counts, 0–1, and share of pixels that may differ. */
const THRESHOLD = 0.2;
const MAX_DIFFERING = 0.01;

const DEVICES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

let sample: BrowsedSite;
let newsroom: BrowsedSite;
let addresses: Record<string, string>;

beforeAll(async () => {
  [sample, newsroom] = [await openSample(), await openNewsroom()];
  const json = async (site: BrowsedSite, path: string) => (await fetch(site.origin + path)).json();
  const { events } = await json(sample, "/api/events");
  const event = await json(sample, `/api/events/${events.at(-1).id}`);
  const { hits } = await json(newsroom, "/api/search?q=gempa+pesisir");
  addresses = {
    front: sample.origin,
    search: `${sample.origin}/?q=putin+undang+xi`,
    event: `${sample.origin}/events/${event.id}`,
    article: `${sample.origin}/articles/${event.articles[0].id}`,
    storyline: `${sample.origin}/storylines/${event.storylineId}`,
    embed: `${sample.origin}/embed?what=event&id=${event.id}`,
    demo: `${sample.otherOrigin}/demo`,
    iframe: `${sample.origin}/embed/storylines/${event.storylineId}`,
    missing: `${sample.origin}/nowhere`,
    "newsroom-front": newsroom.origin,
    "newsroom-search": `${newsroom.origin}/?q=warga&publisher=Harian+Kupang`,
    "newsroom-names": `${newsroom.origin}/names`,
    "newsroom-nothing": `${newsroom.origin}/?q=asdfgh`,
    "newsroom-event": `${newsroom.origin}/events/${hits[0].eventId}`,
  };
});
afterAll(async () => {
  await sample?.close();
  await newsroom?.close();
});

/**
 * Widths of a text in the fonts of the pages: pictures can only be compared where they are the
 * same.
 */
const fontsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d");
    return ["Noto Serif, serif", "system-ui, sans-serif"]
      .map((font) => {
        if (context) context.font = `40px ${font}`;
        return Math.round(context?.measureText("Rangkaian peristiwa 0123").width ?? 0);
      })
      .join(" ");
  });

describe("the look of the pages", () => {
  for (const [device, viewport] of Object.entries(DEVICES)) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(`is what was looked at: ${device}, ${colorScheme}`, async (test) => {
        // Half the size: enough to see whether anything moved, and little to keep.
        const context = await sample.context({
          viewport,
          colorScheme,
          deviceScaleFactor: 0.5,
          reducedMotion: "reduce",
        });
        const page = await context.newPage();
        await page.goto(sample.origin);
        const fonts = await fontsOf(page);
        const fontFile = join(BASELINES, "fonts.txt");
        await mkdir(BASELINES, { recursive: true });
        if (UPDATES) await writeFile(fontFile, fonts);
        else if ((await readFile(fontFile, "utf8")) !== fonts)
          test.skip(`These are other fonts (${fonts}): npm run setup:tests installs them on Debian.`);
        const differing: Record<string, number> = {};
        for (const [name, address] of Object.entries(addresses)) {
          await page.goto(address);
          await arrived(page);
          const taken = await page.screenshot();
          const file = join(BASELINES, `${name}-${device}-${colorScheme}.png`);
          if (UPDATES) await writeFile(file, taken);
          expect({ file, exists: existsSync(file) }).toEqual({ file, exists: true });
          const share = await difference(taken, await readFile(file));
          if (share > MAX_DIFFERING) differing[name] = share;
        }
        expect(differing).toEqual({});
        await context.close();
      }, 120_000);
    }
  }
});

/** Share of pixels in which two pictures differ, 0–1. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (first.width !== second.width || first.height !== second.height) return 1;
  const { width, height } = first;
  return pixelmatch(first.data, second.data, undefined, width, height, { threshold: THRESHOLD }) / (width * height);
}
