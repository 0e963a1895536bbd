import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Everything a page loads or runs that its policy refuses, and every script error, as long as the
 * page is open.
 */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => {
    faults.push(`A dialog says ${dialog.message()}.`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/**
 * What axe finds wrong with the page as it stands, shadow roots included. It is run by the browser
 * itself, so that the page's policy is left as it is.
 *
 * @param rules those that are asked only. Default: all.
 */
export async function violationsOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const only = rules.length === 0 ? "" : `, runOnly: ${JSON.stringify(rules)}`;
  return page.evaluate(
    `${AXE}; axe.run({ resultTypes: ["violations"]${only} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html.slice(0, 200) + " (" + node.failureSummary.slice(0, 200) + ")").join(" ")))`,
  );
}

/** How far the page is wider than its window, in CSS pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
