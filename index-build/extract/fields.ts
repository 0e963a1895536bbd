import { FIELD_NAMES, type FieldMapping, type FieldName } from "../model/field-names.ts";
import { isPlaceholder } from "./named.ts";

/** The fields of a record, found under whatever name it gives them (letter case does not matter). */
export class RecordFields {
  readonly #byLowerName: Map<string, unknown>;
  readonly #mapping: FieldMapping;

  constructor(fields: Readonly<Record<string, unknown>>, mapping: FieldMapping) {
    this.#byLowerName = new Map(Object.entries(fields).map(([name, value]) => [name.trim().toLowerCase(), value]));
    this.#mapping = mapping;
  }

  /** The first usable value: a non-blank text, or a number as text. */
  get(name: FieldName): string | null {
    return this.all(name)[0] ?? null;
  }

  /** All usable values, best name first. */
  all(name: FieldName): string[] {
    const names = [...(this.#mapping[name] ?? []), ...FIELD_NAMES[name]];
    return names.flatMap((one) => asText(this.#byLowerName.get(one.toLowerCase())) ?? []);
  }

  /** The names under which the record holds anything, for messages. */
  get names(): string {
    const filled = [...this.#byLowerName].filter(([, value]) => value !== null && value !== undefined && value !== "");
    return (
      filled
        .map(([name]) => name)
        .slice(0, 8)
        .join(", ") || "none"
    );
  }
}

/** Levels of nesting in which a value is looked for. */
const MAX_DEPTH = 8;

function asText(value: unknown, depth = 0): string | null {
  if (depth > MAX_DEPTH) return null;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return isPlaceholder(value) ? null : value.trim();
  if (Array.isArray(value)) {
    const texts = value.flatMap((item) => asText(item, depth + 1) ?? []);
    return texts.length > 0 ? texts.join(", ") : null;
  }
  // schema.org nests: {"@type": "Organization", "name": "…"}. WordPress nests: {"rendered": "…"}. MongoDB: {"$date": "…"}.
  if (value && typeof value === "object") {
    for (const key of ["name", "rendered", "$date"]) {
      if (key in value) return asText((value as Record<string, unknown>)[key], depth + 1);
    }
  }
  return null;
}
