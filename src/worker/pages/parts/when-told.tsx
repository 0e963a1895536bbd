import type { FC } from "hono/jsx";
import type { EventHeading } from "../../../schema/index.ts";
import type { Reader } from "../page-context.ts";
import { DateOf } from "./date.tsx";
import { agoText, machineDate } from "./dates.ts";

/**
 * How long ago an event was last reported where that is within a day of the request; the day of the
 * event else.
 */
export const WhenTold: FC<{ event: Pick<EventHeading, "date" | "lastReport">; reader: Reader }> = ({
  event: { date, lastReport },
  reader,
}) => {
  const ago = agoText(lastReport, reader);
  return ago === null ? (
    <DateOf date={date} reader={reader} dayOnly />
  ) : (
    <time datetime={machineDate(lastReport)}>{ago}</time>
  );
};
