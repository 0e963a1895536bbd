/**
 * `npm test [-- VITEST ARGUMENTS]` sets up a browser where there is none, builds the sample, and
 * runs every test. `npm run test:quick [-- VITEST ARGUMENTS]` runs what needs neither browser nor
 * workerd, and is not slow.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NO_BROWSER, setUpBrowser } from "./set-up.ts";

const given = process.argv.slice(2);
const isQuick = given[0] === "--quick";
const modulePath = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): number =>
  spawnSync(process.execPath, args, {
    stdio: "inherit",
    env: {
      ...process.env,
      WRANGLER_SEND_METRICS: "false",
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
      // Threads and commands that tests start find the sources compiled.
      NODE_COMPILE_CACHE: join(dirname(modulePath("vitest")), ".cache", "kilas-compiled"),
      ...env,
    },
  }).status ?? 1;

function runVitest(args: readonly string[], env?: NodeJS.ProcessEnv): never {
  const reporters = ["--reporter=default", "--reporter=./test/support/closing-line-reporter.ts"];
  process.exit(run([join(modulePath("vitest"), "vitest.mjs"), "run", ...reporters, ...args], env));
}

if (isQuick) runVitest(["--project", "node", ...given.slice(1)]);

const browser = setUpBrowser();
if (!browser) {
  console.error(NO_BROWSER);
  process.exit(1);
}
const built = run(["index-build/cli/program.ts", "build"]);
if (built !== 0) process.exit(built);
runVitest(given, { KILAS_BROWSER: browser });
