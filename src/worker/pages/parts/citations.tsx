import type { FC } from "hono/jsx";
import { type Citation, citationPath } from "../../../schema/index.ts";
import type { Strings } from "../strings/index.ts";

/** The articles of an event by id, with their number in its list. */
export type Sources = ReadonlyMap<string, { number: number; publisher: string | null; inLanguage: string }>;

/** The language of the article that a text is taken from. */
export const languageOf = ([first]: readonly Citation[], sources: Sources): string | undefined =>
  sources.get(first?.articleId ?? "")?.inLanguage;

/** Citations shown beside a statement; the number of the others is stated. */
const MAX_CITATIONS = 3;

interface CitationsProps {
  citations: readonly Citation[];
  sources: Sources;
  strings: Strings;
}

/**
 * Numbers that open the cited sentences: the number of the article in the list below. A script
 * shows the sentence in place.
 */
export const Citations: FC<CitationsProps> = ({ citations, sources, strings }) => (
  <span class="citations">
    {citations.slice(0, MAX_CITATIONS).map((citation) => {
      const source = sources.get(citation.articleId);
      const name = `${strings.source} ${source?.number}: ${source?.publisher ?? strings.unknownPublisher}`;
      return (
        <a
          href={citationPath(citation)}
          aria-label={name}
          data-passage={`/api/articles/${citation.articleId}/passage?start=${citation.start}&end=${citation.end}`}
        >
          {source?.number}
        </a>
      );
    })}
    {citations.length > MAX_CITATIONS ? <span class="count">+{citations.length - MAX_CITATIONS}</span> : null}
  </span>
);
