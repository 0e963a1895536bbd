import type { FC } from "hono/jsx";
import type { Disagreement, EventRevision, Quote, Statement, Summary } from "../../schema/index.ts";
import { Citations, type Sources } from "./citations.tsx";
import { dateText, dayText } from "./dates.ts";
import type { Strings } from "./strings.ts";

interface Cited {
  sources: Sources;
  strings: Strings;
}

/** A passage may reach over the end of a paragraph. */
const onOneLine = (text: string): string => text.replace(/\s+/g, " ");

export const Statements: FC<Cited & { statements: readonly Statement[] }> = ({ statements, sources, strings }) => (
  <>
    {statements.map(({ text, citations }) => (
      <p class="statement">
        {onOneLine(text)}
        {"\u00a0"}
        <Citations citations={citations} sources={sources} strings={strings} />
      </p>
    ))}
  </>
);

/** What a language model wrote, told apart from what articles say. */
export const GeneratedLead: FC<Cited & { summary: Summary }> = ({ summary: { generated }, sources, strings }) =>
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

/** The long form and the background, closed until somebody wants them. */
export const FurtherStatements: FC<Cited & { summary: Summary }> = ({
  summary: { more, background },
  sources,
  strings,
}) => (
  <>
    {(
      [
        [strings.moreOfSummary, more],
        [strings.background, background],
      ] as const
    ).map(([title, statements]) =>
      statements.length === 0 ? null : (
        <details>
          <summary>{title}</summary>
          <Statements statements={statements} sources={sources} strings={strings} />
        </details>
      ),
    )}
  </>
);

/** The values of each disagreement side by side, with who says so and since when. */
export const Disagreements: FC<Cited & { disagreements: readonly Disagreement[] }> = ({
  disagreements,
  sources,
  strings,
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
            <dt>{what}</dt>
            {claims.map(({ text, publishers, reported, citations }) => (
              <dd>
                <strong>{text}</strong>
                <span class="meta">
                  {publishers.join(", ") || strings.unknownPublisher}, {dateText(reported, strings)}
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

export const Quotes: FC<Cited & { quotes: readonly Quote[] }> = ({ quotes, sources, strings }) =>
  quotes.length === 0 ? null : (
    <section aria-labelledby="quotes">
      <h2 class="section-title" id="quotes">
        {strings.quotes}
      </h2>
      {quotes.slice(0, MAX_QUOTES).map(({ text, said: [start, end], kind, speaker, citations }) => (
        <figure class="quote">
          <blockquote class={kind}>
            {kind === "direct" ? text.slice(start, end).replace(/[,\s]+$/, "") : onOneLine(text)}
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

export const Revisions: FC<{ revisions: readonly EventRevision[]; strings: Strings }> = ({ revisions, strings }) =>
  revisions.length === 0 ? null : (
    <section aria-labelledby="revisions">
      <h2 class="section-title" id="revisions">
        {strings.revisions}
      </h2>
      <ol class="revisions">
        {revisions.slice(0, MAX_REVISIONS).map(({ asOf, added, changed, withdrawn, moved, statementsWithdrawn }) => {
          const lists = { added, changed, withdrawn, moved };
          const counts = Object.fromEntries(Object.entries(lists).map(([name, ids]) => [name, ids.length]));
          const parts = strings.revisionParts({
            ...(counts as Record<keyof typeof lists, number>),
            statementsWithdrawn,
          });
          return (
            <li>
              <span class="kicker">
                {dayText({ value: asOf, precision: asOf === null ? "unknown" : "day", source: "stated" }, strings)}
              </span>{" "}
              {parts.join(", ")}.
            </li>
          );
        })}
      </ol>
    </section>
  );
