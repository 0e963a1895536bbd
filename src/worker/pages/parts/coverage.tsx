import type { FC } from "hono/jsx";
import type { EventHeading } from "../../../schema/index.ts";
import type { Reader } from "../page-context.ts";

type Counts = Pick<EventHeading, "articleCount" | "publisherCount" | "unnamedCount" | "originCount">;

/** Whether origins are fewer than those who publish: where all are, their number says nothing. */
export const saysMoreThanOutlets = ({
  publisherCount,
  unnamedCount,
  originCount,
}: Omit<Counts, "articleCount">): boolean => originCount < publisherCount + unnamedCount;

/**
 * `3 articles · 2 publishers, 1 unnamed · 2 independent origins`; origins only where they are fewer
 * than the outlets, of a single article only that it is one.
 */
export const Coverage: FC<{ event: Counts; reader: Reader }> = ({ event, reader: { strings } }) => {
  const { articleCount, publisherCount, unnamedCount, originCount } = event;
  if (articleCount === 1) return <p class="meta">{strings.articles(1)}</p>;
  const named = publisherCount > 0 ? [strings.publishers(publisherCount)] : [];
  const unnamed = unnamedCount > 0 ? [strings.unnamed(unnamedCount)] : [];
  return (
    <p class="meta coverage">
      {[strings.articles(articleCount), [...named, ...unnamed].join(", ")].filter(Boolean).join(" · ")}
      {saysMoreThanOutlets(event) ? (
        <>
          {" · "}
          <span class={originCount > 1 ? "origins" : undefined}>{strings.origins(originCount)}</span>
        </>
      ) : null}
    </p>
  );
};
