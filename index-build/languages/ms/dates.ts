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
  doubtfulMonths: "mac ogs dis",
  ofMonth: [],
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
  partsOfDay: { morning: "", noon: "tengah hari|tengahari|tgh", afternoon: "petang|ptg", night: "mlm|tengah malam" },
  hoursAlone: true,
  offsetsByCountry: { my: "+08:00", sg: "+08:00", bn: "+08:00" },
  date: "tarikh",
};
