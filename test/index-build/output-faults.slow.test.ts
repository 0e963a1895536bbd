import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { FolderStore } from "../../index-build/cli/folder-store.ts";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { LedgerError } from "../../index-build/ledger/index.ts";
import { OutputError } from "../../index-build/output/index.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { MovesError } from "../../index-build/pipeline/check-moves.ts";
import { SHARD_FOLDER } from "../../src/schema/index.ts";
import { BuiltSite, search } from "../../src/search/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { floodRecord } from "../support/flood-record.ts";
import { QUIET } from "../support/quiet-report.ts";

/** Whether files have one name only. */
const disk = vi.hoisted(() => ({ hasLinks: true, copies: 0 }));
vi.mock("node:fs/promises", async (load) => {
  const real = await load<typeof import("node:fs/promises")>();
  return {
    ...real,
    link: (from: string, to: string) =>
      disk.hasLinks ? real.link(from, to) : Promise.reject(Object.assign(new Error("EPERM"), { code: "EPERM" })),
    copyFile: (from: string, to: string, mode?: number) => {
      disk.copies++;
      return real.copyFile(from, to, mode);
    },
  };
});

let ground: Awaited<ReturnType<typeof temporaryFolder>>;
let folder: string;
let out: string;
let ledger: string;
let lines: string[];
let number = 0;

beforeAll(async () => {
  ground = await temporaryFolder();
  at(join(ground.path, "first"));
  await mkdir(folder);
  await build(["demak", "kudus"]);
});
afterAll(() => ground.remove());
beforeEach(async () => {
  at(join(ground.path, String(number++)));
  await cp(join(ground.path, "first"), folder, { recursive: true });
});

function at(path: string): void {
  [folder, out, ledger, lines] = [path, join(path, "dist"), join(path, "data", "ledger.jsonl"), []];
}

async function build(names: readonly string[], { acceptMoves = false, to = out } = {}): Promise<void> {
  const corpus = join(folder, "corpus.jsonl");
  await writeFile(corpus, names.map((name) => JSON.stringify(floodRecord(name))).join("\n"));
  const report = { ...QUIET, line: (line: string) => void lines.push(line) };
  await buildSite({ corpus, out: to, ledger, config, index: "packed", acceptMoves, report });
}

const buildOf = async () => (await readManifest()).match(/"build":"(\w+)"/)?.[1] ?? (await readManifest());
const readManifest = () => readFile(join(out, "worker", "manifest.txt"), "utf8");
const leftovers = async () => (await readdir(folder)).filter((name) => name.startsWith("dist."));

/** Every file of the site and its ledger, but the corpus. */
async function state(): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name !== "corpus.jsonl").sort();
  const texts = await Promise.all(
    names.map(async (name) => [
      name,
      (await stat(join(folder, name))).isFile() ? await readFile(join(folder, name), "base64") : "",
    ]),
  );
  return Object.fromEntries(texts) as Record<string, string>;
}

describe("a build that was killed between its two renames", () => {
  it("is put in its place by the next one, and leaves nothing", async () => {
    await cp(out, join(folder, "dist.building-aB3xYz"), { recursive: true });
    await rename(out, join(folder, "dist.building-aB3xYz-old"));
    await build(["demak", "kudus"]);
    expect(lines.join("\n")).toMatch(/dist is whole again, as the new site/);
    expect(await leftovers()).toEqual([]);
  });

  it("is put there also where the next one fails", async () => {
    const before = await buildOf();
    await cp(out, join(folder, "dist.building-aB3xYz"), { recursive: true });
    await rename(out, join(folder, "dist.building-aB3xYz-old"));
    await expect(build([])).rejects.toThrow();
    expect(await buildOf()).toBe(before);
    expect(await leftovers()).toEqual([]);
  });

  it("does not take a file of somebody else's with it", async () => {
    await cp(out, join(folder, "dist.building-aB3xYz"), { recursive: true });
    await rename(out, join(folder, "dist.building-aB3xYz-old"));
    await writeFile(join(folder, "dist.building-aB3xYz-old", "notes.txt"), "mine");
    await expect(build(["demak", "kudus"])).rejects.toThrow(/dist holds notes\.txt, which Kilas did not write/);
    expect(await readFile(join(out, "notes.txt"), "utf8")).toBe("mine");
  });
});

describe("a file of somebody else's in what was left of the old site", () => {
  it("survives beside a site that is in its place", async () => {
    await cp(out, join(folder, "dist.building-aB3xYz-old"), { recursive: true });
    await writeFile(join(folder, "dist.building-aB3xYz-old", "notes.txt"), "mine");
    await build(["demak", "kudus", "jepara"]);
    expect(lines.join("\n")).toMatch(/dist\.building-aB3xYz-old is left of the site before and holds notes\.txt/);
    const kept = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith("notes.txt"));
    expect(kept).toHaveLength(1);
  });
});

describe("what stands beside the output", () => {
  it.each([
    ["a folder of another name", "dist.building-plans"],
    ["a folder that holds something else", "dist.building-notes1"],
  ])("%s stays", async (_case, name) => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "notes.txt"), "mine");
    await build(["demak", "kudus", "jepara"]);
    expect(await readFile(join(folder, name, "notes.txt"), "utf8")).toBe("mine");
  });

  it.runIf(process.getuid?.() !== 0)("is told where it cannot be removed, and stops no build", async () => {
    const left = join(folder, "dist.building-aB3xYz-old");
    await cp(out, left, { recursive: true });
    await chmod(join(left, "data"), 0o555);
    await build(["demak", "kudus", "jepara"]);
    expect(lines.join("\n")).toMatch(/aB3xYz-old is left of a build before and cannot be removed \(EACCES\)/);
    await chmod(join(left, "data"), 0o755);
  });
});

describe("the ledger's place", () => {
  it("is where a link leads", async () => {
    const link = join(folder, "link.jsonl");
    await symlink(ledger, link);
    const own = ledger;
    ledger = link;
    await build(["demak", "kudus", "jepara"]);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(own, "utf8")).toBe(await readFile(join(out, "data", "ledger.jsonl"), "utf8"));
  });

  it("may be the build itself", async () => {
    ledger = join(out, "data", "ledger.jsonl");
    await build(["demak", "kudus", "jepara"]);
    expect(await readFile(ledger, "utf8")).toContain('"kind":"event"');
  });
});

describe("the list of builds before", () => {
  it.each(["null", "[]x", '[{"build":1}]', null])("may be %j", async (text) => {
    const list = join(out, "data", "builds.json");
    await (text === null ? rm(list) : writeFile(list, text));
    await build(["demak", "kudus", "jepara"]);
    expect(JSON.parse(await readFile(list, "utf8"))).toHaveLength(1);
  });
});

it("copies the files of builds before where a file has one name only", async () => {
  const [manifest, index] = [await readManifest(), await readFile(join(out, "worker", "search-index.txt"), "utf8")];
  disk.hasLinks = false;
  disk.copies = 0;
  await build(["demak", "kudus", "jepara"]).finally(() => {
    disk.hasLinks = true;
  });
  expect(disk.copies).toBeGreaterThan(0);
  const site = new BuiltSite(manifest, index, new FolderStore(out));
  expect((await search(site.open(), "banjir")).total).toBe(2);
  expect((await readdir(join(out, "public", SHARD_FOLDER))).length).toBeGreaterThan(disk.copies);
});

it("says what cannot be written, and why, where the folder cannot be made", async () => {
  await writeFile(join(folder, "file"), "");
  const failed = build(["demak", "kudus"], { to: join(folder, "file", "dist") });
  await expect(failed).rejects.toThrow(/dist.* cannot be (?:locked|written).* a part of its path is a file/i);
});

it("says so where somebody puts a file into the folder", async () => {
  await writeFile(join(out, "notes.txt"), "mine");
  await expect(build(["demak"])).rejects.toThrow(OutputError);
});

describe("a ledger beside its build", () => {
  const cut: Record<string, (text: string) => string> = {
    "was emptied": () => "",
    "was cut at a line": (text) => `${text.trimEnd().split("\n").slice(0, -1).join("\n")}\n`,
    "was cut within a line": (text) => text.slice(0, -20),
    "lost its header and a line": (text) => `${text.trimEnd().split("\n").slice(2).join("\n")}\n`,
  };
  it.each(Object.keys(cut))("that %s stops the build, and nothing changes", async (how) => {
    await writeFile(ledger, cut[how]?.(await readFile(ledger, "utf8")) ?? "");
    const before = await state();
    const failed = build(["demak", "kudus", "jepara"]);
    await expect(failed).rejects.toThrow(LedgerError);
    await expect(failed).rejects.toThrow(/ledger\.jsonl/);
    expect(await state()).toEqual(before);
  });

  it("that is lost is taken from the build", async () => {
    const before = await readFile(ledger, "utf8");
    await rm(ledger);
    await build(["demak", "kudus"]);
    expect(await readFile(ledger, "utf8")).toBe(before);
    expect(lines.join("\n")).toMatch(/does not exist: what .* holds goes on in it/);
  });

  it("that is another site's stops the build, unless the moves are accepted", async () => {
    const before = await state();
    await expect(build(["manado", "kupang"])).rejects.toThrow(MovesError);
    expect(await state()).toEqual(before);
    await build(["manado", "kupang"], { acceptMoves: true });
    expect((await state())["dist/data/events.jsonl"]).not.toBe(before["dist/data/events.jsonl"]);
  });
});
