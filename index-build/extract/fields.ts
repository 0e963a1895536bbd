import { FIELD_NAMES, type FieldMapping, type FieldName } from "../model/field-names.ts";
import { type FieldMatch, fieldsOfHeading } from "../model/heading-fields.ts";
import { isOfKind } from "./field-values.ts";
import { isPlaceholder } from "./named.ts";
import { countWords } from "./text/lines.ts";

/** Names in the form they are compared in: letter case does not matter. */
const keyOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

const USUAL_KEYS = Object.fromEntries(
  Object.entries(FIELD_NAMES).map(([field, names]) => [field, names.map(keyOf)]),
) as Record<FieldName, string[]>;
const USUAL_NAMES: ReadonlySet<string> = new Set(Object.values(USUAL_KEYS).flat());

/** Fewest words under a usual name that are a text, where a heading in other words holds more. */
const MIN_TEXT_WORDS = 4;

interface Headed {
  heading: string;
  value: unknown;
}

/** A heading in other words than the usual names, and the fields it may name. */
type Worded = Headed & { matches: readonly FieldMatch[] };

/** What a heading of a record holds. */
export interface HeadedText {
  heading: string;
  text: string;
}

/**
 * The fields of a record, found under the names the owner set, the usual ones, or a heading that
 * says it in other words.
 */
export class RecordFields {
  readonly mapping: FieldMapping;
  readonly #byKey: ReadonlyMap<string, Headed>;
  readonly #worded: readonly Worded[];

  constructor(fields: Readonly<Record<string, unknown>>, mapping: FieldMapping) {
    this.#byKey = new Map(
      Object.entries(fields).map(([name, value]) => [keyOf(name), { heading: name.trim(), value }]),
    );
    this.mapping = mapping;
    const ownNames = new Set(Object.values(mapping).flat().map(keyOf));
    this.#worded = [...this.#byKey].flatMap(([key, headed]) =>
      USUAL_NAMES.has(key) || ownNames.has(key) ? [] : [{ ...headed, matches: fieldsOfHeading(headed.heading) }],
    );
  }

  /**
   * The first usable value, a non-blank text or a number as text: under a known name, else a value
   * elsewhere, else one in other words.
   *
   * @param read makes of a value what is asked for, or null.
   */
  get(
    name: FieldName,
    elsewhere: string | null = null,
    read: (text: string | null) => string | null = (text) => text,
  ): string | null {
    return read(this.named(name)[0] ?? null) ?? elsewhere ?? read(this.worded(name)[0] ?? null);
  }

  /** All values under the owner's and the usual names as they are, best name first. */
  raw(name: FieldName): unknown[] {
    return this.#namesOf(name).flatMap((key) => {
      const value = this.#byKey.get(key)?.value;
      return value === undefined || value === null ? [] : [value];
    });
  }

  /** The usable texts of the first known field that has any, each item of a list by itself. */
  texts(name: FieldName): string[] {
    return (
      this.raw(name)
        .map(textsIn)
        .find((texts) => texts.length > 0) ?? []
    );
  }

  /** All usable values under the owner's and the usual names, best name first. */
  named(name: FieldName): string[] {
    return this.#namesOf(name).flatMap((key) => asText(this.#byKey.get(key)?.value) ?? []);
  }

  /**
   * All values of the right kind under headings in other words: the best words first, and of equal
   * ones the longest text.
   */
  worded(name: FieldName): string[] {
    const found = this.#worded.flatMap(({ value, matches }) => {
      const match = matches.find(({ field }) => field === name);
      const text = match === undefined || isSplitText(name, value) ? null : asText(value);
      return match && text !== null && isOfKind(text, match) ? [{ text, rank: match.rank }] : [];
    });
    const isBody = name === "body";
    const longest = Math.max(...found.map(({ text }) => text.length));
    return found
      .filter(({ text }) => !isBody || 2 * text.length >= longest)
      .sort((a, b) => a.rank - b.rank || (isBody ? b.text.length - a.text.length : 0))
      .map(({ text }) => text);
  }

  /**
   * The text of the record: a whole page, else its body, else what describes it; null where it has
   * none.
   */
  text(): { text: string; isPage: boolean } | null {
    const [page, body] = [this.named("html")[0], this.named("body")[0]];
    if (page !== undefined) return { text: page, isPage: true };
    if (body !== undefined && countWords(body) >= MIN_TEXT_WORDS) return { text: body, isPage: false };
    const wordedPage = this.worded("html")[0];
    if (wordedPage !== undefined) return { text: wordedPage, isPage: true };
    const text = this.worded("body")[0] ?? body ?? this.get("description");
    return text === null ? null : { text, isPage: false };
  }

  /** The headings of the record. */
  get headings(): string[] {
    return [...this.#byKey.values()].map(({ heading }) => heading);
  }

  /** The heading that names a field for sure, whether it holds anything or not. */
  headingOf(name: FieldName): string | null {
    const key = this.#namesOf(name).find((one) => this.#byKey.has(one));
    if (key !== undefined) return this.#byKey.get(key)?.heading ?? null;
    const names = ({ matches }: Worded) => matches.some(({ field, rank }) => field === name && rank < 1);
    return this.#worded.find(names)?.heading ?? null;
  }

  /** The texts under headings that name no field. */
  unread(): HeadedText[] {
    return this.#worded.flatMap(({ heading, value, matches }) => {
      const text = matches.some(({ rank }) => rank < 1) ? null : asText(value);
      return text === null ? [] : [{ heading, text }];
    });
  }

  #namesOf(name: FieldName): string[] {
    return [...(this.mapping[name] ?? []).map(keyOf), ...USUAL_KEYS[name]];
  }
}

/** A list of sentences or tokens under a heading for a text: how they were split is not known. */
const isSplitText = (name: FieldName, value: unknown): boolean =>
  Array.isArray(value) && (name === "body" || name === "description" || name === "headline");

/** The usable texts of a value, each item of a list by itself. */
const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => asText(one) ?? []);

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
  // schema.org nests: {"@type": "Organization", "name": "…"}. WordPress nests: {"rendered": "…"}.
  // MongoDB: {"$date": "…"}.
  if (value && typeof value === "object") {
    for (const key of ["name", "rendered", "$date", "iso", "full"]) {
      if (key in value) return asText((value as Record<string, unknown>)[key], depth + 1);
    }
  }
  return null;
}
