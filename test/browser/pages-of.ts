import type { BrowsedSite } from "./site.ts";

/** The addresses of every kind of page. */
export async function pagesOf({ origin }: Pick<BrowsedSite, "origin">, query: string): Promise<string[]> {
  const json = async (path: string) => (await fetch(origin + path)).json();
  const { events } = await json("/api/events?limit=50");
  const largest = events.reduce((a: { articleCount: number }, b: { articleCount: number }) =>
    b.articleCount > a.articleCount ? b : a,
  );
  const event = await json(`/api/events/${largest.id}`);
  const storyline =
    event.storylineId ?? events.find((one: { storylineId: string | null }) => one.storylineId)?.storylineId;
  const names = await (await fetch(`${origin}/names`)).text();
  const [name] = names.match(/\/names\/[a-z]+-[a-z0-9-]+/) ?? [];
  const [day] = (await (await fetch(`${origin}/days`)).text()).match(/\/days\/\d{4}-\d{2}/) ?? [];
  const search = `/?q=${query.replaceAll(" ", "+")}`;
  return [
    "/",
    search,
    `${search}&publisher=Harian+Kupang&from=2025-01-10&sort=newest`,
    `${search}&page=2`,
    `${search}&page=999`,
    "/?q=asdfgh",
    "/?q=moskwo",
    "/?page=2",
    `/events/${largest.id}`,
    `/articles/${event.articles[0].id}`,
    ...(storyline ? [`/storylines/${storyline}`, `/embed/storylines/${storyline}`] : []),
    "/names",
    "/names?kind=person",
    "/publishers",
    "/days",
    ...(name ? [name] : []),
    ...(day ? [day] : []),
    "/embed",
    `/embed?what=event&id=${largest.id}&theme=dark&accent=%23005f73&limit=2`,
    "/embed?what=timeline&id=nonsense",
    "/embed/search",
    `/embed/events/${largest.id}`,
    "/nowhere",
    "/demo",
    "/?q=putin&lang=en",
  ].map((path) => origin + path);
}
