import type { FC } from "hono/jsx";
import type { EventHits, SearchHit } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { Coverage } from "../parts/coverage.tsx";
import { DateOf } from "../parts/date.tsx";
import { Highlighted } from "../parts/highlighted.tsx";

/** An event among the results, with its best hits. */
export const EventGroup: FC<{ event: EventHits; pageContext: PageContext }> = ({ event, pageContext }) => {
  const others = event.articleCount - event.hits.length - event.hits.flatMap(({ nearCopies }) => nearCopies).length;
  return (
    <li class="group">
      <p class="kicker">
        <DateOf date={event.date} reader={pageContext} dayOnly />
      </p>
      <h2 lang={event.inLanguage} dir="auto">
        <a href={`/events/${event.id}`}>{event.name}</a>
      </h2>
      {event.articleCount > 1 ? <Coverage event={event} reader={pageContext} /> : null}
      <ul class={event.articleCount > 1 ? "hits" : "hits single"}>
        {event.hits.map((hit) => (
          <Hit hit={hit} titled={!hit.headline.startsWith(event.name)} pageContext={pageContext} />
        ))}
      </ul>
      {others > 0 ? (
        <p class="meta others">
          <a href={`/events/${event.id}#articles`}>{pageContext.strings.moreOfEvent(others)}</a>
        </p>
      ) : null}
    </li>
  );
};

/** A hit under its event; `titled` unless its headline would only repeat the event's name. */
const Hit: FC<{ hit: SearchHit; titled: boolean; pageContext: PageContext }> = ({ hit, titled, pageContext }) => (
  <li class="hit">
    {titled ? (
      <h3 lang={hit.inLanguage} dir="auto">
        <a href={`/articles/${hit.id}`}>
          <Highlighted text={hit.headline} ranges={hit.headlineRanges} />
        </a>
      </h3>
    ) : null}
    <p class="snippet" lang={hit.inLanguage} dir="auto">
      <Highlighted text={hit.snippet.text} ranges={hit.snippet.ranges} />
    </p>
    <p class="meta">
      <a href={`/articles/${hit.id}`}>
        <bdi>{hit.publisher ?? pageContext.strings.unknownPublisher}</bdi>
      </a>{" "}
      · <DateOf date={hit.datePublished} reader={pageContext} />
      {hit.nearCopies.length > 0 ? ` · ${pageContext.strings.nearCopies(hit.nearCopies.length)}` : ""}
    </p>
  </li>
);
