import type { FC } from "hono/jsx";
import type { Participant, PublishedEvent, Storyline, TimelineEntry } from "../../schema/index.ts";
import { Citations, type Sources } from "./citations.tsx";
import { dateText, dayText } from "./dates.ts";
import { coverageText } from "./event-card.tsx";
import { Disagreements, FurtherStatements, GeneratedLead, Quotes, Revisions, Statements } from "./event-sections.tsx";
import { Layout } from "./layout.tsx";
import type { Strings } from "./strings.ts";

interface EventPageProps {
  siteName: string;
  strings: Strings;
  event: PublishedEvent;
}

/** An event: facts, cited summary, timeline, articles, and where it stands in its storyline. */
export const EventPage: FC<EventPageProps> = ({ siteName, strings, event }) => {
  const sources: Sources = new Map(
    event.articles.map(({ id, publisher }, index) => [id, { number: index + 1, publisher }]),
  );
  return (
    <Layout title={`${event.name} – ${siteName}`} siteName={siteName} strings={strings}>
      <article class="event">
        <header>
          <p class="kicker">{dayText(event.date, strings)}</p>
          <h1>{event.name}</h1>
          <p class="meta">{coverageText({ ...event, articleCount: event.articles.length }, strings)}</p>
          <Facts event={event} strings={strings} />
        </header>
        <section aria-labelledby="summary" class="summary">
          <h2 class="section-title" id="summary">
            {strings.summary}
          </h2>
          {event.summary.statements.length === 0 ? <p>{strings.noSummary}</p> : null}
          <GeneratedLead summary={event.summary} sources={sources} strings={strings} />
          <Statements statements={event.summary.statements} sources={sources} strings={strings} />
          <p class="note">{strings.summaryNote}</p>
          <FurtherStatements summary={event.summary} sources={sources} strings={strings} />
        </section>
        <Disagreements disagreements={event.disagreements} sources={sources} strings={strings} />
        <Quotes quotes={event.quotes} sources={sources} strings={strings} />
        {event.timeline.length > 1 ? (
          <section aria-labelledby="timeline">
            <h2 class="section-title" id="timeline">
              {strings.timeline}
            </h2>
            <ol class="timeline">
              {event.timeline.map(({ date, text, citations }) => (
                <li class={date.value === event.date.value ? "now" : undefined}>
                  <p class="kicker">{dateText(date, strings)}</p>
                  <p>
                    {text}
                    {"\u00a0"}
                    <Citations citations={citations} sources={sources} strings={strings} />
                  </p>
                </li>
              ))}
            </ol>
          </section>
        ) : null}
        <section aria-labelledby="articles">
          <h2 class="section-title" id="articles">
            {strings.allArticles}
          </h2>
          <ol class="sources">
            {event.articles.map(({ id, headline, publisher, datePublished }) => (
              <li>
                <a href={`/articles/${id}`}>{headline}</a>
                <p class="meta">
                  {publisher ?? strings.unknownPublisher} · {dateText(datePublished, strings)}
                </p>
              </li>
            ))}
          </ol>
        </section>
        <Revisions revisions={event.revisions} strings={strings} />
        {event.storyline ? <StorylineSection storyline={event.storyline} current={event.id} strings={strings} /> : null}
      </article>
    </Layout>
  );
};

/** Publishers named in the facts; the list of articles names all. */
const MAX_PUBLISHERS = 8;

const Facts: FC<{ event: PublishedEvent; strings: Strings }> = ({ event, strings }) => {
  const named = (type: Participant["type"]) =>
    event.participants
      .filter((participant) => participant.type === type)
      .map(({ name, role }) => (role === null ? name : `${name} (${role})`))
      .join(", ");
  const shown = event.publishers.slice(0, MAX_PUBLISHERS);
  const more = event.publishers.length - shown.length;
  const reports = [event.firstReport, event.lastReport].map((date) => dateText(date, strings));
  const rows: [string, string | null][] = [
    [strings.place, event.location],
    [strings.people, named("person")],
    [strings.organizations, named("organization")],
    [strings.numbers, event.keyFacts.numbers.map(({ text }) => text).join(" · ")],
    [strings.publisher, [...shown, ...(more > 0 ? [`+${more}`] : [])].join(", ")],
    [strings.reported, event.firstReport.value === null ? null : [...new Set(reports)].join(" – ")],
  ];
  const known = rows.filter(([, value]) => value);
  return known.length === 0 ? null : (
    <dl class="facts">
      {known.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

interface StorylineProps {
  storyline: Storyline;
  current: string;
  strings: Strings;
}

/** Where the event stands in its storyline: what came before, and what after. */
const StorylineSection: FC<StorylineProps> = ({ storyline, current, strings }) => {
  const at = storyline.timeline.findIndex(({ eventId }) => eventId === current);
  return (
    <section aria-labelledby="storyline">
      <h2 class="section-title" id="storyline">
        {strings.storyline}: {storyline.name}
      </h2>
      <p class="note">{strings.storylineNote(storyline.eventIds.length)}</p>
      <StorylinePart title={strings.before} entries={storyline.timeline.slice(0, at)} strings={strings} />
      <StorylinePart title={strings.after} entries={storyline.timeline.slice(at + 1)} strings={strings} />
    </section>
  );
};

const StorylinePart: FC<{ title: string; entries: readonly TimelineEntry[]; strings: Strings }> = ({
  title,
  entries,
  strings,
}) =>
  entries.length === 0 ? null : (
    <>
      <h3 class="part-title">{title}</h3>
      <ol class="timeline">
        {entries.map(({ date, text, eventId }) => (
          <li>
            <p class="kicker">{dayText(date, strings)}</p>
            <p>{eventId === null ? text : <a href={`/events/${eventId}`}>{text}</a>}</p>
          </li>
        ))}
      </ol>
    </>
  );
