import type { FC } from "hono/jsx";
import type { PageContext } from "../page-context.ts";

/** Which page of a list is shown. */
export interface PageOf {
  /** Counted from 1. */
  page: number;
  isLastPage: boolean;
}

/** The ways to the pages before and after. `path` is the address of the list. */
export const Pager: FC<PageOf & { pageContext: PageContext; path: string }> = ({
  pageContext: { strings },
  path,
  page,
  isLastPage,
}) => {
  if (page === 1 && isLastPage) return null;
  const hrefOf = (other: number) => (other === 1 ? path : `${path}${path.includes("?") ? "&" : "?"}page=${other}`);
  return (
    <nav class="pager" aria-label={strings.pages}>
      {page > 1 ? (
        <a class="button quiet" href={hrefOf(page - 1)} rel="prev">
          {strings.pageBefore}
        </a>
      ) : null}
      {isLastPage ? null : (
        <a class="button quiet" href={hrefOf(page + 1)} rel="next">
          {strings.moreEvents}
        </a>
      )}
    </nav>
  );
};
