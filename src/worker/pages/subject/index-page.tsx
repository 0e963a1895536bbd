import type { FC } from "hono/jsx";
import type { IndexEntry } from "../../../schema/index.ts";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { type PageOf, Pager } from "../parts/pager.tsx";

/** A part of an index, with where its entries lead. */
export interface IndexSection {
  /** Its id in the page. */
  id: string;
  /** Null where the page has no other. */
  title: string | null;
  entries: readonly IndexEntry[];
  /** The text of an entry; default its name. */
  labelOf?: (entry: IndexEntry) => string;
  hrefOf: (entry: IndexEntry) => string;
  /** Where the whole of it is; null where this is. */
  allHref: string | null;
}

interface IndexPageProps extends PageOf {
  pageContext: PageContext;
  title: string;
  sections: readonly IndexSection[];
  /** The page's own address. */
  path: string;
}

/** An index of what has a page: names, publishers, months, days. */
export const IndexPage: FC<IndexPageProps> = ({ pageContext, title, sections, path, page, isLastPage }) => {
  const { strings } = pageContext;
  return (
    <Layout pageContext={pageContext} title={title} indexed={page === 1} narrow={false}>
      <header class="page-head">
        <h1>{title}</h1>
      </header>
      {sections.map((section) => (
        <Section section={section} title={title} strings={strings} />
      ))}
      <Pager pageContext={pageContext} path={path} page={page} isLastPage={isLastPage} />
    </Layout>
  );
};

/** A section has a heading: without one it is a part of the page like any other. */
const Section: FC<{ section: IndexSection; title: string; strings: PageContext["strings"] }> = ({
  section: { id, title: heading, entries, labelOf, hrefOf, allHref },
  title,
  strings,
}) => {
  const list = (
    <>
      {entries.length === 0 ? <p>{strings.nothingInList}</p> : null}
      <ul class="entries">
        {entries.map((entry) => (
          <li>
            <a href={hrefOf(entry)} dir="auto">
              {labelOf?.(entry) ?? entry.name}
            </a>
            {entry.role === null ? null : (
              <>
                , <bdi>{entry.role}</bdi>
              </>
            )}{" "}
            <span class="meta">{strings.events(entry.eventCount)}</span>
          </li>
        ))}
      </ul>
      {allHref === null ? null : (
        <p>
          <a class="button quiet" href={allHref}>
            {strings.allOf(heading ?? title)}
          </a>
        </p>
      )}
    </>
  );
  return heading === null ? (
    list
  ) : (
    <section aria-labelledby={id}>
      <h2 class="section-title" id={id}>
        {heading}
      </h2>
      {list}
    </section>
  );
};
