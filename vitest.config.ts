import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const jsx = { runtime: "automatic", importSource: "hono/jsx" } as const;

/** Longest that a test may take, in milliseconds: generous, so that no busy machine decides one. */
const TEST_TIMEOUT_MS = 120_000;

/** Tests in Node that start processes, or build many sites. */
const SLOW = "test/**/*.slow.test.ts";

/** One run, three places: Node for the build, workerd for the Worker, a browser for the pages. */
export default defineConfig({
  test: {
    // As many files at a time as there are cores: left to itself, the runner keeps one free.
    maxWorkers: "100%",
    projects: [
      {
        oxc: { jsx },
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: [SLOW, "test/worker/**", "test/browser/**"],
          // Loading the sources anew for each file would take as long as the tests.
          isolate: false,
          restoreMocks: true,
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        oxc: { jsx },
        test: {
          name: "slow",
          include: [SLOW],
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        oxc: { jsx },
        // The first test waits until the runtime has loaded the Worker.
        test: { name: "worker", include: ["test/worker/**/*.test.ts"], testTimeout: TEST_TIMEOUT_MS },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["./test/browser/shared-sites.ts"],
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
        },
      },
    ],
  },
});
