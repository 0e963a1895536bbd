import type { FC } from "hono/jsx";
import type { PublishedEvent } from "../../schema/index.ts";
import { EventCard } from "./event-card.tsx";
import { Layout } from "./layout.tsx";
import type { Strings } from "./strings.ts";

interface SplitEventPageProps {
  siteName: string;
  strings: Strings;
  choices: readonly PublishedEvent[];
}

/** The address of an event whose articles turned out to tell of several: the reader chooses. */
export const SplitEventPage: FC<SplitEventPageProps> = ({ siteName, strings, choices }) => (
  <Layout title={`${strings.splitTitle} – ${siteName}`} siteName={siteName} strings={strings} indexed={false}>
    <section>
      <h1>{strings.splitTitle}</h1>
      <p>{strings.splitText}</p>
      <ul class="cards">
        {choices.map((event) => (
          <EventCard
            event={{ ...event, articleCount: event.articleIds.length }}
            lead={event.summary.statements[0]?.text ?? null}
            strings={strings}
          />
        ))}
      </ul>
    </section>
  </Layout>
);
