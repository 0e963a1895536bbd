import { type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { inject } from "vitest";
import { type ServedSite, serveCorpus } from "./serve-site.ts";

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

/**
 * Longest wait for anything on a page, in milliseconds: only a page that never shows it waits so
 * long.
 */
const MAX_WAIT_MS = 30_000;

/** The sample, which all files share. */
export const openSample = (): Promise<BrowsedSite> => openShared("samplePort");

/** The made-up newsroom, which all files share. */
export const openNewsroom = (): Promise<BrowsedSite> => openShared("newsroomPort");

const openShared = (port: "samplePort" | "newsroomPort"): Promise<BrowsedSite> =>
  openSite({ port: inject("shared")[port], close: async () => {} });

/** Builds the lines of a corpus, and opens the site. */
export async function openCorpus(lines: string): Promise<BrowsedSite> {
  return openSite(await serveCorpus(lines));
}

async function openSite({ port, close }: ServedSite): Promise<BrowsedSite> {
  const browser = await chromium.connect(inject("shared").browser);
  return {
    origin: `http://localhost:${port}`,
    otherOrigin: `http://127.0.0.1:${port}`,
    async context(options) {
      const context = await browser.newContext({ locale: "id-ID", ...options });
      context.setDefaultTimeout(MAX_WAIT_MS);
      return context;
    },
    async close() {
      // The contexts of this file, not the browser.
      await browser.close();
      await close();
    },
  };
}
