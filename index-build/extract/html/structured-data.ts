import { jsonrepair } from "jsonrepair";
import type { PageElement } from "./parse-document.ts";

/** An object of JSON-LD. */
export type LinkedObject = Readonly<Record<string, unknown>>;

/** Longest damaged text that is repaired, in UTF-16 units: repairing takes the square of it. */
const MAX_REPAIRED_CHARS = 30_000;
/** Levels of nesting and objects that are looked through. */
const MAX_DEPTH = 8;
const MAX_OBJECTS = 500;

/**
 * All objects that the JSON-LD of a page holds, in their order, those in graphs and lists among
 * them. Damaged blocks are repaired where they can be, else left out.
 */
export class StructuredData {
  readonly objects: readonly LinkedObject[];
  readonly #byId = new Map<string, LinkedObject>();

  constructor(document: { querySelectorAll(selector: string): Iterable<Pick<PageElement, "textContent">> }) {
    const objects: LinkedObject[] = [];
    for (const script of document.querySelectorAll('script[type^="application/ld+json"]')) {
      for (const block of parseBlock(script.textContent ?? "")) collect(block, objects, 0);
    }
    this.objects = objects;
    for (const object of objects) {
      const id = object["@id"];
      // The object itself says more than a reference to it.
      if (typeof id === "string" && Object.keys(object).length > 1 && !this.#byId.has(id)) this.#byId.set(id, object);
    }
  }

  /** What a value denotes: of a reference (`{"@id": …}`), the object. */
  resolve(value: unknown): unknown {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    const { "@id": id, ...rest } = value as LinkedObject;
    return typeof id === "string" && !("name" in rest) ? (this.#byId.get(id) ?? value) : value;
  }

  /** Objects of a type, in their order. */
  ofType(pattern: RegExp): LinkedObject[] {
    return this.objects.filter((object) => typesOf(object).some((type) => pattern.test(type)));
  }
}

/** The types of an object, without their vocabulary. */
export const typesOf = (object: LinkedObject): string[] =>
  [object["@type"]].flat().flatMap((type) => (typeof type === "string" ? type.replace(/^.*[/#]/, "") : []));

function collect(value: unknown, objects: LinkedObject[], depth: number): void {
  if (depth > MAX_DEPTH || objects.length >= MAX_OBJECTS || value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, objects, depth);
    return;
  }
  const object = value as LinkedObject;
  if ("@type" in object || "@id" in object) objects.push(object);
  for (const part of Object.values(object)) collect(part, objects, depth + 1);
}

/** The values of a block, whatever templates wrap it in and break in it. */
function parseBlock(text: string): unknown[] {
  const bare = text
    .replace(/^[\s;/*]*<!(?:\[CDATA\[|--)/, "")
    .replace(/(?:\]\]>|-->)[\s;/*]*$/, "")
    .trim()
    .replace(/(?<!;);+$/, "");
  // Line breaks inside strings are a common fault of templates.
  const spaced = bare.replace(/[\p{Cc}]+/gu, " ");
  const readings = [
    () => bare,
    () => spaced,
    () => spaced.replace(/,\s*(?=[}\]])/g, ""),
    () => `[${spaced.replace(/\}\s*\{/g, "},{")}]`,
    () => (spaced.length > MAX_REPAIRED_CHARS ? "" : jsonrepair(spaced)),
  ];
  for (const reading of readings) {
    try {
      return [JSON.parse(reading())];
    } catch {
      // The next reading repairs more.
    }
  }
  return [];
}
