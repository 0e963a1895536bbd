import { type Citation, dateStartMs, type PublishedEvent } from "../../../schema/index.ts";

/** An article of an event as its page lists it. */
export type EventArticle = PublishedEvent["articles"][number];

/**
 * The articles of an event, the most telling first: in the order in which the summary first cites
 * them, then what else is cited, then copies last and of the others the newest first. Citations
 * carry their places, so that a reader meets 1, 2, 3.
 */
export function tellingOrder(event: PublishedEvent): EventArticle[] {
  const ranks = new Map<string, number>();
  for (const { articleId } of citationsOf(event)) if (!ranks.has(articleId)) ranks.set(articleId, ranks.size);
  const rankOf = ({ id, nearCopyOf }: EventArticle) => ranks.get(id) ?? ranks.size + (nearCopyOf === null ? 0 : 1);
  const msOf = ({ datePublished }: EventArticle) => dateStartMs(datePublished) ?? Number.NEGATIVE_INFINITY;
  return event.articles.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(msOf(b), msOf(a)));
}

/** The first citation of each thing said: what it is taken from. The others say the same. */
function citationsOf({ summary, disagreements, quotes, timeline }: PublishedEvent): Citation[] {
  const taken = [...summary.statements, ...summary.more, ...summary.background].flatMap(
    ({ citations: [own] }) => own ?? [],
  );
  const supporting = summary.statements.flatMap(({ citations }) => citations);
  const others = [
    ...disagreements.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations)),
    ...quotes.flatMap(({ citations }) => citations),
    ...timeline.flatMap(({ citations }) => citations),
  ];
  return [...taken, ...supporting, ...others];
}

/** Two that are equally infinite are equal. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
