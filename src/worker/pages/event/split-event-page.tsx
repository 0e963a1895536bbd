import type { FC } from "hono/jsx";
import { headingOf, type PublishedEvent } from "../../../schema/index.ts";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { EventCard } from "../parts/event-card.tsx";

/** The address of an event whose articles turned out to report several: the reader chooses. */
export const SplitEventPage: FC<{ pageContext: PageContext; choices: readonly PublishedEvent[] }> = ({
  pageContext,
  choices,
}) => (
  <Layout pageContext={pageContext} title={pageContext.strings.splitTitle} indexed={false}>
    <section>
      <h1>{pageContext.strings.splitTitle}</h1>
      <p>{pageContext.strings.splitText}</p>
      <ul class="cards">
        {choices.map((event) => (
          <EventCard
            event={headingOf(event, event.inLanguage)}
            lead={event.summary.statements[0]?.text ?? null}
            reader={pageContext}
            heading="h2"
          />
        ))}
      </ul>
    </section>
  </Layout>
);
