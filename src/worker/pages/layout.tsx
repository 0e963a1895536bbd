import type { Child, FC } from "hono/jsx";
import { type PageContext, rootOf } from "./page-context.ts";
import { Icon } from "./parts/icons.tsx";
import type { SearchPageQuery } from "./parts/search-address.ts";
import { SearchForm } from "./parts/search-form.tsx";
import { PAGE_LANGUAGES } from "./strings/index.ts";

interface LayoutProps {
  pageContext: PageContext;
  /** Without the site's name. Default: the site's name alone. */
  title?: string;
  /** For search engines and shares. Default: what the site is. */
  description?: string | null;
  /** The content of the search box. */
  query?: SearchPageQuery;
  /** Whether search engines may list the page. Default true. */
  indexed?: boolean;
  /** Whether its address can be pasted where oEmbed is known. Default false. */
  embeddable?: boolean;
  /** A feed of the page, beside that of the site. */
  feed?: { href: string; title: string };
  /** Whether the text column is narrow. Default true. */
  narrow?: boolean;
  children?: Child;
}

/** Longest description, in UTF-16 units. */
const MAX_DESCRIPTION_CHARS = 200;

/**
 * The layout of every page: head, the site's name with its search box, and the page's own content.
 */
export const Layout: FC<LayoutProps> = (props) => {
  const {
    pageContext,
    title,
    description,
    query,
    indexed = true,
    embeddable = false,
    feed,
    narrow = true,
    children,
  } = props;
  const { siteName, siteUrl, strings, url, assets } = pageContext;
  const name = title === undefined ? siteName : `${title} – ${siteName}`;
  const about = shortened(description ?? strings.siteDescription(siteName));
  const canonical = siteUrl === null ? null : siteUrl + url.pathname;
  return (
    <html lang={strings.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={about} />
        {indexed ? null : <meta name="robots" content="noindex" />}
        {indexed && canonical !== null ? <link rel="canonical" href={canonical} /> : null}
        <title>{name}</title>
        <meta property="og:title" content={title ?? siteName} />
        <meta property="og:description" content={about} />
        <meta property="og:site_name" content={siteName} />
        {canonical === null ? null : <meta property="og:url" content={canonical} />}
        <meta property="og:type" content={title === undefined ? "website" : "article"} />
        {embeddable ? (
          <link
            rel="alternate"
            type="application/json+oembed"
            href={oembedAddress(rootOf(pageContext), url.pathname)}
            title={name}
          />
        ) : null}
        <link rel="alternate" type="application/rss+xml" href="/feed.xml" title={siteName} />
        {feed ? <link rel="alternate" type="application/rss+xml" href={feed.href} title={feed.title} /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.pageScript} />
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
            <SearchForm pageContext={pageContext} query={query} />
            <LanguageSwitch pageContext={pageContext} />
          </div>
        </header>
        <main id="content" tabindex={-1} class={narrow ? "narrow" : undefined}>
          {children}
        </main>
        <Footer pageContext={pageContext} />
        <p id="status" role="status" class="visually-hidden" />
      </body>
    </html>
  );
};

/** Whole: those who look for it know no base. */
const oembedAddress = (root: string, path: string): string => `${root}/oembed?url=${encodeURIComponent(root + path)}`;

const shortened = (text: string): string =>
  text.length > MAX_DESCRIPTION_CHARS
    ? `${text.slice(0, MAX_DESCRIPTION_CHARS).replace(/(?<!\s)\s+\S*$/, "")} …`
    : text;

/** The same page in the other languages; the choice is kept. */
const LanguageSwitch: FC<{ pageContext: PageContext }> = ({ pageContext: { strings, url } }) => (
  <nav class="languages" aria-label={strings.pageLanguage}>
    {Object.entries(PAGE_LANGUAGES)
      .filter(([code]) => code !== strings.lang)
      .map(([code, name]) => {
        const other = new URL(url);
        other.searchParams.set("lang", code);
        return (
          <a class="language" href={other.pathname + other.search} lang={code} hreflang={code} rel="alternate nofollow">
            {name}
          </a>
        );
      })}
  </nav>
);

const Footer: FC<{ pageContext: PageContext }> = ({ pageContext: { strings, siteName } }) => (
  <footer class="footer">
    <p>
      <strong>{siteName}</strong> {strings.tagline}.
    </p>
    <ul>
      <li>
        <a href="/names">{strings.names}</a>
      </li>
      <li>
        <a href="/publishers">{strings.kindsName("publisher")}</a>
      </li>
      <li>
        <a href="/days">{strings.days}</a>
      </li>
      <li>
        <a href="/embed">{strings.embed}</a>
      </li>
      <li>
        <a href="/feed.xml">
          <Icon name="feed" /> {strings.feed}
        </a>
      </li>
      <li>
        <a href="/api/openapi.json">API</a>
      </li>
      <li>
        {strings.areasFrom}{" "}
        <a href="https://github.com/fityannugroho/idn-area-data" rel="noopener">
          idn-area-data
        </a>{" "}
        (ODbL)
      </li>
    </ul>
  </footer>
);
