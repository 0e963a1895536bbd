import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOwnerNames } from "../../index-build/read/index.ts";
import { temporaryFolder } from "../support/built-site.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const read = async (text: string) => {
  const path = join(folder.path, "names.yaml");
  await writeFile(path, text);
  return readOwnerNames(path);
};

describe("the owner's file of names", () => {
  it("need not exist, and may be empty", async () => {
    expect(await readOwnerNames(join(folder.path, "none.yaml"))).toEqual([]);
    expect(await read("# nothing yet\n")).toEqual([]);
  });

  it("is a list of what is said of names, each with its place", async () => {
    const names = await read("- name: OTT\n  hide: true\n\n- name: KPK\n  rename: Komisi\n  aliases: [kpk ri]\n");
    expect(names.map(({ name, place }) => [name, place.replace(/.*:/, "")])).toEqual([
      ["OTT", "1"],
      ["KPK", "4"],
    ]);
  });

  it.each([
    ["name: x\nhide: true\n", /names\.yaml:1 is no list/],
    ["- name: OTT\n  hide: true\n- 5\n", /names\.yaml:3 is no entry/],
    ["- name: OTT\n", /names\.yaml:1: Say what to do/],
    ["- name: OTT\n  typ: person\n", /names\.yaml:1, typ: There is no such word/],
    ["- name: OTT\n  type: persons\n", /names\.yaml:1, type: Write person, organization or place/],
    ["- hide: true\n", /names\.yaml:1, name/],
    ["- name: OTT\n  split: [{name: X}]\n", /split.*Say by which offices/],
    ["- name: 'OTT\n  hide: true\n", /names\.yaml:\d is no YAML/],
    ["- name: OTT\n  hide: true\n- name: ott\n  hide: true\n", /names\.yaml:3 is of the same name as .*:1/],
    ["- name: A1\n  aliases: [C1]\n- name: B1\n  aliases: [C1]\n", /:3 and .*:1 both have the alias C1/],
    ["- name: A1\n  aliases: [B1]\n- name: B1\n  aliases: [C1]\n- name: C1\n  aliases: [A1]\n", /:1.*:5.*:3.*circle/],
    ["- name: A1\n  aliases: [A1]\n", /circle/],
    ["- name: A1\n  aliases: [B1]\n- name: B1\n  hide: true\n", /:3 is of B1, which .*:1 has for an alias/],
    ["- name: OTT\n  hide: true\n  rename: X\n", /names\.yaml:1.*What is hidden has no other words/],
    ["- name: OTT\n  public: ya\n", /names\.yaml:1, public: Write true/],
  ])("%j is refused with its line", (text, message) => expect(read(text)).rejects.toThrow(message));

  it("that cannot be read stops the build: what it hides would be published", () =>
    expect(readOwnerNames(folder.path)).rejects.toThrow(/EISDIR.*names in kilas\.config\.ts/));
});
