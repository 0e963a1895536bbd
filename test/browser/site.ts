import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { createTestHarness, type TestHarness } from "wrangler";
import { findBrowser } from "../../bench/pages/find-browser.ts";
import { makeDeployment } from "../../index-build/cli/make-deployment.ts";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";
import { NO_BROWSER } from "../support/set-up.ts";

/** A built site, served as `wrangler dev` serves it, and a browser to look at it with. */
export interface BrowsedSite {
  /** `http://localhost:PORT`. */
  origin: string;
  /** The same server under another name: to a browser, another origin. */
  otherOrigin: string;
  /** A browser that speaks Indonesian, unless told otherwise. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Builds the lines of a corpus, and opens the site; without lines, the sample that `npm test` has built. */
export async function openSiteInBrowser(corpusLines?: string): Promise<BrowsedSite> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  const { configPath, remove } = corpusLines === undefined ? SAMPLE : await deploy(corpusLines);
  const harness: TestHarness = createTestHarness({ workers: [{ configPath }] });
  const { url } = await harness.listen();
  const args = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    // The pages of other sites are made up by the tests, the service is this machine: browsers ask before a site of the network may call that.
    "--disable-features=LocalNetworkAccessChecks",
  ];
  const browser: Browser = await chromium.launch({ executablePath, args });
  return {
    origin: `http://localhost:${url.port}`,
    otherOrigin: `http://127.0.0.1:${url.port}`,
    async context(options) {
      const context = await browser.newContext({ locale: "id-ID", ...options });
      context.setDefaultTimeout(MAX_WAIT_MS);
      return context;
    },
    async close() {
      await browser.close();
      await harness.close();
      await remove();
    },
  };
}

/** Longest wait for anything on a page, in milliseconds. */
const MAX_WAIT_MS = 10_000;

const SAMPLE = { configPath: "./wrangler.toml", remove: async () => {} };

async function deploy(lines: string) {
  const folder = await temporaryFolder();
  const [corpus, out] = [join(folder.path, "corpus.jsonl"), join(folder.path, "out")];
  await writeFile(corpus, lines);
  await buildAndOpen(corpus, out);
  return { configPath: await makeDeployment(join(folder.path, "site"), out), remove: folder.remove };
}
