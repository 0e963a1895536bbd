import { readFile } from "node:fs/promises";
import { DAY_MS } from "../../src/schema/index.ts";
import { dataPath, type Figure, readRecords } from "../data.ts";
import { analyzed } from "./analyzed.ts";

/**
 * Whether the day of each gold event of the hand-read day is the day of the event found that holds
 * most of its articles.
 */
export async function eventDates(data: string): Promise<Figure[]> {
  const labels = await readRecords<{ id: string; event: string | null }>(
    data,
    "events",
    "one-day-2023-02-27.gold.jsonl",
  );
  const goldOf = new Map(labels.map(({ id, event }) => [id, event] as const));
  const { articles, events } = await analyzed(dataPath(data, "news", "one-day-2023-02-27.jsonl"));
  const sourceIdOf = new Map(articles.map(({ id, sourceId }) => [id, sourceId ?? ""] as const));
  const table = await readFile(dataPath(data, "events", "one-day-2023-02-27.events.tsv"), "utf8");
  const dated = table
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .filter(([, , , , date]) => /^\d{4}-\d{2}-\d{2}$/.test(date ?? ""));
  let right = 0;
  let near = 0;
  for (const [gold, , , , date] of dated) {
    const held = (ids: readonly string[]) => ids.filter((id) => goldOf.get(sourceIdOf.get(id) ?? "") === gold).length;
    const best = events.reduce((a, b) => (held(b.articleIds) > held(a.articleIds) ? b : a));
    const day = best.date.value?.slice(0, 10) ?? "";
    if (day === date) right++;
    if (Math.abs(Date.parse(day) - Date.parse(date ?? "")) <= DAY_MS) near++;
  }
  return [
    { task: "event-dates", figure: "day of the event right", value: right / dated.length, of: dated.length },
    { task: "event-dates", figure: "day of the event right or one off", value: near / dated.length, of: dated.length },
  ];
}
