import type { FC } from "hono/jsx";
import type { PageContext } from "../page-context.ts";
import type { Sources } from "../parts/citations.tsx";
import { DateOf } from "../parts/date.tsx";
import type { EventArticle } from "./telling-order.ts";

/** Articles shown at once; the others are folded. */
const SHOWN_ARTICLES = 6;

/**
 * All articles of an event, the most telling first; the numbers are those that citations carry. Of
 * a copy its original is named.
 */
export const EventSources: FC<{ articles: readonly EventArticle[]; sources: Sources; pageContext: PageContext }> = ({
  articles,
  sources,
  pageContext,
}) => {
  const [first, rest] = [articles.slice(0, SHOWN_ARTICLES), articles.slice(SHOWN_ARTICLES)];
  const list = (shown: readonly EventArticle[], start: number) => (
    <ol class="sources" start={start}>
      {shown.map(({ id, headline, publisher, datePublished, inLanguage, nearCopyOf }, at) => (
        <li value={start + at} data-number={start + at}>
          <a href={`/articles/${id}`} lang={inLanguage} dir="auto">
            {headline}
          </a>
          <p class="meta">
            <bdi>{publisher ?? pageContext.strings.unknownPublisher}</bdi> ·{" "}
            <DateOf date={datePublished} reader={pageContext} />
            {nearCopyOf === null ? null : ` · ${pageContext.strings.copyOf(sources.get(nearCopyOf)?.number ?? null)}`}
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
