import { join } from "node:path";
import { Answers } from "./answers.ts";
import { collect } from "./collect.ts";
import type { Expression, Place } from "./places.ts";

/** An expression that is refused, or that could not be looked at. */
export interface ExpressionFault extends Place {
  rule: "linear-time" | "built-when-loaded" | "modules-load" | "answers-kept";
  text: string;
}

/** Where to look, and what is known. */
interface Options {
  /** The file that answers are kept in. */
  answers: string;
  /** A module that is loaded last, or null. */
  exercises: string | null;
  /** Whether the answers are written; else it is a fault that they are not those of the tree. */
  write: boolean;
}

/**
 * The regular expressions of a tree that may take more than linear time, literals and those built
 * while modules are loaded.
 */
export async function expressionFaults(root: string, options: Options): Promise<ExpressionFault[]> {
  const { expressions, neverBuilt, notLoaded } = await collect(root, options.exercises);
  const answers = new Answers(options.answers);
  const faults: ExpressionFault[] = [];
  for (const [shown, { file, line, ...pattern }] of firstOfEach(expressions)) {
    const fault = await answers.faultOf(pattern);
    if (fault !== null) faults.push({ rule: "linear-time", file, line, text: `${fault}: ${shown}` });
  }
  for (const place of neverBuilt) {
    faults.push({ ...place, rule: "built-when-loaded", text: "was never built while the modules were loaded" });
  }
  for (const { file, reason } of notLoaded) faults.push({ rule: "modules-load", file, line: 1, text: reason });
  if (options.write) answers.write();
  else if (answers.isStale)
    faults.push({ rule: "answers-kept", file: options.answers, line: 1, text: "is not up to date" });
  return faults;
}

function firstOfEach(expressions: readonly Expression[]): Map<string, Expression> {
  const first = new Map<string, Expression>();
  for (const one of expressions) {
    const shown = `/${one.source}/${one.flags}`;
    if (!first.has(shown)) first.set(shown, one);
  }
  return first;
}

const MENDS: Record<ExpressionFault["rule"], string> = {
  "linear-time": "Rewrite it so that no two repeats take the same characters: CONTRIBUTING.md says how.",
  "built-when-loaded": "Build it as a constant, or call what builds it in exercises.ts beside this check.",
  "modules-load": "Make it load by itself, or name it in collect.ts beside this check.",
  "answers-kept": "Run npm run format, and commit the file.",
};

if (import.meta.main) {
  const faults = await expressionFaults(process.cwd(), {
    answers: join("test", "boundaries", "regular-expressions", "answers.json"),
    exercises: join(import.meta.dirname, "exercises.ts"),
    write: process.argv.includes("--write"),
  });
  for (const { rule, file, line, text } of faults) {
    process.stderr.write(`${rule}: ${file}:${line} ${text}\n  ${MENDS[rule]}\n`);
  }
  process.exit(faults.length > 0 ? 1 : 0);
}
