import type { FC } from "hono/jsx";
import type { PublishedArticle, PublishedEvent, Sentence } from "../../schema/index.ts";
import { dateText } from "./dates.ts";
import { Layout } from "./layout.tsx";
import type { Strings } from "./strings.ts";

interface ArticlePageProps {
  siteName: string;
  strings: Strings;
  article: PublishedArticle;
  event: PublishedEvent | null;
}

/** An article as it was read, its cited sentences marked: where a citation leads. */
export const ArticlePage: FC<ArticlePageProps> = ({ siteName, strings, article, event }) => {
  const cited = new Set(
    (event?.summary.statements ?? []).flatMap(({ citations }) => citations.map((citation) => citation.sentenceId)),
  );
  const { publisher, datePublished, author, isBasedOn, url } = article;
  const credits = [
    publisher ?? strings.unknownPublisher,
    `${dateText(datePublished, strings)}${datePublished.source === "inferred" ? ` (${strings.inferredDate})` : ""}`,
    author && `${strings.by} ${author}`,
    isBasedOn && strings.takenFrom(isBasedOn),
  ];
  return (
    <Layout title={`${article.headline} – ${siteName}`} siteName={siteName} strings={strings} indexed={url === null}>
      <article class="article" lang={article.inLanguage}>
        <header>
          <h1>{article.headline}</h1>
          <p class="meta">{credits.filter(Boolean).join(" · ")}</p>
          {url ? (
            <p>
              <a class="button" href={url} rel="noopener">
                {strings.readAtSource} ↗
              </a>
            </p>
          ) : null}
          {event ? (
            <p class="part-of">
              {strings.partOfEvent}: <a href={`/events/${event.id}`}>{event.name}</a>
            </p>
          ) : null}
        </header>
        {cited.size > 0 ? <p class="note">{strings.citedNote}</p> : null}
        <div class="body">
          {paragraphsOf(article).map((sentences) =>
            sentences[0]?.kind === "subhead" ? (
              <h2 class="subhead">{textOf(article, sentences[0])}</h2>
            ) : (
              <p>
                {sentences.map((sentence) => (
                  <>
                    <span id={`s${sentence.id.split("#")[1]}`} class={cited.has(sentence.id) ? "cited" : undefined}>
                      {textOf(article, sentence)}
                    </span>{" "}
                  </>
                ))}
              </p>
            ),
          )}
        </div>
      </article>
    </Layout>
  );
};

const textOf = ({ articleBody }: PublishedArticle, { start, end }: Sentence): string => articleBody.slice(start, end);

/** Sentences by paragraph: a paragraph ends where a line break follows. */
function paragraphsOf({ articleBody, sentences }: PublishedArticle): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  let lastEnd = 0;
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last && !articleBody.slice(lastEnd, sentence.start).includes("\n")) last.push(sentence);
    else paragraphs.push([sentence]);
    lastEnd = sentence.end;
  }
  return paragraphs;
}
