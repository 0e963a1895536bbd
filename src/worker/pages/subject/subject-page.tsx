import type { FC } from "hono/jsx";
import type { Subject } from "../../../schema/index.ts";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { EventCards, type ListedEvent } from "../parts/event-cards.tsx";
import { type PageOf, Pager } from "../parts/pager.tsx";
import { subjectPath } from "../parts/subject-address.ts";

interface SubjectPageProps extends PageOf {
  pageContext: PageContext;
  subject: Subject;
  /** The newest first. */
  events: readonly ListedEvent[];
}

/** Other spellings that are shown. */
const MAX_ALIASES = 8;

/** A person, an organisation, a place or a publisher: what it is, and its events. */
export const SubjectPage: FC<SubjectPageProps> = ({ pageContext, subject, events, page, isLastPage }) => {
  const { strings } = pageContext;
  const { name, kind, role, chain, eventCount } = subject;
  const aliases = subject.aliases.slice(0, MAX_ALIASES);
  const path = subjectPath(subject);
  return (
    <Layout
      pageContext={pageContext}
      title={name}
      description={strings.eventsOf(name, eventCount)}
      feed={{ href: `${path}/feed.xml`, title: name }}
      indexed={page === 1}
      narrow={false}
    >
      <header class="page-head">
        <p class="kicker">
          <a href={`/names#${kind}`}>{strings.kindName(kind)}</a>
        </p>
        <h1 dir="auto">{name}</h1>
        {role === null ? null : <p dir="auto">{role}</p>}
        {chain.length === 0 ? null : <p dir="auto">{chain.join(", ")}</p>}
        {aliases.length === 0 ? null : (
          <p class="meta">
            {strings.alsoKnownAs}: <bdi>{aliases.join(", ")}</bdi>
          </p>
        )}
        <p class="meta">
          {strings.events(eventCount)} · <a href={`${path}/feed.xml`}>RSS</a>
        </p>
      </header>
      <EventCards id="events" title={strings.latestEvents} events={events} reader={pageContext} />
      <Pager pageContext={pageContext} path={path} page={page} isLastPage={isLastPage} />
    </Layout>
  );
};
