import type { FC } from "hono/jsx";
import type { DateValue, EventHeading } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { dayText } from "./dates.ts";
import { timeScale } from "./time-scale.ts";

export interface TimelinePoint {
  date: DateValue;
  /** Its number in the list below. */
  number: number;
  name: string;
  href: string;
  isCurrent: boolean;
}

/** The events of a storyline, each a link to its page. */
export const pointsOf = (events: readonly EventHeading[]): TimelinePoint[] =>
  events.map(({ id, name, date }, at) => ({ date, number: at + 1, name, href: `/events/${id}`, isCurrent: false }));

/** How dots are drawn: so many that their numbers could not be read are small, and have none. */
const NUMBERED = { radius: 11, levelHeight: 26, minGap: 6.5, hasNumbers: true };
const DENSE = { radius: 6, levelHeight: 15, minGap: 3.8, hasNumbers: false };
const MAX_NUMBERED = 14;
/** Room below the line for its dates. */
const AXIS_HEIGHT = 30;

/**
 * A line of time with a dot for every entry of the list below it. Nothing where fewer than two
 * dates are known.
 */
export const TimelinePicture: FC<{ points: readonly TimelinePoint[]; pageContext: PageContext }> = ({
  points,
  pageContext,
}) => {
  const look = points.length > MAX_NUMBERED ? DENSE : NUMBERED;
  const { points: placed, ticks } = timeScale(points, pageContext, look.minGap);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last || first.at === last.at) return null;
  const axis = (1 + Math.max(...placed.map(({ level }) => level))) * look.levelHeight + look.radius;
  const heightOf = (level: number) => axis - look.radius - 5 - level * look.levelHeight;
  const labelOf = ({ point }: typeof first) => dayText(point.date, pageContext);
  return (
    <figure class="timeline-picture">
      <figcaption class="visually-hidden">
        {pageContext.strings.timelineAlt(placed.length, labelOf(first), labelOf(last))}
      </figcaption>
      <svg width="100%" height={axis + AXIS_HEIGHT} aria-hidden="true">
        <line class="axis-line" x1="0" x2="100%" y1={axis} y2={axis} />
        {ticks.map(({ at, label }) => (
          <>
            <line class="tick" x1={`${at}%`} x2={`${at}%`} y1={axis} y2={axis + 6} />
            <text class="tick-label" x={`${at}%`} y={axis + 22} text-anchor={anchorAt(at)}>
              {label}
            </text>
          </>
        ))}
        {placed.map(({ at, level }) => (
          <line class="stem" x1={`${at}%`} x2={`${at}%`} y1={heightOf(level)} y2={axis} />
        ))}
        {placed.map(({ point, at, level }) => (
          <Dot point={point} at={at} height={heightOf(level)} look={look} pageContext={pageContext} />
        ))}
      </svg>
    </figure>
  );
};

/** Labels at the ends stay inside the picture. */
const anchorAt = (at: number): string => (at < 10 ? "start" : at > 90 ? "end" : "middle");

interface DotProps {
  point: TimelinePoint;
  at: number;
  height: number;
  look: typeof NUMBERED;
  pageContext: PageContext;
}

const Dot: FC<DotProps> = ({ point: { date, number, name, href, isCurrent }, at, height, look, pageContext }) => (
  <a class={isCurrent ? "dot current" : "dot"} href={href} tabindex={-1}>
    <title>{`${dayText(date, pageContext)}: ${name}`}</title>
    <circle cx={`${at}%`} cy={height} r={look.radius} />
    {look.hasNumbers ? (
      <text x={`${at}%`} y={height + 4} text-anchor="middle">
        {number}
      </text>
    ) : null}
  </a>
);
