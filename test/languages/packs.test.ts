import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../index-build/languages/index.ts";
import { PACKS } from "../../src/analysis/languages/index.ts";

const FOLDERS = [
  ["src/analysis/languages", PACKS],
  ["index-build/languages", LANGUAGES],
] as const;
it.each(FOLDERS)("%s: each folder of a language is named in packs.ts, under its tag", (folder, packs) => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "topics")
    .map(({ name }) => name);
  const hint = `Add \`export { TAG } from "./TAG/index.ts";\` to ${folder}/packs.ts.`;
  expect(packs.map(({ tag }) => tag).toSorted(), hint).toEqual(folders.toSorted());
});

it("has both packs of a language, Indonesian first", () => {
  expect(PACKS.map(({ tag }) => tag)).toEqual(LANGUAGES.map(({ tag }) => tag));
  expect(PACKS[0].tag).toBe("id");
});

/** Every text of a pack with its place: `dates.ago.0`. */
function textsOf(value: unknown, place: string): [place: string, text: string][] {
  if (typeof value === "string") return [[place, value]];
  if (typeof value !== "object" || value === null || value instanceof RegExp) return [];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, place === "" ? key : `${place}.${key}`));
}

describe.each([...LANGUAGES, ...PACKS].map((pack) => [pack.tag, pack] as const))("a pack of %s", (_tag, pack) => {
  it("holds fragments that are regular expressions without capturing groups", () => {
    for (const [place, text] of textsOf(pack, "")) {
      if (!/[\\()[\]|?]/.test(text) || /synonyms|headings/.test(place)) continue;
      const groups = new RegExp(`(?:${text})|`, "iu").exec("")?.length ?? 0;
      expect(groups, place).toBe(1);
    }
  });

  it("holds no word twice in a list, and no blank one", () => {
    for (const [place, text] of textsOf(pack, "")) {
      if (/[\\()[\]|?]|\s{2}/.test(text) || /synonyms|headings|places/.test(place)) continue;
      const words = text.split(" ");
      expect([...new Set(words)], place).toEqual(words);
    }
  });
});

// The packs side by side: where one has nothing, its language needs none, or takes that of another.
const purposes = (packs: readonly object[]): string[] => [
  ...new Set(
    packs.flatMap((pack) =>
      Object.entries(pack).flatMap(([topic, words]) => Object.keys(words ?? {}).map((field) => `${topic}.${field}`)),
    ),
  ),
];

it.each(purposes(LANGUAGES).filter((name) => !/^(?:tag|records\.(?:headings|fields))/.test(name)))(
  "some language has words for %s",
  (name) => {
    const [topic = "", field = ""] = name.split(".");
    const filled = LANGUAGES.filter((pack) => {
      const words: unknown = (pack as unknown as Record<string, Record<string, unknown>>)[topic]?.[field];
      return (
        typeof words === "boolean" || (Array.isArray(words) ? words.length > 0 : JSON.stringify(words ?? "").length > 2)
      );
    });
    expect(filled.length).toBeGreaterThan(0);
  },
);
