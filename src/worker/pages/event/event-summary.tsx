import type { FC } from "hono/jsx";
import type { PublishedEvent, Statement, Summary } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { Citations, languageOf, type Sources } from "../parts/citations.tsx";
import { onOneLine } from "../parts/on-one-line.ts";
import { FaultLink } from "./fault-link.tsx";

/** The event whose parts are shown, with the numbers of its articles. */
export interface EventPartProps {
  event: PublishedEvent;
  sources: Sources;
  pageContext: PageContext;
}

/**
 * The cited summary in its short form; the long one and the background are closed until somebody
 * wants them.
 */
export const EventSummary: FC<EventPartProps> = ({ event, sources, pageContext }) => {
  const { strings } = pageContext;
  const { statements, more, background } = event.summary;
  const folded = [
    [strings.moreOfSummary, more],
    [strings.background, background],
  ] as const;
  return (
    <section aria-labelledby="summary" class="summary">
      <h2 class="section-title" id="summary">
        {strings.summary}
      </h2>
      {statements.length === 0 ? <p>{strings.noSummary}</p> : null}
      <GeneratedLead summary={event.summary} sources={sources} pageContext={pageContext} />
      <Statements statements={statements} sources={sources} pageContext={pageContext} />
      {statements.length === 0 ? null : <p class="note">{strings.summaryNote}</p>}
      {folded.map(([title, list]) =>
        list.length === 0 ? null : (
          <details>
            <summary>{title}</summary>
            <Statements statements={list} sources={sources} pageContext={pageContext} />
          </details>
        ),
      )}
    </section>
  );
};

const Statements: FC<Omit<EventPartProps, "event"> & { statements: readonly Statement[] }> = ({
  statements,
  sources,
  pageContext,
}) => (
  <>
    {statements.map(({ text, citations, publisherCount, originCount }) => (
      <div class="statement">
        <p>
          <span lang={languageOf(citations, sources)} dir="auto">
            {onOneLine(text)}
          </span>
          {"\u00a0"}
          <Citations citations={citations} sources={sources} strings={pageContext.strings} />
        </p>
        {originCount > 1 ? <p class="support">{pageContext.strings.agreeing(publisherCount, originCount)}</p> : null}
        <FaultLink text={text} citations={citations} pageContext={pageContext} />
      </div>
    ))}
  </>
);

/** What a language model wrote, set apart from what articles say. */
const GeneratedLead: FC<Omit<EventPartProps, "event"> & { summary: Summary }> = ({
  summary: { generated },
  sources,
  pageContext: { strings },
}) =>
  generated === null ? null : (
    <aside class="generated">
      <p>
        {generated.text}
        {"\u00a0"}
        <Citations citations={generated.citations} sources={sources} strings={strings} />
      </p>
      <p class="note">{strings.writtenByModel(generated.model)}</p>
    </aside>
  );
