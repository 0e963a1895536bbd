import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { createTestHarness, type TestHarness } from "wrangler";
import { findBrowser } from "../support/find-browser.ts";
import { NO_BROWSER } from "../support/setup-browser.ts";

/** The built sample, served as `wrangler dev` serves it, and a browser to look at it with. */
export interface BrowsedSite {
  /** `http://localhost:PORT`. */
  origin: string;
  /** The same server under another name: to a browser, another origin. */
  otherOrigin: string;
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function openSiteInBrowser(): Promise<BrowsedSite> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  const harness: TestHarness = createTestHarness({ workers: [{ configPath: "./wrangler.toml" }] });
  const { url } = await harness.listen();
  const args = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  const browser: Browser = await chromium.launch({ executablePath, args });
  return {
    origin: `http://localhost:${url.port}`,
    otherOrigin: `http://127.0.0.1:${url.port}`,
    context: (options) => browser.newContext(options),
    async close() {
      await browser.close();
      await harness.close();
    },
  };
}
