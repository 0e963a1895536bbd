/** `npm test [-- VITEST ARGUMENTS]`: sets up a browser where there is none, builds the sample, runs every test. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NO_BROWSER, setUpBrowser } from "./set-up.ts";

const browser = setUpBrowser();
if (!browser) {
  console.error(NO_BROWSER);
  process.exit(1);
}
const run = (args: readonly string[]): number =>
  spawnSync(process.execPath, args, {
    stdio: "inherit",
    env: {
      ...process.env,
      KILAS_BROWSER: browser,
      WRANGLER_SEND_METRICS: "false",
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
    },
  }).status ?? 1;

const built = run(["index-build/cli/program.ts", "build"]);
if (built !== 0) process.exit(built);
const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
const reporters = ["--reporter=default", "--reporter=./test/support/closing-line-reporter.ts"];
process.exit(run([vitest, "run", ...reporters, ...process.argv.slice(2)]));
