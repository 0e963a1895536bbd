import type { RecordWords } from "../topics/records.ts";

export const records: RecordWords = {
  containers: "berita artikel",
};
