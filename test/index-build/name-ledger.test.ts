import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  EMPTY_LEDGER,
  ledgerText,
  matchNames,
  type NameLedger,
  type NameToMatch,
  readLedger,
} from "../../index-build/ledger/index.ts";
import { temporaryFolder } from "../support/built-site.ts";

const person = (id: string, articles: number, ...forms: string[]): NameToMatch => ({
  id,
  type: "person",
  forms,
  articles,
});
const ids = (names: readonly NameToMatch[], published: NameLedger) => {
  const { idOf } = matchNames(names, published);
  return names.map(({ id }) => idOf.get(id));
};
const first = matchNames(
  [person("person-prabawa", 5, "prabawa"), person("person-budi-santosa", 3, "budi santosa", "budi")],
  new Map(),
).ledger;

describe("ids of names", () => {
  it("stay where a fuller form is found", () => {
    expect(ids([person("person-prabawa-suganda", 9, "prabawa suganda", "prabawa")], first)).toEqual([
      "person-prabawa-suganda",
    ]);
    const fuller = matchNames([person("person-budi-santosa-adi", 9, "budi santosa adi", "budi santosa")], first);
    expect(fuller.idOf.get("person-budi-santosa-adi")).toBe("person-budi-santosa");
  });

  it("are of the name that most articles have, where one becomes two", () => {
    const names = [
      person("person-budi-santosa", 2, "budi santosa"),
      person("person-budi-santosa-adi", 9, "budi santosa adi", "budi santosa"),
    ];
    expect(ids(names, first)).toEqual(["person-budi-santosa-2", "person-budi-santosa"]);
  });

  it("of two that become one lead there", () => {
    const before = matchNames([person("person-a-b", 5, "a b"), person("person-c-d", 3, "c d")], new Map()).ledger;
    const { ledger } = matchNames([person("person-a-b", 8, "a b", "c d")], before);
    expect(ledger.get("person-c-d")?.replacedBy).toEqual(["person-a-b"]);
  });

  it("that are gone lead nowhere, and are kept", () => {
    expect(matchNames([], first).ledger.get("person-prabawa")?.replacedBy).toEqual([]);
  });

  it("are the same whatever the order", () => {
    const names = [
      person("person-x-y", 2, "x y"),
      person("person-x-y-z", 2, "x y z", "x y"),
      person("person-q", 1, "q"),
    ];
    expect(ids(names, first)).toEqual(ids(names.toReversed(), first).toReversed());
  });

  it("are written into the ledger and read back", async () => {
    const folder = await temporaryFolder();
    try {
      const path = join(folder.path, "ledger.jsonl");
      const { ledger: names } = matchNames([person("person-a-b", 8, "a b", "c d")], first);
      await writeFile(path, ledgerText({ ...EMPTY_LEDGER, names }));
      expect(await readLedger(path).then((ledger) => new Map([...ledger.names].sort()))).toEqual(
        new Map([...names].sort()),
      );
    } finally {
      await folder.remove();
    }
  });
});
