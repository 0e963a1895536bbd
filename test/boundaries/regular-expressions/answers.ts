import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Diagnostics } from "recheck";
import tool from "recheck/package.json" with { type: "json" };
import type { Expression } from "./places.ts";

/** Longer than any expression of this project takes on a busy machine, in milliseconds. */
const OPTIONS = { timeout: 30_000 };
const ASKED = `recheck ${tool.version} ${JSON.stringify(OPTIONS)}`;

/** The expressions that were found safe: those that are not are never kept. */
export class Answers {
  readonly #path: string;
  readonly #kept: ReadonlySet<string>;
  readonly #safe = new Set<string>();

  /**
   * @param path where answers are kept; those of another version or with other options count as
   *   none.
   */
  constructor(path: string) {
    this.#path = path;
    const { asked, safe }: { asked: string; safe: string[] } = existsSync(path)
      ? JSON.parse(readFileSync(path, "utf8"))
      : { asked: "", safe: [] };
    this.#kept = new Set(asked === ASKED ? safe : []);
  }

  /** Why an expression is refused, or null where its time is linear. */
  async faultOf(expression: Pattern): Promise<string | null> {
    const key = keyOf(expression);
    const fault = this.#kept.has(key) || this.#safe.has(key) ? null : faultIn(await ask(expression));
    if (fault === null) this.#safe.add(key);
    return fault;
  }

  /** Whether what is kept differs from what was asked for since. */
  get isStale(): boolean {
    return this.#kept.size !== this.#safe.size || [...this.#safe].some((key) => !this.#kept.has(key));
  }

  write(): void {
    writeFileSync(this.#path, `${JSON.stringify({ asked: ASKED, safe: [...this.#safe].sort() }, null, 2)}\n`);
  }
}

type Pattern = Pick<Expression, "source" | "flags">;

/** Offsets of groups (`d`) change nothing of a search, and recheck does not know them. */
const searched = ({ source, flags }: Pattern): [source: string, flags: string] => [source, flags.replace("d", "")];

const keyOf = (expression: Pattern): string =>
  createHash("sha256").update(searched(expression).join("\n")).digest("hex").slice(0, 20);

async function ask(expression: Pattern): Promise<Diagnostics> {
  const { check } = await import("recheck");
  return check(...searched(expression), OPTIONS);
}

function faultIn(diagnostics: Diagnostics): string | null {
  if (diagnostics.status === "safe") return null;
  if (diagnostics.status === "unknown") return `recheck does not know its time (${diagnostics.error.kind})`;
  return `its time is ${diagnostics.complexity.summary}, as on ${diagnostics.attack.pattern}`;
}
