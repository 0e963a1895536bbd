/**
 * `npm run setup:tests`: makes sure that the browser tests find a browser, its usual fonts, and
 * Java for the markup checker, and says what it does.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser } from "../../bench/pages/find-browser.ts";

const isDebianRoot = (): boolean => existsSync("/etc/debian_version") && process.getuid?.() === 0;

/** Finds a browser, or installs one. Returns its program, or null where none could be set up. */
export function setUpBrowser(): string | null {
  const found = findBrowser();
  if (found) return found;
  if (isDebianRoot()) {
    console.log("No Chrome, Chromium or Edge found: installing Debian's chromium package …");
    install("chromium");
  }
  if (!findBrowser()) {
    console.log("No Chrome, Chromium or Edge found: downloading Playwright's Chromium …");
    const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
    run(process.execPath, [cli, "install", "chromium"]);
  }
  return findBrowser();
}

/** Whether Java runs, which the markup checker needs. */
export const hasJava = (): boolean => spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;

/** The fonts that phones have, for pictures of the pages: a bare Debian has none of them. */
const FONT = "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf";

/**
 * Installs what the tests can do without: where it is missing, those that need it are skipped, and
 * say so.
 */
function setUpExtras(): void {
  if (!isDebianRoot()) return;
  if (!hasJava()) install("default-jre-headless");
  if (!existsSync(FONT)) install("fonts-noto-core", "fonts-roboto-unhinted");
}

function install(...packages: readonly string[]): void {
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
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
  setUpExtras();
  console.log(`Java for the markup checker: ${hasJava() ? "found" : "none, its test is skipped"}`);
  if (browser) console.log(`Browser for the tests: ${browser}`);
  else {
    console.error(NO_BROWSER);
    process.exitCode = 1;
  }
}
