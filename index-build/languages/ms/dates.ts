import type { DateWords } from "../topics/dates.ts";

const none = { one: "", many: "" };

export const dates: DateWords = {
  relativeDays: {},
  units: { minute: none, hour: none, day: none, week: none, month: none, year: none },
  ago: [],
  shiftsBefore: {},
  shiftsBehind: {},
  weekdayShifts: {},
  beforeWeekday: [],
  beforeMonth: [],
  beforeYear: [],
  onDay: [],
  spanMiddles: [],
  untils: [],
  doubtfulMonths: "mac",
  daySuffixes: [],
  halves: "",
  quarters: "",
  paperNumbers: [],
  namesWithDays: [],
  ahead: [],
  future: "",
  plans: [],
  clock: "",
  zones: "",
  partsOfDay: { morning: "", noon: "tgh", afternoon: "ptg", night: "" },
  date: "tanggal",
};
