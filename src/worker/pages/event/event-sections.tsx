import type { FC } from "hono/jsx";
import type { Disagreement, EventRevision, Quote } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { Citations, languageOf, type Sources } from "../parts/citations.tsx";
import { dateText, dayText } from "../parts/dates.ts";
import { onOneLine } from "../parts/on-one-line.ts";

interface Cited {
  sources: Sources;
  pageContext: PageContext;
}

/** The values of each disagreement side by side, with who says so and since when. */
export const Disagreements: FC<Cited & { disagreements: readonly Disagreement[] }> = ({
  disagreements,
  sources,
  pageContext,
  pageContext: { strings },
}) =>
  disagreements.length === 0 ? null : (
    <section aria-labelledby="disagreements">
      <h2 class="section-title" id="disagreements">
        {strings.disagreements}
      </h2>
      <p class="note">{strings.disagreementsNote}</p>
      <dl class="disagreements">
        {disagreements.map(({ what, claims }) => (
          <div>
            <dt dir="auto">{what}</dt>
            {claims.map(({ text, publishers, reported, citations }) => (
              <dd>
                <strong dir="auto">{text}</strong>
                <span class="meta">
                  <bdi>{publishers.join(", ") || strings.unknownPublisher}</bdi>, {dateText(reported, pageContext)}
                </span>
                <Citations citations={citations} sources={sources} strings={strings} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );

/** Quotes shown at once. */
const MAX_QUOTES = 4;

export const Quotes: FC<Cited & { quotes: readonly Quote[] }> = ({ quotes, sources, pageContext: { strings } }) =>
  quotes.length === 0 ? null : (
    <section aria-labelledby="quotes">
      <h2 class="section-title" id="quotes">
        {strings.quotes}
      </h2>
      {quotes.slice(0, MAX_QUOTES).map(({ text, said: [start, end], kind, speaker, citations }) => (
        <figure class="quote">
          <blockquote class={kind} lang={languageOf(citations, sources)} dir="auto">
            {kind === "direct" ? text.slice(start, end).replace(/(?<![,\s])[,\s]+$/, "") : onOneLine(text)}
          </blockquote>
          <figcaption class="meta">
            {speaker.role === null ? speaker.name : `${speaker.name} (${speaker.role})`}
            {"\u00a0"}
            <Citations citations={citations.slice(0, 1)} sources={sources} strings={strings} />
          </figcaption>
        </figure>
      ))}
    </section>
  );

/** Revisions shown: the newest. */
const MAX_REVISIONS = 8;

export const Revisions: FC<{ revisions: readonly EventRevision[]; pageContext: PageContext }> = ({
  revisions,
  pageContext,
  pageContext: { strings },
}) =>
  revisions.length === 0 ? null : (
    <section aria-labelledby="revisions">
      <h2 class="section-title" id="revisions">
        {strings.revisions}
      </h2>
      <ol class="revisions">
        {revisions.slice(0, MAX_REVISIONS).map(({ asOf, added, changed, withdrawn, moved, statementsWithdrawn }) => {
          const parts = strings.revisionParts({
            added: added.length,
            changed: changed.length,
            withdrawn: withdrawn.length,
            moved: moved.length,
            statementsWithdrawn,
          });
          return (
            <li>
              <span class="kicker">
                {dayText({ value: asOf, precision: asOf === null ? "unknown" : "day", source: "stated" }, pageContext)}
              </span>{" "}
              {parts.join(", ")}.
            </li>
          );
        })}
      </ol>
    </section>
  );
