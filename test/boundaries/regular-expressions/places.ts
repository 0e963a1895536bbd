import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

/** Where something stands: a file below the root, and a line of it. */
export interface Place {
  file: string;
  line: number;
}

/** A regular expression as a program holds it, with a place where it does. */
export interface Expression extends Place {
  source: string;
  flags: string;
}

/** What one file holds: its literals, and the calls that build an expression while it runs. */
interface Held {
  literals: Expression[];
  calls: Place[];
}

/**
 * The expressions that stand in a file, and the places of its calls of `RegExp`.
 *
 * @example heldBy(process.cwd(), "src/analysis/negation.ts").calls // [{ file, line: 3 }]
 */
export function heldBy(root: string, file: string): Held {
  const text = readFileSync(join(root, file), "utf8");
  const bytes = Buffer.from(text);
  const held: Held = { literals: [], calls: [] };
  // The parser counts bytes over all it has ever read; an empty statement marks the first of these.
  const { body } = parseSync(`;${text}`, { syntax: "typescript", tsx: file.endsWith("x"), target: "es2024" });
  const [mark] = body;
  if (mark?.type !== "EmptyStatement") throw new Error(`${file} is read as something else than statements.`);
  const first = mark.span.start + 1;
  const placeOf = ({ start }: Span): Place => ({ file, line: lineAt(bytes, start - first) });
  walk(body, (node) => {
    if (node.type === "RegExpLiteral") {
      held.literals.push({ ...placeOf(node.span), source: String(node.pattern), flags: String(node.flags) });
    }
    const isCall = node.type === "NewExpression" || node.type === "CallExpression";
    if (isCall && node.callee?.value === "RegExp") held.calls.push(placeOf(node.span));
  });
  return held;
}

interface Span {
  start: number;
}

/** As much of a node as is asked of it. */
interface Node {
  type: string;
  span: Span;
  pattern?: unknown;
  flags?: unknown;
  callee?: { value?: unknown };
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node) visit(node as Node);
  for (const child of Object.values(node)) walk(child, visit);
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
