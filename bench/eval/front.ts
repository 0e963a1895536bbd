import { openSite } from "../../index-build/cli/open-site.ts";
import { DAY_MS, dateStartMs, HOUR_MS, TOP_LIST } from "../../src/schema/index.ts";
import { type Figure, readRecords } from "../data.ts";
import { type BuiltFiles, withBuiltRecords } from "./built.ts";
import { mean } from "./mean.ts";

interface Headline {
  date: string;
}

/** Days that are measured, and those before them in each build. */
const DAYS = Array.from({ length: 10 }, (_, at) => `2026-08-${String(at + 4).padStart(2, "0")}`);
const DAYS_BEFORE = 2;
/** Events that count as the most told of a day, and among how many they should be. */
const MOST_TOLD = 10;
const AMONG = 15;
/** Origins that make an event one that everybody tells, and events in the first screen. */
const MANY_ORIGINS = 5;
const FIRST_SCREEN = 5;
const MORNING_HOURS = [8, 12];

/**
 * What the front page chooses over ten days of headlines, each asked at the end of the day, at
 * eight and at noon, from a build of what had been published until then: how many of the events
 * that most newsrooms told in the day are among the first, and whether the freshest that five tell
 * is.
 */
export async function front(data: string): Promise<Figure[]> {
  const headlines = await readRecords<Headline>(data, "news", "headlines-2026-08.jsonl");
  const shares: number[] = [];
  const first: boolean[] = [];
  for (const day of DAYS) {
    const midnight = Date.parse(`${day}T00:00+07:00`);
    const evening = await frontAt(headlines, midnight, midnight + DAY_MS);
    const told = evening.told.slice(0, MOST_TOLD);
    if (told.length === 0) continue;
    shares.push(told.filter((id) => evening.top.slice(0, AMONG).includes(id)).length);
    for (const hours of MORNING_HOURS) {
      const { top, freshest } = await frontAt(headlines, midnight, midnight + hours * HOUR_MS);
      if (freshest !== null) first.push(top.slice(0, FIRST_SCREEN).includes(freshest));
    }
    if (process.env["KILAS_SHOW_WRONG"])
      console.error(`${day}: ${shares.at(-1)} of ${told.length}; ${first.slice(-2)}`);
  }
  const figure = (name: string, value: number, of: number): Figure => ({ task: "front", figure: name, value, of });
  return [
    figure("of the ten most told in a day, among the first fifteen at its end", mean(shares), shares.length),
    figure("fewest of them in a day", Math.min(...shares), shares.length),
    figure("the freshest that five origins tell is in the first screen", mean(first.map(Number)), first.length),
  ];
}

interface Front {
  /** Ids of events as the front page has them. */
  top: string[];
  /** Events by how many origins told them on the day, most first; of equals the freshest. */
  told: string[];
  /** The event that began last of those that five origins told by then. */
  freshest: string | null;
}

async function frontAt(headlines: readonly Headline[], midnight: number, until: number): Promise<Front> {
  const from = midnight - DAYS_BEFORE * DAY_MS;
  const own = headlines.filter(({ date }) => Date.parse(date) >= from && Date.parse(date) < until);
  if (own.length === 0) return { top: [], told: [], freshest: null };
  return withBuiltRecords(own, async (files, { out }) => {
    const site = await openSite(out);
    const top = await site.open().documents.listed(TOP_LIST, 0, AMONG);
    return { top: top.headings.map(({ id }) => id), ...toldIn(files, midnight) };
  });
}

/** Who told what since midnight. Publishers stand for origins: a headline alone is no copy. */
function toldIn({ articles, events }: BuiltFiles, midnight: number): Pick<Front, "told" | "freshest"> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const counted = events.map(({ id, articleIds }) => {
    const own = articleIds.flatMap((articleId) => byId.get(articleId) ?? []);
    const times = own.map((article) => ({ publisher: article.publisher, ms: dateStartMs(article.datePublished) ?? 0 }));
    const today = times.filter(({ ms }) => ms >= midnight);
    return {
      id,
      today: new Set(today.map(({ publisher }) => publisher)).size,
      ever: new Set(times.map(({ publisher }) => publisher)).size,
      first: Math.min(...times.map(({ ms }) => ms)),
      last: Math.max(...times.map(({ ms }) => ms)),
    };
  });
  const told = counted.toSorted((a, b) => b.today - a.today || b.last - a.last).map(({ id }) => id);
  const many = counted.filter(({ ever }) => ever >= MANY_ORIGINS).sort((a, b) => b.first - a.first);
  return { told, freshest: many[0]?.id ?? null };
}
