import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

/** Scores 0–100, and every audit that did not pass in the categories that are to be whole. */
export interface LighthouseScores {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Of the simulated phone, in milliseconds. */
  largestContentfulPaintMs: number;
  cumulativeLayoutShift: number;
  failed: string[];
}

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** Runs of a page at most: a browser on a busy machine now and then paints nothing in time. */
const MAX_RUNS = 3;

/** Lighthouse's scores of a page, mobile profile. */
export async function lighthouseScores(address: string, chromePath: string): Promise<LighthouseScores> {
  for (let run = 1; ; run++) {
    const scores = await runOnce(address, chromePath);
    if (scores.largestContentfulPaintMs > 0) return scores;
    if (run === MAX_RUNS) throw new Error(`Lighthouse saw no paint of ${address} in ${MAX_RUNS} runs.`);
  }
}

async function runOnce(address: string, chromePath: string): Promise<LighthouseScores> {
  const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox"], logLevel: "silent" });
  try {
    const result = await lighthouse(address, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "silent" });
    if (!result) throw new Error(`Lighthouse gave nothing for ${address}.`);
    const { categories, audits } = result.lhr;
    const scoreOf = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    const failed = CATEGORIES.slice(1).flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => id),
    );
    return {
      performance: scoreOf("performance"),
      accessibility: scoreOf("accessibility"),
      bestPractices: scoreOf("best-practices"),
      seo: scoreOf("seo"),
      largestContentfulPaintMs: Math.round(audits["largest-contentful-paint"]?.numericValue ?? 0),
      cumulativeLayoutShift: audits["cumulative-layout-shift"]?.numericValue ?? 0,
      failed,
    };
  } finally {
    chrome.kill();
  }
}
