import type { Figure } from "../data.ts";
import { addressName, judgements } from "../judgements.ts";
import { namedBuilds } from "./named-builds.ts";

/**
 * A story that readers followed over days; `articles` by the first digits of the hash of their
 * addresses.
 */
interface Story {
  story: string;
  articles: string[];
  /** Which an editor might count in or not: they count for nothing. */
  doubtful: string[];
}

interface Placed {
  event: string;
  storyline: string | null;
  story: string | null;
}

/**
 * Storylines that a build of 19 days of headlines publishes, by pairs of articles of different
 * events: those of one storyline of which one at least belongs to a story that was read, and those
 * of one story.
 */
export async function storylines(data: string): Promise<Figure[]> {
  const { articles, events } = await namedBuilds(data)("news/headlines-2026-08.jsonl");
  const stories = await judgements<Story>("storylines-2026-08.jsonl");
  const storyOf = new Map(stories.flatMap(({ story, articles: own }) => own.map((id) => [id, story] as const)));
  const doubtful = new Set(stories.flatMap((one) => one.doubtful));
  const eventOf = new Map(events.flatMap((event) => event.articleIds.map((id) => [id, event] as const)));
  const placed = articles.flatMap((article): Placed[] => {
    const event = eventOf.get(article.id);
    const ids = [article, ...article.copies].map(({ url }) => addressName(url));
    const story = ids.flatMap((id) => storyOf.get(id) ?? [])[0] ?? null;
    if (!event || (story === null && ids.some((id) => doubtful.has(id)))) return [];
    return [{ event: event.id, storyline: event.storylineId, story }];
  });
  const [joined, wanted] = [pairsOf(placed, "storyline"), pairsOf(placed, "story")];
  const right = joined.filter(([a, b]) => a.story !== null && a.story === b.story).length;
  const judged = joined.filter(([a, b]) => a.story !== null || b.story !== null).length;
  const found = wanted.filter(([a, b]) => a.storyline !== null && a.storyline === b.storyline).length;
  if (process.env["KILAS_SHOW_WRONG"]) tell(placed, stories);
  const figure = (name: string, value: number, of: number): Figure => ({ task: "storylines", figure: name, value, of });
  return [
    figure("pairs across events: precision", right / judged, judged),
    figure("pairs across events: recall", found / wanted.length, wanted.length),
  ];
}

/** The pairs of different events that have one storyline, or one story. */
function pairsOf(placed: readonly Placed[], by: "storyline" | "story"): [Placed, Placed][] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = one[by];
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((a, at) =>
      group.slice(at + 1).flatMap((b): [Placed, Placed][] => (a.event === b.event ? [] : [[a, b]])),
    ),
  );
}

/** How each story is spread over storylines, and what else these hold. */
function tell(placed: readonly Placed[], stories: readonly Story[]): void {
  for (const { story } of stories) {
    const own = placed.filter((one) => one.story === story);
    const counts = new Map<string, number>();
    for (const one of own) counts.set(one.storyline ?? "none", (counts.get(one.storyline ?? "none") ?? 0) + 1);
    const told = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6);
    const others = (id: string) => placed.filter((one) => one.storyline === id && one.story !== story).length;
    console.error(`${story}: ${own.length} in ${new Set(own.map(({ event }) => event)).size} events:`);
    console.error(
      `   ${told.map(([id, count]) => `${id} ${count}${id === "none" ? "" : ` +${others(id)}`}`).join(" · ")}`,
    );
  }
}
