import type { DatelineWords } from "../topics/datelines.ts";

export const datelines: DatelineWords = {
  ago: [],
  lookedBack: [],
  published: [],
  updated: [],
  labels: [],
  halvesOfDay: "",
  places: "kuala lumpur,putrajaya,kota bharu",
};
