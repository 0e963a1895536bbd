import type { Browser, Page } from "playwright-core";

export interface TypingFigures {
  keys: number;
  /** From a key to the frame that shows results for it, in milliseconds. */
  firstResultP50Ms: number;
  firstResultP95Ms: number;
  firstResultMaxMs: number;
  /**
   * Cumulative layout shift while one types, 0 for none (what follows a key within half a second is
   * left out, as browsers do).
   */
  shift: number;
}

/** Pause between two keys, in milliseconds: that of somebody who types slowly enough to read. */
const PAUSE_MS = 150;

/**
 * Types words into the front page's search box, key by key, and times how long each takes to show
 * results.
 */
export async function measureTyping(
  browser: Browser,
  origin: string,
  words: readonly string[],
): Promise<TypingFigures> {
  const times: number[] = [];
  let shift = 0;
  for (const word of words) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "id-ID" });
    await page.addInitScript(watch);
    await page.goto(origin);
    await page.locator("#q").focus();
    await page.keyboard.type(word.slice(0, 1));
    await page.waitForTimeout(4 * PAUSE_MS);
    for (const letter of word.slice(1)) {
      times.push(await timeKey(page, letter));
      await page.waitForTimeout(PAUSE_MS);
    }
    shift = Math.max(shift, await page.evaluate("window.watched.shift"));
    await page.close();
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return {
    keys: times.length,
    firstResultP50Ms: at(0.5),
    firstResultP95Ms: at(0.95),
    firstResultMaxMs: at(1),
    shift,
  };
}

async function timeKey(page: Page, letter: string): Promise<number> {
  const shown = page.evaluate<number>("new Promise((resolve) => { watched.tell = resolve; })");
  await page.keyboard.type(letter);
  return shown;
}

/**
 * In the page: when a key came, when the frame with its results was there, and what moved by
 * itself.
 */
const watch = `
window.watched = { keyMs: 0, tell: () => {}, shift: 0 };
addEventListener("keydown", () => { watched.keyMs = performance.now(); }, true);
addEventListener("DOMContentLoaded", () => {
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => watched.tell(performance.now() - watched.keyMs))))
    .observe(document.querySelector("#content"), { childList: true });
});
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) watched.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
`;
