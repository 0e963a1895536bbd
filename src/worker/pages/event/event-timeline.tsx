import type { FC } from "hono/jsx";
import { Citations, languageOf } from "../parts/citations.tsx";
import { DateOf } from "../parts/date.tsx";
import { onOneLine } from "../parts/on-one-line.ts";
import { TimelinePicture } from "../parts/timeline-picture.tsx";
import type { EventPartProps } from "./event-summary.tsx";

/** What its articles date, as a picture and as a list with the same numbers. */
export const EventTimeline: FC<EventPartProps> = ({ event, sources, pageContext }) => {
  const { strings } = pageContext;
  if (event.timeline.length < 2) return null;
  const isCurrent = (value: string | null) => value !== null && value === event.date.value;
  return (
    <section aria-labelledby="timeline">
      <h2 class="section-title" id="timeline">
        {strings.timeline}
      </h2>
      <TimelinePicture
        points={event.timeline.map(({ date, text }, at) => ({
          date,
          number: at + 1,
          name: onOneLine(text),
          href: `#t${at + 1}`,
          isCurrent: isCurrent(date.value),
        }))}
        pageContext={pageContext}
      />
      <ol class="timeline">
        {event.timeline.map(({ date, text, citations }, at) => (
          <li id={`t${at + 1}`} class={isCurrent(date.value) ? "now" : undefined}>
            <p class="kicker">
              <DateOf date={date} reader={pageContext} />
              {isCurrent(date.value) ? ` · ${strings.thisEvent}` : ""}
            </p>
            <p>
              <span lang={languageOf(citations, sources)} dir="auto">
                {onOneLine(text)}
              </span>
              {"\u00a0"}
              <Citations citations={citations} sources={sources} strings={strings} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};
