import type { DateWords } from "../topics/dates.ts";

const none = { one: "", many: "" };

export const dates: DateWords = {
  relativeDays: { kelmarin: -2, esok: 1 },
  units: { minute: { one: "minit", many: "" }, hour: none, day: none, week: none, month: none, year: none },
  ago: ["lepas"],
  shiftsBefore: {},
  shiftsBehind: { lepas: -1, hadapan: 1 },
  weekdayShifts: { lepas: -1, hadapan: 1 },
  beforeWeekday: [],
  beforeMonth: [],
  beforeYear: [],
  onDay: [],
  spanMiddles: [],
  untils: ["selewat-lewatnya"],
  doubtfulMonths: "mac",
  daySuffixes: [],
  halves: "",
  quarters: "",
  paperNumbers: [],
  namesWithDays: [],
  ahead: ["hadapan", "akan datang"],
  future: "",
  plans: ["dijangka", "dijadual(?:kan)?"],
  clock: "",
  zones: "myt",
  partsOfDay: { morning: "", noon: "tengah hari|tengahari|tgh", afternoon: "petang|ptg", night: "tengah malam" },
  hoursAlone: true,
  date: "tarikh",
};
