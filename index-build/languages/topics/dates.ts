export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";
export type PartOfDay = "morning" | "noon" | "afternoon" | "night";

/** How times are written. Fragments hold no capturing group; words are in small letters. */
export interface DateWords {
  /** Days by their distance from that of publication: `kemarin`, `tomorrow`. */
  relativeDays: Readonly<Record<string, number>>;
  /** Units of time, one and many of them; words separated by spaces. */
  units: Readonly<Record<Unit, { one: string; many: string }>>;
  /** Fragments behind a number of units: `lalu`, `ago`. */
  ago: readonly string[];
  /**
   * Words before a week, month or year, and weeks, months or years they move it by: `last week`.
   */
  shiftsBefore: Readonly<Record<string, number>>;
  /** The same behind it: `pekan lalu`. */
  shiftsBehind: Readonly<Record<string, number>>;
  /** Words after a weekday that state which of them is meant: below 0 the last, else the next. */
  weekdayShifts: Readonly<Record<string, number>>;
  /** Fragments: what a weekday, a month and a year alone must follow to be a time. */
  beforeWeekday: readonly string[];
  beforeMonth: readonly string[];
  beforeYear: readonly string[];
  /** Words before a day: `pada hari`, `on`. Fragments. */
  onDay: readonly string[];
  /** Fragments between the two ends of a span: `hingga`, `to`. */
  spanMiddles: readonly string[];
  /** Fragments that open a clause of what was before or after: `since`. */
  elsewhen: readonly string[];
  /** Fragments before the day on which a medium told something: `as reported by`. */
  printed: readonly string[];
  /** Fragments before a time that make it no day: `the last`. */
  vague: readonly string[];
  /** Fragments before the end of a span that is not a past day: `paling lambat`, `until`. */
  untils: readonly string[];
  /** Month names that are also other words: alone they name no month. Parted by spaces. */
  doubtfulMonths: string;
  /** Fragments between a day and its month: `3rd of June`. */
  ofMonth: readonly string[];
  /** Fragments behind the number of a day: `th`. */
  daySuffixes: readonly string[];
  /** Halves and quarters of a year, before an ordinal; separated by spaces. */
  halves: string;
  quarters: string;
  /** Fragments before numbers that look like dates and are those of papers: `nomor`, `pasal`. */
  paperNumbers: readonly string[];
  /** Fragments before a day and month that are part of a name: `Stadion 17 Mei`. */
  namesWithDays: readonly string[];
  /** Fragments: adverbs after a future time: `mendatang`. */
  ahead: readonly string[];
  /** Auxiliary verbs of the future: `akan`, `will`. Parted by spaces. */
  future: string;
  /** Fragments of other words after which a time is in the future: `dijadwalkan`, `scheduled`. */
  plans: readonly string[];
  /** Before the time of a clock: `pukul`, `at`. Parted by spaces. */
  clock: string;
  /** Zones in which its news give times. Separated by spaces. */
  zones: string;
  /** Behind the time of a clock that counts to twelve: `pagi`, `pm`. Parted by `|`. */
  partsOfDay: Readonly<Record<PartOfDay, string>>;
  /**
   * Whether a clock is read with the part of the day behind it, and an hour without minutes, too:
   * `pukul 3 petang`.
   */
  hoursAlone: boolean;
  /** Offsets of the clocks of countries with one clock, by their top-level domain. */
  offsetsByCountry: Readonly<Record<string, string>>;
  /** What a date is called. */
  date: string;
}
