import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { TASKS } from "../bench/eval/tasks.ts";

/** Columns of a line of prose, at most. */
const MAX_COLUMNS = 100;

const read = (path: string): string => readFileSync(path, "utf8");
const columnsOf = (line: string): number => [...line].length;

const ALL = globSync("**/*.md", {
  exclude: (path) => /^(?:node_modules|dist|\.wrangler|\.kilas-cache|data\/corpus)$/.test(path),
}).sort();
/** What tells of the present; the changelog also names what is gone. */
const PRESENT = ALL.filter((path) => path !== "CHANGELOG.md");

/** A line of a document with its number, outside fenced and indented code. */
interface Line {
  number: number;
  text: string;
}

function proseOf(path: string): Line[] {
  const lines: Line[] = [];
  let isFenced = false;
  for (const [at, text] of read(path).split("\n").entries()) {
    const isFence = text.trimStart().startsWith("```");
    if (isFence) isFenced = !isFenced;
    else if (!isFenced && !/^ {4}/.test(text)) lines.push({ number: at + 1, text });
  }
  return lines;
}

/** A line that cannot be cut between words: an address, or code, by itself. */
const isOneWord = (text: string): boolean => !/\s/.test(text.trim().replace(/`[^`]*`/g, "code"));

/** A line as a reader sees it, without the addresses of its links. */
const withoutAddresses = (text: string): string => text.replace(/\]\([^)]*\)/g, "]").replace(/https?:\/\/\S+/g, "");

describe("the width of documents", () => {
  it.each(ALL)("%s", (path) => {
    const wide = proseOf(path).filter(
      ({ text }) =>
        !/^\s*(?:\||#|!\[)/.test(text) && columnsOf(withoutAddresses(text)) > MAX_COLUMNS && !isOneWord(text),
    );
    expect(wide).toEqual([]);
  });

  it("lets nobody read long before the first command", () => {
    expect(statSync("README.md").size).toBeLessThanOrEqual(7168);
    expect(read("ARCHITECTURE.md").split("\n").length - 1).toBeLessThanOrEqual(200);
  });
});

/** The anchors of a document, as GitHub makes them of its headings. */
function anchorsOf(path: string): Set<string> {
  const anchors = new Set<string>();
  for (const { text } of proseOf(path)) {
    const heading = text.match(/^#{1,6}\s+(.*)$/)?.[1];
    if (heading === undefined) continue;
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/`/g, "");
    const slug = plain
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

describe("the links of documents", () => {
  it.each(ALL)("%s", (path) => {
    const text = proseOf(path)
      .map((line) => line.text.replace(/`[^`]*`/g, ""))
      .join("\n");
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      if (/^[a-z]+:/i.test(link)) return [];
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : normalize(join(dirname(path), file));
      if (!existsSync(target)) return [`${link}: there is no ${target}`];
      if (anchor === undefined || anchorsOf(target).has(anchor)) return [];
      return [`${link}: ${target} has no such heading`];
    });
    expect(broken).toEqual([]);
  });
});

/**
 * Paths of the repository that a document names, without those that stand for others (`NAME`, `*`,
 * `…`).
 */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|index-build|bench|test|docs|data)\/[^`\s]*)`/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !/[A-Z*…{}#]{2,}|[*…{}]/.test(path));

/** What a build or its owner makes: it may be missing in a clone. */
const MADE = /^data\/(?!corpus\/\d|README)|^bench\/results\/.*-old/;

describe("what documents name", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

  it.each(PRESENT)("scripts and tasks of %s exist", (path) => {
    const text = read(path);
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const tasks = [...text.matchAll(/\beval -- ([a-z][a-z-]*)/g)].map(([, name = ""]) => name);
    expect(tasks.filter((name) => !(name in TASKS))).toEqual([]);
  });

  it.each(PRESENT)("files of %s exist", (path) => {
    const missing = pathsIn(read(path)).filter((named) => !MADE.test(named) && !existsSync(named));
    expect(missing).toEqual([]);
  });
});

const COMMAND = /eval -- [a-z]|npm (?:run|test)\b|\.ci\/run|no command is kept/;

describe("docs/measured.md", () => {
  const sections = read("docs/measured.md")
    .split(/^(?=##+ )/m)
    .slice(1);

  it.each(sections.map((section) => [section.split("\n")[0] ?? "", section]))("%s names its command", (_, section) => {
    if (/\d/.test(section)) expect(section).toMatch(COMMAND);
  });

  it("names one in each row of a table that has a column for it", () => {
    const without: string[] = [];
    let column: number | null = null;
    for (const { text } of proseOf("docs/measured.md")) {
      if (!text.startsWith("|")) {
        column = null;
        continue;
      }
      const cells = text.split("|").slice(1, -1);
      const isHead = cells.some((cell) => cell.trim() === "command");
      if (isHead) column = cells.findIndex((cell) => cell.trim() === "command");
      else if (column !== null && !/^[\s:-]*$/.test(cells.join("")) && !COMMAND.test(cells[column] ?? ""))
        without.push(text);
    }
    expect(without).toEqual([]);
  });
});

/** The lines of a source that hold a comment and nothing else. */
function commentLines(text: string): Line[] {
  const lines: Line[] = [];
  let isInside = false;
  for (const [at, line] of text.split("\n").entries()) {
    const trimmed = line.trim();
    const isBlock = isInside || /^\{?\/\*/.test(trimmed);
    // What stands behind the end of a block is code.
    const isAlone = !trimmed.includes("*/") || /\*\/\}?$/.test(trimmed);
    if ((isBlock && isAlone) || (!isBlock && trimmed.startsWith("//"))) lines.push({ number: at + 1, text: line });
    if (isBlock) isInside = !trimmed.includes("*/");
  }
  return lines;
}

/** A comment's text, without its marks, as one address or one piece of code. */
const isOneWordComment = (text: string): boolean => isOneWord(text.trim().replace(/^(?:\/\/|\*|\/\*\*?)\s*/, ""));

describe("the width of comments", () => {
  const sources = ["src", "index-build", "bench", "test"].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,mjs,css}`).sort(),
  );

  it("is that of documents", () => {
    expect(sources.length).toBeGreaterThan(500);
    const wide = [...sources, "kilas.config.ts", "vitest.config.ts", ".dependency-cruiser.mjs"].flatMap((path) =>
      commentLines(read(path))
        .filter(({ text }) => columnsOf(text) > MAX_COLUMNS && !isOneWordComment(text))
        .map(({ number }) => `${path}:${number}`),
    );
    expect(wide).toEqual([]);
  });
});
