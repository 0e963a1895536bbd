import type { Child, FC } from "hono/jsx";
import { citationLink, citationPath, type PublishedEvent, type PublishedStoryline } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { Coverage } from "../parts/coverage.tsx";
import { DateOf } from "../parts/date.tsx";
import { onOneLine } from "../parts/on-one-line.ts";
import { pointsOf, TimelinePicture } from "../parts/timeline-picture.tsx";
import { PLAIN_CHOICE, type Theme } from "./embed-choice.ts";
import { Widget } from "./widget.tsx";

/** How an iframe looks, and how much it shows. */
interface Look {
  theme: Theme;
  /** Statements, events or hits; null for the usual number. */
  limit: number | null;
}

interface FrameLayoutProps {
  pageContext: PageContext;
  title: string;
  theme: Theme;
  /** Whether the widgets' script is needed. Default false. */
  withWidget?: boolean;
  children?: Child;
}

/** The page in an iframe on another site. Its links open pages of their own. */
const FrameLayout: FC<FrameLayoutProps> = ({ pageContext, title, theme, withWidget = false, children }) => (
  <html lang={pageContext.strings.lang} data-theme={theme}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={theme === "auto" ? "light dark" : theme} />
      <meta name="robots" content="noindex" />
      <base target="_blank" />
      <title>{title}</title>
      <link rel="stylesheet" href={pageContext.assets.embedStyle} />
      {withWidget ? <script type="module" src={pageContext.assets.loader.address} /> : null}
    </head>
    <body>
      <main>{children}</main>
    </body>
  </html>
);

const Source: FC<{ pageContext: PageContext; href: string }> = ({ pageContext: { siteName, strings }, href }) => (
  <p class="from">
    <a class="open" href={href}>
      {strings.openOnSite}
    </a>
    <span>{strings.poweredBy(siteName)}</span>
  </p>
);

/** Statements shown of an event, and citations of each. */
const USUAL_STATEMENTS = 3;
const MAX_CITATIONS = 3;
/** Events shown of a storyline: the latest. */
const USUAL_EVENTS = 50;

/** An event in an iframe: its summary, every sentence with the way to its source. */
export const EventFrame: FC<Look & { pageContext: PageContext; event: PublishedEvent }> = ({
  pageContext,
  theme,
  limit,
  event,
}) => {
  const articles = new Map(event.articles.map((article, at) => [article.id, { ...article, number: at + 1 }]));
  return (
    <FrameLayout pageContext={pageContext} theme={theme} title={event.name}>
      <p class="kicker">
        <DateOf date={event.date} reader={pageContext} dayOnly />
      </p>
      <h1 lang={event.inLanguage} dir="auto">
        <a href={`/events/${event.id}`}>{event.name}</a>
      </h1>
      {event.summary.statements.slice(0, limit ?? USUAL_STATEMENTS).map(({ text, citations }) => (
        <p>
          <span lang={articles.get(citations[0]?.articleId ?? "")?.inLanguage} dir="auto">
            {onOneLine(text)}
          </span>{" "}
          {citations.slice(0, MAX_CITATIONS).map((citation) => {
            const article = articles.get(citation.articleId);
            const name = `${pageContext.strings.source} ${article?.number}: ${article?.publisher ?? pageContext.strings.unknownPublisher}`;
            return (
              <a
                class="cite"
                href={citationLink(article?.url ?? null, citation) ?? citationPath(citation)}
                rel="noopener"
                aria-label={name}
              >
                {article?.number}
              </a>
            );
          })}
        </p>
      ))}
      <Coverage event={{ ...event, articleCount: event.articles.length }} reader={pageContext} />
      <Source pageContext={pageContext} href={`/events/${event.id}`} />
    </FrameLayout>
  );
};

/** A storyline in an iframe. */
export const StorylineFrame: FC<Look & { pageContext: PageContext; storyline: PublishedStoryline }> = ({
  pageContext,
  theme,
  limit,
  storyline: { id, name, events: all },
}) => {
  const events = all.slice(-(limit ?? USUAL_EVENTS));
  return (
    <FrameLayout pageContext={pageContext} theme={theme} title={name}>
      <p class="kicker">{pageContext.strings.storylineTitle}</p>
      <h1 dir="auto">
        <a href={`/storylines/${id}`}>{name}</a>
      </h1>
      <TimelinePicture points={pointsOf(events)} pageContext={pageContext} />
      <ol>
        {events.map((event) => (
          <li>
            <span class="meta">
              <DateOf date={event.date} reader={pageContext} dayOnly />
            </span>{" "}
            <a href={`/events/${event.id}`} lang={event.inLanguage} dir="auto">
              {event.name}
            </a>
          </li>
        ))}
      </ol>
      <Source pageContext={pageContext} href={`/storylines/${id}`} />
    </FrameLayout>
  );
};

/** The search in an iframe. */
export const SearchFrame: FC<Look & { pageContext: PageContext }> = ({ pageContext, theme, limit }) => (
  <FrameLayout
    pageContext={pageContext}
    theme={theme}
    title={`${pageContext.strings.searchLabel} – ${pageContext.siteName}`}
    withWidget
  >
    <h1 class="visually-hidden">{pageContext.strings.searchLabel}</h1>
    <Widget target={{ is: "search" }} choice={{ ...PLAIN_CHOICE, theme, limit }} strings={pageContext.strings} />
    <Source pageContext={pageContext} href="/" />
  </FrameLayout>
);
