import type { FC } from "hono/jsx";
import type { KeyNumber, Participant, PublishedEvent } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { saysMoreThanOutlets } from "../parts/coverage.tsx";
import { dateText } from "../parts/dates.ts";

/** Names shown of one kind. */
const MAX_NAMES = 6;
/** Publishers named here; the list of articles names all. */
const MAX_PUBLISHERS = 12;

/** Who, where, how many, and who reports it. */
export const EventFacts: FC<{ event: PublishedEvent; pageContext: PageContext }> = ({ event, pageContext }) => {
  const { strings } = pageContext;
  const shown = event.publishers.slice(0, MAX_PUBLISHERS);
  const more = event.publishers.length - shown.length;
  const reports = [event.firstReport, event.lastReport]
    .map((date) => dateText(date, pageContext))
    .filter((text) => text !== strings.unknownDate);
  const numbers = event.keyFacts.numbers.map((number) => numberText(number, pageContext));
  const place = event.location === null ? [] : [{ text: event.location, href: nameHref(event.placeId) }];
  const rows: [string, (Fact | string)[]][] = [
    [strings.place, place],
    [strings.people, namesOf(event, "person")],
    [strings.organizations, namesOf(event, "organization")],
    [strings.numbers, numbers],
    [strings.reported, reports.length === 0 ? [] : [[...new Set(reports)].join(" – ")]],
    [strings.publisher, shown.length === 0 ? [] : [[...shown, ...(more > 0 ? [`+${more}`] : [])].join(", ")]],
  ];
  const known = rows.filter(([, values]) => values.length > 0);
  return (
    <section class="facts" aria-labelledby="facts">
      <h2 class="section-title" id="facts">
        {strings.facts}
      </h2>
      <dl>
        {known.map(([name, values]) => (
          <div>
            <dt>{name}</dt>
            {values.map((value) => (
              <dd>
                <FactText {...(typeof value === "string" ? { text: value, href: null } : value)} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {saysMoreThanOutlets(event) ? <p class="note">{strings.coverageNote}</p> : null}
    </section>
  );
};

/** `Tewas: 14 orang, menurut 4 media (sebelumnya 12 orang)`. */
function numberText({ label, text, originCount, earlier }: KeyNumber, { strings }: PageContext): string {
  const told = originCount > 1 ? `, ${strings.accordingToNewsrooms(originCount)}` : "";
  const before = earlier.length === 0 ? "" : ` (${strings.formerly(earlier.map((one) => one.text).join(" → "))})`;
  return `${label}: ${text}${told}${before}`;
}

/** A fact, and the page of what it names; null where there is none. */
interface Fact {
  text: string;
  /** What stands behind the name. */
  note?: string;
  href: string | null;
}

const FactText: FC<Fact> = ({ text, note = "", href }) => (
  <bdi>
    {href === null ? text : <a href={href}>{text}</a>}
    {note}
  </bdi>
);

const nameHref = (id: string | null): string | null => (id === null ? null : `/names/${id}`);

const namesOf = ({ participants, subjectIds }: PublishedEvent, type: Participant["type"]): Fact[] =>
  participants
    .filter((one) => one.type === type)
    .slice(0, MAX_NAMES)
    .map(({ entityId, name, role }) => ({
      text: name,
      note: role === null ? "" : ` (${role})`,
      href: nameHref(subjectIds.includes(entityId) ? entityId : null),
    }));
