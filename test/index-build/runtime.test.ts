import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeVersion } from "../../index-build/runtime/code-version.ts";
import { errorCode } from "../../index-build/runtime/error-code.ts";
import { hashOfAll, hashOfFile, hashOfFolder } from "../../index-build/runtime/file-hash.ts";
import { ScratchFolder } from "../../index-build/runtime/scratch.ts";
import { writeWhole } from "../../index-build/runtime/write-whole.ts";
import { temporaryFolder } from "../support/built-site.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describe("the code of an error", () => {
  it.each([
    [Object.assign(new Error("gone"), { code: "ENOENT" }), "ENOENT"],
    [Object.assign(new Error("other"), { code: 7 }), undefined],
    [new Error("none"), undefined],
    [{ code: "ENOENT" }, undefined],
    [null, undefined],
  ])("%o: %s", (error, expected) => {
    expect(errorCode(error)).toBe(expected);
  });
});

describe("work that waits on disk", () => {
  it("is read as it was put, in turn, over the window's end, and is gone afterwards", () => {
    const scratch = new ScratchFolder();
    try {
      const bytes = Uint8Array.from({ length: 1_200_000 }, (_, at) => at % 251);
      const [first, second] = [scratch.put(bytes), scratch.put(Uint8Array.of(0xac, 0x02, 7))];
      expect(second.varint()).toBe(300);
      const parts = [first.slice(500_000), first.slice(400_000), first.slice(300_000)];
      expect(Buffer.concat(parts).equals(bytes)).toBe(true);
      expect([first.isAtEnd, second.isAtEnd]).toEqual([true, false]);
      expect([...second.slice(1)]).toEqual([7]);
    } finally {
      scratch.remove();
    }
  });
});

describe("a file that is written whole", () => {
  it("makes its folder, takes the place of the one before, and leaves nothing beside it", async () => {
    const path = join(folder.path, "deep", "er", "a.txt");
    await writeWhole(path, "one");
    await writeWhole(path, "two");
    expect(await readFile(path, "utf8")).toBe("two");
    expect(await readdir(join(path, ".."))).toEqual(["a.txt"]);
  });

  it("leaves what has its name where it cannot be written", async () => {
    const path = join(folder.path, "folder");
    await mkdir(join(path, "inside"), { recursive: true });
    await expect(writeWhole(path, "text")).rejects.toThrow();
    expect(await readdir(path)).toEqual(["inside"]);
    expect(await readdir(folder.path)).not.toContain("folder.writing");
  });
});

describe("hashes of files", () => {
  it("tell a folder's names and texts apart, and the absent from the unreadable", async () => {
    const [one, other] = [join(folder.path, "one"), join(folder.path, "other")];
    for (const [path, name] of [
      [one, "a"],
      [other, "b"],
    ] as const) {
      await mkdir(path);
      await writeFile(join(path, name), "text");
    }
    expect(hashOfFile(join(one, "a"))).toBe(hashOfFile(join(other, "b")));
    expect(hashOfFolder(one)).not.toBe(hashOfFolder(other));
    expect(hashOfFile(join(folder.path, "absent"))).toMatch(/./);
    expect(hashOfFile(one)).toBeNull();
    expect(hashOfAll(["a", null])).toBeNull();
    expect(hashOfAll(["a", "b"])).not.toBe(hashOfAll(["ab"]));
  });

  it("give the code one version as long as it stays as it is", () => {
    expect(codeVersion()).toMatch(/^[0-9a-f]{64}$/);
    expect(codeVersion()).toBe(codeVersion());
  });
});
