import { chromium } from "playwright-core";
import { findBrowser } from "../../bench/pages/find-browser.ts";
import { newsroomCorpus } from "../support/newsroom.ts";
import { NO_BROWSER } from "../support/set-up.ts";
import { type ServedSite, serveCorpus, serveSample } from "./serve-site.ts";

const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // The pages of other sites are made up by the tests, the service is this machine: browsers ask
  // before a site of the network may call that.
  "--disable-features=LocalNetworkAccessChecks",
];

/** What all files share: no test changes a site, and each opens contexts of its own. */
interface Shared {
  /** Where the one browser is reached. */
  browser: string;
  /** Ports of the two sites that most tests look at. */
  samplePort: number;
  newsroomPort: number;
}

declare module "vitest" {
  interface ProvidedContext {
    shared: Shared;
  }
}

/** Starts the browser and the two sites before the first file, and stops them after the last. */
export default async function share(project: {
  provide(key: "shared", value: Shared): void;
}): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  const sites: ServedSite[] = [];
  const browser = await chromium.launchServer({ executablePath, args: BROWSER_ARGS });
  const stop = async () => {
    await browser.close();
    for (const site of sites) await site.close();
  };
  try {
    const sample = await serveSample();
    sites.push(sample);
    const newsroom = await serveCorpus(newsroomCorpus());
    sites.push(newsroom);
    project.provide("shared", {
      browser: browser.wsEndpoint(),
      samplePort: sample.port,
      newsroomPort: newsroom.port,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
