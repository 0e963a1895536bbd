import { entryLink, entryText, TAG, type XmlEntry, XmlEntryReader } from "../../markup/index.ts";
import type { ByteSource } from "../byte-source.ts";
import { type FormatBody, type FormatResult, MAX_RECORD_CHARS } from "./result.ts";

/**
 * RSS, RDF, Atom, and the export of WordPress (WXR), whose entries are those of RSS with further
 * fields.
 */
export async function* readXml(source: ByteSource): AsyncGenerator<FormatResult> {
  const reader = new XmlEntryReader(MAX_RECORD_CHARS);
  let found = 0;
  const read = (entry: XmlEntry): FormatResult => {
    found++;
    return { line: entry.line, ...readEntry(entry, reader) };
  };
  for await (const piece of source.pieces()) for (const entry of reader.push(piece)) yield read(entry);
  for (const entry of reader.end()) yield read(entry);
  if (reader.stoppedAt !== null) {
    found++;
    yield {
      line: reader.stoppedAt,
      fault: "Elements nest thousands deep from here on, so the rest of the file is not read: mend or cut it.",
    };
  }
  if (found === 0)
    yield { line: 1, fault: "The XML holds no item or entry: name an RSS, Atom or WordPress export file." };
}

function readEntry(entry: XmlEntry, { head, authors }: Pick<XmlEntryReader, "head" | "authors">): FormatBody {
  const { isWhole, isTooLong } = entry;
  const first = (...names: string[]) => entryText(entry, ...names);
  if (!isWhole) return { fault: "The file ends inside this entry: fetch or export it again." };
  if (isTooLong) return { fault: `A text of the entry is longer than ${MAX_RECORD_CHARS} characters: split it.` };
  const type = first("wp:post_type");
  if (type !== undefined && !/^(?:post|page|article|news)$/.test(type)) {
    return { fault: `The entry is a WordPress ${type}, not an article: nothing to mend.` };
  }
  const status = first("wp:status");
  if (status !== undefined && status !== "publish") {
    return { fault: `The entry is not published (its status is ${status}): publish it, or leave it.` };
  }
  if (first("wp:post_password") !== undefined) {
    return { fault: "The entry is protected by a password, so it is not public: take the password off, or leave it." };
  }
  const author = first("dc:creator", "itunes:author") ?? nameIn(first("author")) ?? "";
  const content = first("content:encoded", "content", "fulltext", "yandex:full-text");
  const description = first("description", "summary", "excerpt:encoded");
  return {
    fields: {
      id: first("wp:post_id", "guid", "id"),
      title: first("title", "media:title"),
      url: entryLink(entry),
      date: dateOf(entry),
      author: authors.get(author) ?? (author || undefined),
      publisher: first("source", "dc:publisher") ?? head.get("title"),
      inLanguage: first("dc:language") ?? head.get("language"),
      content: content ?? description,
      summary: content === undefined ? undefined : description,
      section: first("category", "dc:subject"),
      keywords: entry.texts.get(TAG) ?? entry.texts.get("category")?.slice(1) ?? first("media:keywords"),
      image: entry.image || undefined,
      imageCredit: first("media:credit"),
      dateModified: first("dcterms:modified", "atom:updated", "wp:post_modified") ?? updated(entry),
    },
    page: null,
  };
}

/** Atom's time of change, where it states the time of publication beside it. */
const updated = (entry: XmlEntry): string | undefined =>
  entryText(entry, "published") === undefined ? undefined : entryText(entry, "updated");

/**
 * The date of an entry: WordPress writes the time in UTC, the same as RSS does, and that of its own
 * clock without a zone. What it never knew is a date before the year 1.
 */
function dateOf(entry: XmlEntry): string | undefined {
  const gmt = entryText(entry, "wp:post_date_gmt");
  const dates = [
    gmt && `${gmt.replace(" ", "T")}Z`,
    ...["pubdate", "published", "dc:date", "issued", "updated", "wp:post_date"].map((name) => entryText(entry, name)),
  ];
  return dates.find((date) => date !== undefined && date !== "" && !/^0000|-0001|\b0001-01-01/.test(date));
}

/** Atom nests the name of an author; RSS writes `mail@host (Name)`. */
function nameIn(author: string | undefined): string | undefined {
  return author?.match(/<name>([^<]+)<\/name>/)?.[1] ?? author?.match(/\((?<!\([^)]*?\()([^)]+)\)/)?.[1] ?? author;
}
