/** `npm run setup:browser`: makes sure that the browser tests find a browser, and says what it does. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser } from "./find-browser.ts";

/** Finds a browser, or installs one. Returns its program, or null where none could be set up. */
export function setUpBrowser(): string | null {
  const found = findBrowser();
  if (found) return found;
  const asDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (asDebianRoot) {
    console.log("No Chrome, Chromium or Edge found: installing Debian's chromium package …");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  if (!findBrowser()) {
    console.log("No Chrome, Chromium or Edge found: downloading Playwright's Chromium …");
    const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
    run(process.execPath, [cli, "install", "chromium"]);
  }
  return findBrowser();
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

export const NO_BROWSER =
  "The browser tests need Chrome, Chromium or Edge, and none could be set up. Install one (on Debian or Ubuntu: apt-get install chromium), " +
  "or name its program in the environment variable KILAS_BROWSER.";

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = setUpBrowser();
  if (browser) console.log(`Browser for the tests: ${browser}`);
  else {
    console.error(NO_BROWSER);
    process.exitCode = 1;
  }
}
