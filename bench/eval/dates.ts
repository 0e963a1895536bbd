import { dateArticle } from "../../index-build/dates/index.ts";
import { extract } from "../../index-build/extract/index.ts";
import { DAY_MS, type DateValue, knownDay } from "../../src/schema/index.ts";
import { type Figure, readRecords } from "../data.ts";

interface DatedRecord extends Record<string, unknown> {
  date?: string | null;
}

const FILES = ["yogyakarta-2025", "detik-2026", "one-day-2023-02-27", "headlines-2026-08"];
const OFFSET = "+07:00";

const newCounts = () => ({ dated: 0, fromFields: 0, inferred: 0, containing: 0, stated: 0, statedRight: 0 });

/**
 * Days of publication: read from the fields, and inferred from the text alone where the fields are
 * hidden.
 */
export async function dates(data: string): Promise<Figure[]> {
  const count = newCounts();
  for (const file of FILES) {
    for (const record of await readRecords<DatedRecord>(data, "news", `${file}.jsonl`)) {
      const day = record.date?.slice(0, 10);
      if (day) countRecord(count, record, day);
    }
  }
  const share = (figure: string, part: number, of: number): Figure => ({
    task: "dates",
    figure,
    value: of === 0 ? 1 : part / of,
    of,
  });
  return [
    share("day right from the record's fields", count.fromFields, count.dated),
    share("inferred from the text where fields are hidden", count.inferred, count.dated),
    share("inferred date or interval holds the right day", count.containing, count.inferred),
    share("claimed as stated where fields are hidden", count.stated, count.dated),
    share("claimed as stated and right", count.statedRight, count.stated),
  ];
}

function countRecord(count: ReturnType<typeof newCounts>, record: DatedRecord, day: string): void {
  const fromFields = publishedOf(record);
  if (!fromFields) return;
  count.dated++;
  if (knownDay(fromFields) === day) count.fromFields++;
  const { date: _date, date_raw: _raw, scraped_at: _scraped, url: _url, ...hidden } = record;
  const fromText = publishedOf(hidden);
  if (!fromText?.value) return;
  if (fromText.source === "stated") {
    count.stated++;
    if (knownDay(fromText) === day) count.statedRight++;
  } else {
    count.inferred++;
    if (holds(fromText.value, day)) count.containing++;
  }
}

/** The date of publication of a record, or null where it is no article. */
function publishedOf(fields: Record<string, unknown>): DateValue | null {
  const article = extract({ fields, page: null });
  return "reason" in article ? null : dateArticle(article, OFFSET).datePublished;
}

/**
 * Whether an inferred value allows for a day; an approximate day allows for the next, when most
 * reports appear.
 */
function holds(value: string, day: string): boolean {
  const [from = "", to] = value.replace("~", "").split("/");
  if (to === undefined) return Math.abs(Date.parse(day) - Date.parse(from)) <= DAY_MS;
  return day >= from && (to === ".." || day <= to);
}
