import type { FC } from "hono/jsx";
import type { PublishedEvent } from "../../../schema/index.ts";
import type { Frame } from "../frame.ts";
import { Layout } from "../layout.tsx";
import { EventCard } from "../parts/event-card.tsx";

/** The address of an event whose articles turned out to tell of several: the reader chooses. */
export const SplitEventPage: FC<{ frame: Frame; choices: readonly PublishedEvent[] }> = ({ frame, choices }) => (
  <Layout frame={frame} title={frame.strings.splitTitle} indexed={false}>
    <section>
      <h1>{frame.strings.splitTitle}</h1>
      <p>{frame.strings.splitText}</p>
      <ul class="cards">
        {choices.map((event) => (
          <EventCard
            event={{ ...event, articleCount: event.articles.length }}
            lead={event.summary.statements[0]?.text ?? null}
            reader={frame}
            heading="h2"
          />
        ))}
      </ul>
    </section>
  </Layout>
);
