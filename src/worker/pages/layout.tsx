import type { Child, FC } from "hono/jsx";
import type { Strings } from "./strings.ts";

interface LayoutProps {
  title: string;
  siteName: string;
  strings: Strings;
  /** What stands in the search box. */
  query?: string;
  /** Whether search engines may list the page. Default true. */
  indexed?: boolean;
  children?: Child;
}

/** The frame of every page: head, the site's name with its search box, and the page's own content. */
export const Layout: FC<LayoutProps> = ({ title, siteName, strings, query, indexed = true, children }) => (
  <html lang={strings.lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="description" content={strings.tagline} />
      {indexed ? null : <meta name="robots" content="noindex" />}
      <title>{title}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <a class="skip" href="#content">
        {strings.skipToContent}
      </a>
      <header class="masthead">
        <div class="masthead-inner">
          <a class="brand" href="/">
            {siteName}
          </a>
          <search>
            <form class="search-form" action="/" method="get">
              <label class="visually-hidden" for="q">
                {strings.searchLabel}
              </label>
              <input
                id="q"
                name="q"
                type="search"
                value={query ?? ""}
                placeholder={strings.searchPlaceholder}
                maxlength={400}
                autocomplete="off"
                enterkeyhint="search"
              />
              <button type="submit">{strings.searchButton}</button>
            </form>
          </search>
        </div>
      </header>
      <main id="content">{children}</main>
      <footer class="footer">
        <p>{strings.tagline}.</p>
      </footer>
    </body>
  </html>
);
