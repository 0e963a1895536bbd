import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestHarness, type TestHarness } from "wrangler";
import { putIntoBucket } from "../../bench/worker/local-bucket.ts";
import { makeDeployment } from "../../index-build/cli/make-deployment.ts";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { SHARD_FOLDER } from "../../src/schema/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

// The whole service in workerd over a packed build whose files lie in the runtime's own local R2,
// read by ranges.
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let out: string;
let harness: TestHarness;
let files: string[];

beforeAll(async () => {
  folder = await temporaryFolder();
  out = join(folder.path, "out");
  await buildSite({ corpus: "data/corpus", out, config: { ...config, store: "r2" }, index: "packed", report: QUIET });
  const configPath = await makeDeployment(join(folder.path, "site"), out, { bucket: true });
  harness = createTestHarness({ workers: [{ configPath }] });
  await harness.listen();
  files = await readdir(join(out, "bucket", SHARD_FOLDER));
});
afterAll(async () => {
  await harness.close();
  await folder.remove();
});

const get = (path: string) => harness.fetch(`http://kilas.example${path}`);

describe("a build in a bucket", () => {
  it("has no shard among the assets, and few files", async () => {
    expect(files.every((name) => name.startsWith("pack."))).toBe(true);
    expect(await readdir(join(out, "public"))).not.toContain("_kilas");
  });

  it("answers 503 while the bucket is empty, and is served once the files are there", async () => {
    const before = await get("/api/search?q=putin");
    expect(before.status).toBe(503);
    expect(await before.text()).toMatch(/is missing in the bucket/);
    await putIntoBucket(harness, out);
    const after = await get("/api/search?q=moskwo+undangn&group=event");
    expect(after.status).toBe(200);
    expect(await after.json()).toMatchObject({ total: 3, searchedFor: "moskow undangan", partial: false });
    expect(after.headers.get("server-timing")).toMatch(/files;desc="\d+", bytes;desc="\d+"/);
    for (const path of ["/api/events", "/api/suggest?q=puti", "/", "/?q=putin", "/api/summary?q=putin+undang+xi"])
      expect((await get(path)).status).toBe(200);
    expect(await (await get("/healthz")).json()).toMatchObject({ status: "ok" });
  });
});
