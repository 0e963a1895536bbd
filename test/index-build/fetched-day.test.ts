import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { Article } from "../../src/schema/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const BODY =
  "Bupati Raka Wirawan meresmikan Jembatan Kali Biru pada Senin (3/6/2024). Warga menyambutnya dengan pawai perahu. " +
  "Pekerjaan berikutnya dijadwalkan selesai pada 20 Agustus 2024, sedangkan data lama tertanggal 9 Juli 2024.";

/** The dates of one article, and what the build said. */
async function build(fields: Record<string, string>): Promise<{ article: Article; lines: string[] }> {
  const lines: string[] = [];
  await mkdir(join(folder.path, "corpus"));
  await writeFile(
    join(folder.path, "corpus", "a.jsonl"),
    JSON.stringify({ title: "Jembatan Kali Biru Diresmikan", body: BODY, ...fields }),
  );
  const out = join(folder.path, "out");
  const report = { ...QUIET, line: (line: string) => void lines.push(line) };
  await buildSite({ corpus: join(folder.path, "corpus"), out, config, report });
  return { article: JSON.parse(await readFile(join(out, "data", "articles.jsonl"), "utf8")), lines };
}

describe("the day on which a record was fetched", () => {
  it.each(["scraped_on", "crawled_at", "fetched_at", "date_download"])(
    "bounds the day that is inferred: %s",
    async (field) => {
      const { article } = await build({ [field]: "2024-06-05T10:00:00+07:00" });
      expect(article.datePublished.value?.slice(0, 10)).toBe("2024-06-03");
    },
  );

  it("leaves a stated day that is a clock apart, and doubts one that lies after it", async () => {
    const near = await build({ date: "2024-06-06 00:30", scraped_on: "2024-06-05" });
    expect(near.article.datePublished.value).toBe("2024-06-06T00:30+07:00");
    await folder.remove();
    folder = await temporaryFolder();
    const far = await build({ date: "2024-06-09", scraped_on: "2024-06-05" });
    expect(far.article.datePublished.source).not.toBe("stated");
    expect(far.lines.join("\n")).toMatch(/Not believed: 1 date of publication after the day .* a\.jsonl:1: 2024-06-09/);
  });
});
