import type { FC } from "hono/jsx";
import type { Citation } from "../../schema/index.ts";
import type { Strings } from "./strings.ts";

/** The articles of an event by id, with their number in its list. */
export type Sources = ReadonlyMap<string, { number: number; publisher: string | null }>;

/** Citations shown beside a statement; the number of the others is told. */
const MAX_CITATIONS = 3;

interface CitationsProps {
  citations: readonly Citation[];
  sources: Sources;
  strings: Strings;
}

/** Numbers that open the cited sentences: the number of the article in the list below. */
export const Citations: FC<CitationsProps> = ({ citations, sources, strings }) => (
  <span class="citations">
    {citations.slice(0, MAX_CITATIONS).map(({ articleId, sentenceId }) => {
      const source = sources.get(articleId);
      const name = `${strings.source} ${source?.number}: ${source?.publisher ?? strings.unknownPublisher}`;
      return (
        <a href={`/articles/${articleId}#s${sentenceId.split("#")[1]}`} aria-label={name} title={name}>
          {source?.number}
        </a>
      );
    })}
    {citations.length > MAX_CITATIONS ? <span class="count">+{citations.length - MAX_CITATIONS}</span> : null}
  </span>
);
