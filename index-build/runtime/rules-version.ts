import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every file that decides what is worked out of a record; any change to one is another version. */
const RULES = [
  "index-build/boilerplate",
  "index-build/dates",
  "index-build/duplicates",
  "index-build/extract",
  "index-build/language",
  "index-build/markup",
  "index-build/mentions",
  "index-build/sentences",
  "index-build/text-model",
  "index-build/model/identity.ts",
  "index-build/pipeline/packed-article.ts",
  "index-build/pipeline/prepare.ts",
  "index-build/model/pipeline-types.ts",
  "src/analysis",
  "src/identity",
  "src/schema",
  "package.json",
];

/** Every further file that decides which articles are compared, and how alike they are. */
const EVENT_RULES = ["index-build/events", "index-build/duplicates"];

/** Every further file that decides how an event is told, and how an article is indexed. */
const SUMMARY_RULES = ["index-build/summaries", "index-build/pipeline/summarize-events.ts"];
const INDEX_RULES = ["index-build/search-index", "src/search/index"];

/** The version of the rules together with the settings they are applied with: a hash of the files that hold them. */
export const rulesVersion = (settings: unknown): string => hashOf(RULES, settings);

/** The version of the rules by which articles are compared, beside those that read them. */
export const eventRulesVersion = (): string => hashOf(EVENT_RULES, null);

/** The version of the rules by which events are told. */
export const summaryRulesVersion = (): string => hashOf(SUMMARY_RULES, null);

/** The version of the rules by which articles are indexed. */
export const indexRulesVersion = (): string => hashOf(INDEX_RULES, null);

function hashOf(paths: readonly string[], settings: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify(settings)).update(process.version);
  for (const path of paths.flatMap(filesOf)) hash.update(`\u0000${path}\u0000`).update(readFileSync(`${ROOT}${path}`));
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(`${ROOT}${path}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length))
    .sort();
}
