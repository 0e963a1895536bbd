import type { FC } from "hono/jsx";
import { citationLink, type PublishedArticle, type Sentence, textFragment } from "../../../schema/index.ts";
import { Icon } from "../parts/icons.tsx";
import type { Strings } from "../strings/index.ts";

interface ArticleTextProps {
  article: PublishedArticle;
  /** Ids of the sentences that the event's summary cites. */
  cited: ReadonlySet<string>;
  strings: Strings;
}

/**
 * The body of an article by paragraphs. A cited sentence is marked, and leads to its place on the
 * source's page.
 */
export const ArticleText: FC<ArticleTextProps> = ({ article, cited, strings }) => (
  <div class="body" lang={article.inLanguage}>
    {paragraphsOf(article).map((sentences) =>
      sentences[0]?.kind === "subhead" ? (
        <h2 class="subhead" dir="auto">
          {shownText(textOf(article, sentences[0]), strings)}
        </h2>
      ) : (
        <p dir="auto">
          {sentences.map((sentence) => (
            <>
              <SentenceOf
                sentence={sentence}
                isCited={cited.has(sentence.id)}
                article={article}
                strings={strings}
              />{" "}
            </>
          ))}
        </p>
      ),
    )}
  </div>
);

interface SentenceProps {
  sentence: Sentence;
  isCited: boolean;
  article: PublishedArticle;
  strings: Strings;
}

const SentenceOf: FC<SentenceProps> = ({ sentence, isCited, article, strings }) => {
  const text = textOf(article, sentence);
  const link = isCited
    ? citationLink(article.url, { fragment: textFragment(article, sentence.start, sentence.end) })
    : null;
  return (
    <span id={`s${sentence.id.split("#")[1]}`} class={isCited ? "cited" : undefined}>
      {shownText(text, strings)}
      {link ? (
        <a
          class="at-source"
          href={link}
          rel="noopener nofollow ugc"
          aria-label={strings.openSource}
          title={strings.openSource}
        >
          <Icon name="out" />
        </a>
      ) : null}
    </span>
  );
};

/**
 * What is longer was never written as a sentence, and a browser would lay it out for many seconds;
 * in UTF-16 units.
 */
const MAX_SENTENCE_CHARS = 10_000;

/** A sentence as it is shown: one without end is cut, which is said. */
function shownText(text: string, strings: Strings): string {
  if (text.length <= MAX_SENTENCE_CHARS) return text;
  const kept = text.slice(0, MAX_SENTENCE_CHARS).replace(/[\ud800-\udbff]$/, "");
  return `${kept} … (${strings.cutOff(text.length - kept.length)})`;
}

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
