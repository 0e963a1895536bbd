import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

/** Beside `index.ts`, what tests enter a part by. */
const DOORS = ["src/worker/app.tsx", "index-build/pipeline/build-site.ts"];

/** What no test can import, and what runs it instead. */
const EXCEPTIONS: readonly (readonly [path: string, reason: string])[] = [
  ["index-build/cli/", "commands: tests of test/cli and the smoke run start them as processes"],
  ["src/page-script/", "runs in a page: test/browser opens those that load it"],
  ["src/widget/elements/", "elements of a page: test/browser opens those that hold them"],
  ["src/widget/dom.ts", "makes elements of a page: test/browser opens those that hold them"],
  ["src/worker/absent-zod.ts", "stands in for a library that is left out of the bundle"],
];

const read = (path: string): string => readFileSync(path, "utf8");

/** The files that a file imports, or starts as a thread. */
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:from|import|import\(|new URL\()\s*"(\.{1,2}\/[^"]+)"/g)].map(([, specifier = ""]) =>
    join(dirname(path), specifier),
  );

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** A literal of a regular expression, a threshold, or something that others call. */
const RULES = [
  /[=(,:[!&|?]\s*\/(?![/*])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+\/[a-z]*/,
  /^(?:export )?const [A-Z][A-Z0-9_]* = -?[\d.]/m,
  /^export (?:default )?(?:async )?function\b/m,
  /^export const \w+(?::[^=]+)? = (?:async )?(?:<[^>]*>)?\([^)]*\)[^=\n]*=>/m,
  /^export (?:abstract )?class\b/m,
];
const holdsRules = (text: string): boolean => RULES.some((rule) => rule.test(withoutComments(text)));

/** What a door leads to: all that it imports, by way of others or not, below its folder. */
function behind(door: string): string[] {
  const folder = `${dirname(door)}/`;
  const found = new Set([door]);
  for (const path of found)
    for (const imported of importsOf(path))
      if (imported.startsWith(folder) && existsSync(imported)) found.add(imported);
  return [...found];
}

/** The modules that no test imports, by themselves or by the door of a folder they lie in. */
function untested(modules: readonly string[], tests: readonly string[]): string[] {
  const imported = new Set(tests.flatMap(importsOf).filter((path) => existsSync(path)));
  const doors = [...imported].filter((path) => path.endsWith("/index.ts") || DOORS.includes(path));
  const tested = new Set([...imported, ...doors.flatMap(behind)]);
  return modules.filter((path) => !tested.has(path));
}

const isExcepted = (path: string): boolean => EXCEPTIONS.some(([place]) => path === place || path.startsWith(place));

const MODULES = globSync("{src,index-build}/**/*.{ts,tsx}").filter((path) => !path.endsWith(".d.ts"));
const WITH_RULES = MODULES.filter((path) => holdsRules(read(path)));
const TESTS = globSync("test/**/*.{ts,tsx}").filter((path) => !path.startsWith("test/fixtures/"));

it("every module with rules has a test that imports it", () => {
  expect(WITH_RULES.length).toBeGreaterThan(200);
  expect(untested(WITH_RULES, TESTS).filter((path) => !isExcepted(path))).toEqual([]);
});

it("no exception is made for what is not there, or is tested", () => {
  const without = untested(MODULES, TESTS);
  const idle = EXCEPTIONS.filter(([place]) => !without.some((path) => path.startsWith(place)));
  expect(idle).toEqual([]);
});

it.each([
  ["const A = /x/;", true],
  ["const MIN_SHARE = 0.4;", true],
  ["export function a() {}", true],
  ["export const a = (b: string): string => b;", true],
  ["export class A {}", true],
  ["/** const A = /x/; */\nexport interface A { b: string }", false],
  ['export { a } from "./a.ts";', false],
])("knows rules: %j", (text, expected) => {
  expect(holdsRules(text)).toBe(expected);
});

it("finds a module that nothing imports", () => {
  expect(untested(["src/search/index.ts", "src/nowhere.ts"], TESTS)).toEqual(["src/nowhere.ts"]);
});
