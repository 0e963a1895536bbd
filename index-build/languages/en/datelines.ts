import type { DatelineWords } from "../topics/datelines.ts";

export const datelines: DatelineWords = {
  ago: ["\\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago\\b"],
  lookedBack: ["ago"],
  // `Updated at 1:23 p.m.` (thehill.com), `Updated Nov 19, 9:41 AM;Posted Nov 18, …` (nj.com).
  published: ["updated|published|posted|first published|last updated"],
  updated: ["(?:last )?(?:updated|modified|edited)"],
  labels: ["update|updated|published|posted|on|at"],
  halvesOfDay: "AM PM",
  places: "singapore,london,washington,new york,hong kong,seoul,bangkok,manila,hanoi,canberra",
};
