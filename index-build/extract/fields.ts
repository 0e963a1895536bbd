/** Names under which records carry each field, best first. */
const FIELD_NAMES = {
  sourceId: ["id", "_id", "guid", "uuid"],
  url: ["url", "link", "canonical", "canonical_url", "permalink", "source_url", "tautan"],
  headline: ["title", "headline", "judul"],
  body: ["body", "content", "text", "isi", "articleBody", "konten", "full_text"],
  description: ["summary", "description", "lead", "ringkasan", "deskripsi", "excerpt"],
  date: [
    "date",
    "published",
    "datePublished",
    "published_at",
    "publish_date",
    "pubDate",
    "tanggal",
    "date_raw",
    "created_at",
  ],
  publisher: ["publisher", "source", "media", "site", "sumber", "portal"],
  author: ["author", "authors", "penulis", "byline", "creator"],
  inLanguage: ["inLanguage", "lang", "language", "bahasa"],
  isBasedOn: ["isBasedOn", "is_based_on"],
} as const;

export type FieldName = keyof typeof FIELD_NAMES;

/** The first usable value among a field's names: a non-blank text, or a number as text. */
export function fieldOf(fields: Readonly<Record<string, unknown>>, name: FieldName): string | null {
  return fieldsOf(fields, name)[0] ?? null;
}

/** All usable values of a field, best name first. */
export function fieldsOf(fields: Readonly<Record<string, unknown>>, name: FieldName): string[] {
  const byLowerName = new Map(Object.keys(fields).map((key) => [key.toLowerCase(), key]));
  return FIELD_NAMES[name].flatMap((alias) => {
    const key = byLowerName.get(alias.toLowerCase());
    const text = key === undefined ? null : asText(fields[key]);
    return text === null ? [] : [text];
  });
}

function asText(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (Array.isArray(value)) {
    const texts = value.flatMap((item) => asText(item) ?? []);
    return texts.length > 0 ? texts.join(", ") : null;
  }
  // schema.org nests: {"@type": "Organization", "name": "…"}.
  if (value && typeof value === "object" && "name" in value) return asText(value.name);
  return null;
}
