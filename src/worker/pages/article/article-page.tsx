import type { FC } from "hono/jsx";
import type { PublishedArticle, PublishedEvent } from "../../../schema/index.ts";
import type { RelatedArticle } from "../../../search/index.ts";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { DateOf } from "../parts/date.tsx";
import { Icon } from "../parts/icons.tsx";
import { ArticleText } from "./article-text.tsx";

interface ArticlePageProps {
  pageContext: PageContext;
  article: PublishedArticle;
  event: PublishedEvent | null;
  related: readonly RelatedArticle[];
}

/** An article as it was read, its cited sentences marked: where a citation leads. */
export const ArticlePage: FC<ArticlePageProps> = ({ pageContext, article, event, related }) => {
  const { strings } = pageContext;
  const { statements = [], more = [], background = [] } = event?.summary ?? {};
  const cited = new Set(
    [...statements, ...more, ...background].flatMap(({ citations }) => citations.map(({ sentenceId }) => sentenceId)),
  );
  const hasCited = article.sentences.some(({ id }) => cited.has(id));
  return (
    <Layout
      pageContext={pageContext}
      title={article.headline}
      description={article.articleBody}
      indexed={article.url === null}
    >
      <article class="article">
        <header class="page-head">
          <h1 lang={article.inLanguage} dir="auto">
            {article.headline}
          </h1>
          <Credits article={article} pageContext={pageContext} />
          {article.url ? (
            <p>
              <a class="button" href={article.url} rel="noopener nofollow ugc">
                {strings.readAtSource} <Icon name="out" />
              </a>
            </p>
          ) : null}
          {event ? (
            <p class="part-of">
              {strings.partOfEvent}:{" "}
              <a href={`/events/${event.id}`} lang={event.inLanguage} dir="auto">
                {event.name}
              </a>
            </p>
          ) : null}
        </header>
        {hasCited ? <p class="note">{strings.citedNote}</p> : null}
        <ArticleText article={article} cited={cited} strings={strings} />
      </article>
      <Related related={related} pageContext={pageContext} />
    </Layout>
  );
};

const Credits: FC<{ article: PublishedArticle; pageContext: PageContext }> = ({ article, pageContext }) => {
  const { strings } = pageContext;
  const { publisher, datePublished, author, isBasedOn } = article;
  return (
    <p class="meta">
      <bdi>{publisher ?? strings.unknownPublisher}</bdi>
      {" · "}
      <DateOf date={datePublished} reader={pageContext} />
      {datePublished.source === "inferred" ? ` (${strings.inferredDate})` : ""}
      {author ? (
        <>
          {" · "}
          {strings.by} <bdi>{author}</bdi>
        </>
      ) : null}
      {isBasedOn ? (
        <>
          {" · "}
          <bdi>{strings.takenFrom(isBasedOn)}</bdi>
        </>
      ) : null}
    </p>
  );
};

const Related: FC<{ related: readonly RelatedArticle[]; pageContext: PageContext }> = ({ related, pageContext }) =>
  related.length === 0 ? null : (
    <section aria-labelledby="related" class="related">
      <h2 class="section-title" id="related">
        {pageContext.strings.related}
      </h2>
      <p class="note">{pageContext.strings.relatedNote}</p>
      <ul>
        {related.map(({ id, headline, publisher, datePublished, inLanguage }) => (
          <li>
            <a href={`/articles/${id}`} lang={inLanguage} dir="auto">
              {headline}
            </a>
            <p class="meta">
              <bdi>{publisher ?? pageContext.strings.unknownPublisher}</bdi> ·{" "}
              <DateOf date={datePublished} reader={pageContext} dayOnly />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
