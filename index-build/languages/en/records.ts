import type { RecordWords } from "../topics/records.ts";

export const records: RecordWords = {
  containers: "items articles entries posts data result results records rows docs documents hits news",
};
