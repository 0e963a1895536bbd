import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createApp } from "../../src/worker/app.tsx";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

const BODY =
  "Kapal feri KM Nusa Bahari kandas di perairan Tanjung Lesung pada Rabu pagi. " +
  "Sebanyak 140 penumpang dipindahkan ke kapal nelayan tanpa ada yang terluka. " +
  "Syahbandar memeriksa nakhoda dan mualim kapal feri itu.";
const report = (publisher: string, minute: string, body: string) => ({
  url: `https://${publisher.toLowerCase()}.example/feri`,
  title: "Kapal feri KM Nusa Bahari kandas di Tanjung Lesung",
  date: `2025-04-09T09:${minute}:00+07:00`,
  ...{ publisher, body },
});

let app: ReturnType<typeof createApp>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
// A second build has one report more.
beforeAll(async () => {
  folder = await temporaryFolder();
  const [corpus, out] = [join(folder.path, "corpus"), join(folder.path, "out")];
  await mkdir(corpus);
  const own = [report("Kabar", "00", BODY), report("Warta", "10", `Tim SAR tiba lebih dulu. ${BODY}`)];
  const write = (file: string, records: object[]) =>
    writeFile(join(corpus, file), records.map((one) => JSON.stringify(one)).join("\n"));
  await write("a.jsonl", own);
  await buildAndOpen(corpus, out);
  await write("b.jsonl", [report("Harian", "30", `Penumpang menunggu di dermaga. ${BODY.slice(0, 160)}`)]);
  app = createApp(await buildAndOpen(corpus, out));
});
afterAll(() => folder.remove());
afterEach(() => vi.useRealTimers());

/** The front page as it is asked for at a time. */
async function frontAt(time: string): Promise<string> {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(time) });
  return (await app.request("https://kilas.example/")).text();
}

describe("the front page", () => {
  it("says how long ago an event was told and what came to it, by the time of the request", async () => {
    const soon = await frontAt("2025-04-09T12:00+07:00");
    expect(soon).toContain("2 jam yang lalu");
    expect(soon).toContain("1 artikel bertambah");
  });

  it("says neither of what is days old, nor of what is yet to come by its clock", async () => {
    for (const time of ["2025-04-20T12:00+07:00", "2025-04-08T12:00+07:00"]) {
      const page = await frontAt(time);
      expect(page).not.toContain("yang lalu");
      expect(page).toContain("9 April 2025");
    }
    expect(await frontAt("2025-04-20T12:00+07:00")).not.toContain("bertambah");
  });
});
