import type { FC } from "hono/jsx";
import type { PublishedEvent } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { DateOf } from "../parts/date.tsx";

/** Articles shown at once; the others are folded. */
const SHOWN_ARTICLES = 12;

/** All articles of an event; the numbers are those that citations carry. */
export const EventSources: FC<{ event: PublishedEvent; pageContext: PageContext }> = ({
  event: { articles },
  pageContext,
}) => {
  const [first, rest] = [articles.slice(0, SHOWN_ARTICLES), articles.slice(SHOWN_ARTICLES)];
  const list = (shown: typeof articles, start: number) => (
    <ol class="sources" start={start}>
      {shown.map(({ id, headline, publisher, datePublished, inLanguage }, at) => (
        <li value={start + at} data-number={start + at}>
          <a href={`/articles/${id}`} lang={inLanguage} dir="auto">
            {headline}
          </a>
          <p class="meta">
            <bdi>{publisher ?? pageContext.strings.unknownPublisher}</bdi> ·{" "}
            <DateOf date={datePublished} reader={pageContext} />
          </p>
        </li>
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="articles">
      <h2 class="section-title" id="articles">
        {pageContext.strings.allArticles} <span class="count">{articles.length}</span>
      </h2>
      {list(first, 1)}
      {rest.length > 0 ? (
        <details>
          <summary>{pageContext.strings.showAll(articles.length)}</summary>
          {list(rest, first.length + 1)}
        </details>
      ) : null}
    </section>
  );
};
