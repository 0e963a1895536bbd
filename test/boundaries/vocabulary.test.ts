import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "@swc/core";
import { expect, it } from "vitest";
import { LANGUAGES } from "../../index-build/languages/index.ts";
import { PACKS } from "../../src/analysis/languages/index.ts";

// Vocabulary of a language stands in its packs, and in the texts of the interface.
const OUTSIDE = /\/languages\/|\/strings\/|widget\/strings\.ts$|\/demo-page\.tsx$/;

const files = ["src", "index-build"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => `${root}/${name}`)
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path) && !OUTSIDE.test(path)),
);

/** What stands in the literals of a file. */
interface Literals {
  texts: string[];
  patterns: string[];
}

function literalsOf(path: string): Literals {
  const found: Literals = { texts: [], patterns: [] };
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, value, pattern, raw, source } = node as Record<string, unknown>;
    if (type === "StringLiteral") found.texts.push(String(value));
    if (type === "TemplateElement") found.texts.push(String(raw));
    if (type === "RegExpLiteral") found.patterns.push(String(pattern));
    for (const [key, child] of Object.entries(node)) {
      // An import's path is no text.
      if (key === "span" || (child === source && /^(?:Import|Export)/.test(String(type)))) continue;
      walk(child);
    }
  };
  walk(parseSync(readFileSync(path, "utf8"), { syntax: "typescript", tsx: path.endsWith("x"), target: "es2024" }).body);
  return found;
}

const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(stringsIn)]
      : [];
const wordsIn = (text: string): string[] =>
  text
    .replace(/\\[bBdDwWsS]|\\p\{\w+\}|\(\?<\w+>/g, " ")
    .toLowerCase()
    .match(/(?<![\p{L}])\p{L}{4,}(?![\p{L}])/gu) ?? [];

/** The words of some languages' packs, but for the names of their fields. */
function vocabularyOf(isWanted: (tag: string) => boolean): Set<string> {
  const packs = [...LANGUAGES, ...PACKS].filter(({ tag }) => isWanted(tag));
  return new Set(
    packs.flatMap((pack) =>
      Object.entries(pack).flatMap(([topic, words]) =>
        MIXED.includes(topic) ? [] : stringsIn(words).flatMap(wordsIn),
      ),
    ),
  );
}

/** Topics that hold words of other languages, names of fields in programs or of services. */
const MIXED = ["synonyms", "records", "tag", "walls"];
/** Words of markup, addresses and code. */
const TECHNICAL = new Set(
  (
    "apple article body caption channel content data date export from future head html https image import link media menu " +
    "model month name news number page plain portal post program report search source target terminal text video worker"
  ).split(" "),
);
/** Names of this project, of sites and of languages. */
const NAMES = new Set("antara bahasa detik gambas google indonesia indonesian info kilas telegram".split(" "));

/** Files whose words are names in the markup of pages: of classes, of types, of addresses. */
const MARKUP = ["boxes", "bylines", "metadata", "of-others", "visible-dates"].map(
  (name) => `index-build/extract/html/${name}.ts`,
);

const ENGLISH = vocabularyOf((tag) => tag === "en");
const OTHER = vocabularyOf((tag) => tag !== "en");

it("holds no vocabulary of a language outside of the packs", () => {
  expect(files.length).toBeGreaterThan(400);
  expect(MARKUP.filter((path) => !files.includes(path))).toEqual([]);
  const found = files.flatMap((path) => {
    if (MARKUP.includes(path)) return [];
    const { texts, patterns } = literalsOf(path);
    const foreign = [...texts, ...patterns].flatMap(wordsIn).filter((word) => OTHER.has(word) && !ENGLISH.has(word));
    const matched = patterns.flatMap(wordsIn).filter((word) => ENGLISH.has(word));
    const words = [...new Set([...foreign, ...matched])].filter((word) => !TECHNICAL.has(word) && !NAMES.has(word));
    return words.length > 0 ? [`${path}: ${words.join(" ")}`] : [];
  });
  expect(
    found,
    "Move these words into the packs (index-build/languages/TAG or src/analysis/languages/TAG), or rename.",
  ).toEqual([]);
});
