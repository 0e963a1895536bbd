import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const jsx = { runtime: "automatic", importSource: "hono/jsx" } as const;

/**
 * One run, three places: Node for the build, workerd for the Worker, a real browser for what people
 * see.
 */
export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx },
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/worker/**", "test/browser/**"],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        oxc: { jsx },
        // The first test waits until the runtime has loaded the Worker.
        test: { name: "worker", include: ["test/worker/**/*.test.ts"], testTimeout: 30_000 },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
