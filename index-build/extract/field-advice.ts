import type { FieldMapping, FieldName } from "../model/field-names.ts";
import type { RecordContent } from "../model/pipeline-types.ts";
import { looksLikeHeadline, looksLikeText } from "./field-values.ts";
import { type HeadedText, RecordFields } from "./fields.ts";

/** Fewest words under a heading that is proposed for the text, and for the headline. */
const MIN_BODY_WORDS = 8;
const MIN_HEADLINE_WORDS = 3;
const MAX_SHOWN_HEADINGS = 20;
const MAX_HEADING_CHARS = 40;

/** Why a record has no text, and the line of `kilas.config.ts` by which it has one. */
export function withoutText(fields: RecordFields): string {
  if (fields.headings.length === 0) return "The record has no fields: fill it, or leave it.";
  const body = longest(fields.unread().filter(({ text }) => looksLikeText(text, MIN_BODY_WORDS)));
  const blank = (["body", "html", "description"] as const).flatMap((name) => fields.headingOf(name) ?? [])[0];
  if (body === null && blank !== undefined) {
    return `The record has no text: its field ${shown(blank)} holds none. Fill it, or leave the record.`;
  }
  const headline = body && proposedHeadline(fields, body);
  const proposed = { ...(headline && { headline }), body: body?.heading ?? "…" };
  return (
    `The record has no text under a name that Kilas knows, such as body, content or isi (its fields: ${headingsOf(fields)}). ` +
    `Name the one that holds it in kilas.config.ts: ${fieldsLine(fields.mapping, proposed)}`
  );
}

/**
 * What to do about a record that names no headline, where one of its unknown fields may be it: the
 * line of `kilas.config.ts`. Null where the record has a field for it, or nothing that looks like
 * one.
 */
export function withoutHeadline({ fields: raw, page }: RecordContent, mapping: FieldMapping = {}): string | null {
  if (page !== null) return null;
  const fields = new RecordFields(raw, mapping);
  const headline = proposedHeadline(fields, null);
  return (
    headline &&
    `The record names no headline that Kilas knows, so one is taken from its text (its fields: ${headingsOf(fields)}). ` +
      `If one holds it, name that in kilas.config.ts: ${fieldsLine(fields.mapping, { headline })}`
  );
}

const longest = (texts: readonly HeadedText[]): HeadedText | null =>
  texts.reduce<HeadedText | null>((best, one) => (best && best.text.length >= one.text.length ? best : one), null);

/**
 * The heading of the longest text that can be a headline; null where the record has a field for it.
 */
function proposedHeadline(fields: RecordFields, body: HeadedText | null): string | null {
  if (fields.headingOf("headline") !== null) return null;
  const fit = ({ heading, text }: HeadedText) =>
    heading !== body?.heading && looksLikeHeadline(text) && text.split(/\s+/).length >= MIN_HEADLINE_WORDS;
  return longest(fields.unread().filter(fit))?.heading ?? null;
}

function shown(heading: string): string {
  const line = heading.slice(0, MAX_HEADING_CHARS + 1).replace(/[\s\p{C}]+/gu, " ");
  return heading.length > MAX_HEADING_CHARS ? `${line.slice(0, MAX_HEADING_CHARS - 1)}…` : line;
}

function headingsOf({ headings }: RecordFields): string {
  const more = headings.length > MAX_SHOWN_HEADINGS ? ", …" : "";
  return headings.slice(0, MAX_SHOWN_HEADINGS).map(shown).join(", ") + more;
}

/** The line of `kilas.config.ts` with what it says already and the names that are proposed. */
function fieldsLine(mapping: FieldMapping, proposed: Partial<Record<FieldName, string>>): string {
  const names = new Map<string, readonly string[]>(Object.entries(mapping));
  for (const [field, name] of Object.entries(proposed)) names.set(field, [...(names.get(field) ?? []), name]);
  const written = [...names].map(([field, own]) => `${field}: [${own.map((one) => JSON.stringify(one)).join(", ")}]`);
  return `fields: { ${written.join(", ")} },`;
}
