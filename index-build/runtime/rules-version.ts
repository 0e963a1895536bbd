import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Where the work begins that is kept between builds: the rules are these files and all that they
 * import.
 */
const ENTRIES = {
  /** What is worked out of a record. */
  reading: ["index-build/pipeline/gather.ts", "index-build/pipeline/packed-article.ts"],
  /** Which articles are compared, and how alike they are. */
  events: ["index-build/events/index.ts", "index-build/duplicates/index.ts"],
  /** How an event is summarized. */
  summaries: ["index-build/pipeline/summarize-thread.ts"],
  /** How an article is indexed. */
  index: ["index-build/search-index/index.ts", "index-build/search-index/packed/run-thread.ts"],
};

/**
 * The version of the rules by which records are read, together with the settings they are applied
 * with.
 */
export const rulesVersion = (settings: unknown): string => hashOf(ENTRIES.reading, settings);

/** The version of the rules by which articles are compared. */
export const eventRulesVersion = (): string => hashOf(ENTRIES.events, null);

/** The version of the rules by which events are summarized. */
export const summaryRulesVersion = (): string => hashOf(ENTRIES.summaries, null);

/** The version of the rules by which articles are indexed. */
export const indexRulesVersion = (): string => hashOf(ENTRIES.index, null);

/**
 * Files whose change is another version of some rule, from the root of the repository, in order.
 */
export const ruleFiles = (): string[] => filesFrom(Object.values(ENTRIES).flat());

function hashOf(entries: readonly string[], settings: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify(settings)).update(process.version).update(libraries());
  for (const path of filesFrom(entries)) hash.update(`\u0000${path}\u0000`).update(textOf(path));
  return hash.digest("hex");
}

/** The versions of the libraries that rules use. */
const libraries = (): string => JSON.stringify(JSON.parse(textOf("package.json")).dependencies);

/** Files do not change while a build runs. */
const texts = new Map<string, string>();

function textOf(path: string): string {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(ROOT, path), "utf8");
  texts.set(path, text);
  return text;
}

/**
 * What a module names of other files: imports, types included, exports from others, and the
 * addresses of files beside it.
 */
const NAMED = /(?:\bfrom|\bimport|\bimport\(|\bnew URL\()\s*"(\.{1,2}\/[^"]+\.\w+)"/g;

/** Lines of comments: what an example imports is no rule. */
const COMMENT_LINES = /^[ \t]*(?:\*|\/[/*]).*$/gm;

/** Some files and all that they name, directly and through others, in order. */
function filesFrom(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (!path.endsWith(".ts")) continue;
    const code = textOf(path).replace(COMMENT_LINES, "");
    for (const [, named = ""] of code.matchAll(NAMED)) queue.push(normalize(join(dirname(path), named)));
  }
  return [...found].sort();
}
