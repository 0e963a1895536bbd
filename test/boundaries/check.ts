import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult, type IModule } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import { visitUsingDeclarations } from "./using-declarations.ts";

visitUsingDeclarations();

const CONFIG = ".dependency-cruiser.mjs";
const FOLDERS = ["src", "index-build", "bench"];

/** An import that a rule refuses, and how to mend it. */
export interface Fault {
  rule: string;
  from: string;
  to: string;
  mend: string;
}

/**
 * The imports of a tree that the rules refuse, and the files that were passed over.
 *
 * @param root the folder that holds `src`, `index-build` and `bench`, as far as they exist.
 * @param options in place of those of the rules' file.
 */
export async function boundaryFaults(root: string, options: ICruiseOptions = {}): Promise<Fault[]> {
  const files = globSync(["kilas.config.ts", ...FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`)], { cwd: root });
  const { forbidden, options: usual } = await extractConfig(join(import.meta.dirname, "../..", CONFIG));
  const entries = ["kilas.config.ts", ...FOLDERS].filter((entry) => globSync(entry, { cwd: root }).length > 0);
  const { output } = await cruise(entries, {
    ...usual,
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: forbidden ?? [] },
  });
  const { modules, summary } = output as ICruiseResult;
  const mends = new Map(forbidden?.map(({ name, comment }) => [name, comment ?? ""]));
  const seen = new Set(modules.map(({ source }) => source));
  return [
    ...summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      mend: mends.get(rule.name) ?? "",
    })),
    ...folderCircles(modules),
    ...files.flatMap((file) => [...threadsElsewhere(root, file), ...printingElsewhere(root, file)]),
    ...files
      .filter((file) => !seen.has(file))
      .map((file) => ({ rule: "every-file-seen", from: file, to: "", mend: `Mend the options of ${CONFIG}.` })),
  ];
}

type Import = Pick<Fault, "from" | "to">;

/**
 * What lies in one folder, its files and folders, imports one another in one direction only. These
 * are the imports that run in a circle by way of a folder; a folder stands for all that lies in it.
 * The tool's own circles of folders leave out those by way of a file beside the folders.
 */
function folderCircles(modules: readonly IModule[]): Fault[] {
  const imports = modules.flatMap(({ source: from, dependencies }) =>
    dependencies.map(({ resolved: to }): Import => ({ from, to })),
  );
  const inFolders = imports.filter(({ from, to }) =>
    [from, to].every((file) => FOLDERS.includes(partsOf(file)[0] ?? "")),
  );
  // By the folder in which the two part ways, then by the importing child and the imported one.
  const children = new Map<string, Map<string, Map<string, Import>>>();
  for (const one of inFolders) {
    const [from, to] = [partsOf(one.from), partsOf(one.to)];
    const depth = from.findIndex((part, at) => part !== to[at]);
    if (depth < 0) continue;
    const ofFolder = setDefault(children, from.slice(0, depth).join("/"), () => new Map());
    const ofChild = setDefault(ofFolder, from.slice(0, depth + 1).join("/"), () => new Map());
    setDefault(ofChild, to.slice(0, depth + 1).join("/"), () => one);
  }
  return [...children.values()].flatMap((ofFolder) =>
    [...ofFolder].flatMap(([child, targets]) =>
      [...targets]
        .filter(([target, one]) => (child !== one.from || target !== one.to) && reaches(ofFolder, target, child))
        .map(([target, one]) => ({
          ...one,
          rule: "no-folder-circles",
          mend: `${target} imports ${child} as well, if by way of others. Move what both need below both.`,
        })),
    ),
  );
}

const partsOf = (file: string): string[] => file.split("/");

function setDefault<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function reaches(graph: ReadonlyMap<string, ReadonlyMap<string, unknown>>, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const one of reached) for (const next of graph.get(one)?.keys() ?? []) reached.add(next);
  return reached.has(to);
}

/** Scripts of threads that a file names in another folder: no import shows them to the rules. */
function threadsElsewhere(root: string, file: string): Fault[] {
  const named = readFileSync(join(root, file), "utf8").matchAll(/new URL\(\s*"(\.\.\/[^"]+\.tsx?)"/g);
  return [...named].map(([, to = ""]) => ({
    rule: "threads-beside",
    from: file,
    to,
    mend: "Move the script of the thread beside the file that starts it.",
  }));
}

/** The one file of the build that writes to a terminal. */
const TERMINAL = "index-build/cli/terminal.ts";

/** Printing past the file that escapes what a terminal would obey. Comments may show it. */
function printingElsewhere(root: string, file: string): Fault[] {
  if (!file.startsWith("index-build/") || file === TERMINAL) return [];
  const code = readFileSync(join(root, file), "utf8").replace(/^\s*(?:\*|\/[/*]).*$/gm, "");
  const printing = code.matchAll(/\bconsole\s*[.[]|\bstd(?:out|err)\s*\.\s*write\b/g);
  return [...printing].map(([to]) => ({
    rule: "printing-in-one-place",
    from: file,
    to,
    mend: `Print by way of ${TERMINAL}, which escapes what a terminal would obey; below cli, by way of the report.`,
  }));
}

if (import.meta.main) {
  const faults = await boundaryFaults(process.cwd());
  for (const { rule, from, to, mend } of faults) {
    process.stderr.write(`${rule}: ${from}${to === "" ? " was passed over" : ` → ${to}`}\n  ${mend}\n`);
  }
  if (faults.length > 0) process.exitCode = 1;
}
