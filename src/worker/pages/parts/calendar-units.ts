import { dayFromNumber, dayNumber } from "../../../schema/index.ts";

/** Days, months and years as they are written (EDTF), and as numbers that follow one another. */
export const CALENDAR_UNITS = {
  day: { chars: 10, toNumber: dayNumber, toValue: dayFromNumber },
  month: {
    chars: 7,
    toNumber: (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1,
    toValue: (month: number) =>
      `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`,
  },
  year: { chars: 4, toNumber: Number, toValue: (year: number) => String(year).padStart(4, "0") },
};
