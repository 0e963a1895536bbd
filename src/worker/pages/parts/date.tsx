import type { FC } from "hono/jsx";
import type { DateValue } from "../../../schema/index.ts";
import type { Reader } from "../page-context.ts";
import { dateText, dayText, machineDate } from "./dates.ts";

/** A date as people read it, with its value for machines where it is exact. */
export const DateOf: FC<{ date: DateValue; reader: Reader; dayOnly?: boolean }> = ({ date, reader, dayOnly }) => {
  const text = dayOnly ? dayText(date, reader) : dateText(date, reader);
  const value = machineDate(date);
  return value === undefined ? <span>{text}</span> : <time datetime={value}>{text}</time>;
};
