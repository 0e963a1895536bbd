import type { FC } from "hono/jsx";
import { DAY_MS, type EventHeading } from "../../../schema/index.ts";
import type { Reader } from "../page-context.ts";
import { DateOf } from "./date.tsx";
import { agoText, machineDate } from "./dates.ts";

/**
 * How long ago an event was last reported where that is within a day of the request, the day of the
 * event else; and what changed in it, if it did a short while ago.
 */
export const WhenTold: FC<{ event: Pick<EventHeading, "date" | "lastReport" | "revised">; reader: Reader }> = ({
  event: { date, lastReport, revised },
  reader,
}) => {
  const ago = agoText(lastReport, reader);
  const changes = revised === null ? [] : changesIn(revised, reader);
  return (
    <>
      {ago === null ? (
        <DateOf date={date} reader={reader} dayOnly />
      ) : (
        <time datetime={machineDate(lastReport)}>{ago}</time>
      )}
      {changes.length === 0 ? null : <span class="revised"> · {changes.join(", ")}</span>}
    </>
  );
};

/** A change is news for so long, counted from the day on which it was found. */
const NEWS_MS = 2 * DAY_MS;

function changesIn({ asOf, added, changed }: NonNullable<EventHeading["revised"]>, reader: Reader): string[] {
  const ago = reader.now - Date.parse(asOf);
  if (!(ago < NEWS_MS)) return [];
  return reader.strings.revisionParts({ added, changed, withdrawn: 0, moved: 0, statementsWithdrawn: 0 });
}
