import { foldName } from "../../index-build/gazetteer/fold-name.ts";
import type { Article, EntityMention, NewsEvent, Participant } from "../../src/schema/index.ts";
import type { Figure } from "../data.ts";
import { judgements } from "../judgements.ts";
import type { NamedBuild } from "./named-builds.ts";

/** A line of `names-events.jsonl`; see the README there. */
interface JudgedEvent {
  set: string;
  articles: string[];
  entities: JudgedName[];
  exceptions?: [article: string, form: string, ordinal: number, key: string | null][];
  place: { right: string[]; chain: string[] } | null;
}

interface JudgedName {
  key: string;
  type: "PER" | "ORG" | "LOC" | "MISC";
  name: string;
  forms: string[];
  roles?: string[];
  part: "protagonist" | "participant" | "comments" | "mentioned";
  protected?: string;
}

interface Tally {
  right: number;
  of: number;
  wrong: string[];
}

/** Participants, offices, places and links of the events that were read, as they are published. */
export async function eventNameFigures(buildOf: (file: string) => Promise<NamedBuild>): Promise<Figure[]> {
  const tallies = new Map<string, Tally>();
  const count = (figure: string, isRight: boolean, what: string) => {
    const tally = tallies.get(figure) ?? { right: 0, of: 0, wrong: [] };
    tallies.set(figure, tally);
    tally.of++;
    if (isRight) tally.right++;
    else tally.wrong.push(what);
  };
  const links = { precision: 0, recall: 0, of: 0 };
  for (const judged of await judgements<JudgedEvent>("names-events.jsonl")) {
    const build = await buildOf(judged.set);
    const articles = judged.articles.flatMap((id) => articleOf(id, build.articles) ?? []);
    const event = eventOf(articles, build.events);
    if (!event) {
      count("events found", false, judged.articles.join(" "));
      continue;
    }
    count("events found", true, "");
    countParticipants(judged, { event, articles }, count);
    countPlace(judged, event, count);
    const own = linkScores(judged, articles, count);
    links.precision += own.precision;
    links.recall += own.recall;
    links.of += own.of;
  }
  const [precision, recall] = [links.precision / links.of, links.recall / links.of];
  if (process.env["KILAS_SHOW_WRONG"])
    for (const [figure, { wrong }] of tallies) console.error(`${figure}\n  ${wrong.join("\n  ")}`);
  return [
    ...[...tallies].map(([figure, { right, of }]): Figure => ({ task: "names", figure, value: right / of, of })),
    {
      task: "names",
      figure: "linking, B-cubed F1",
      value: (2 * precision * recall) / (precision + recall),
      of: links.of,
    },
  ];
}

type Count = (figure: string, isRight: boolean, what: string) => void;

const articleOf = (id: string, articles: readonly Article[]): Article | undefined =>
  articles.find((article) => [article, ...article.copies].some(({ sourceId }) => sourceId === id));

/** The event that most of the articles belong to. */
function eventOf(articles: readonly Article[], events: readonly NewsEvent[]): NewsEvent | null {
  const ids = new Set(articles.map(({ id }) => id));
  const shared = ({ articleIds }: NewsEvent) => articleIds.filter((id) => ids.has(id)).length;
  const [best] = [...events].sort((a, b) => shared(b) - shared(a) || a.articleIds.length - b.articleIds.length);
  return best && shared(best) > 0 ? best : null;
}

const folds = (texts: readonly string[]): Set<string> => new Set(texts.map(foldName));
const TYPE_OF = { PER: "person", ORG: "organization", LOC: "place", MISC: "other" } as const;

function countParticipants(
  judged: JudgedEvent,
  { event, articles }: { event: NewsEvent; articles: readonly Article[] },
  count: Count,
): void {
  const bodies = articles.map(({ articleBody, headline }) => `${headline}\n${articleBody}`).join("\n");
  const judgedOf = (name: string) =>
    judged.entities.filter(({ forms, name: own }) => folds([own, ...forms]).has(foldName(name)));
  // What only other articles of the published event name was not read.
  const shown = event.participants.filter(
    ({ name, type }) => bodies.includes(name) || judgedOf(name).length > 0 || type === "person",
  );
  for (const { name, type, role, entityId } of shown) {
    const bearers = judgedOf(name);
    const isRead = bearers.length > 0 || bodies.toLowerCase().includes(name.toLowerCase());
    if (!isRead) continue;
    const right = bearers.find((one) => TYPE_OF[one.type] === type);
    // A protected person is told in the event, and is nobody's elsewhere.
    count(
      type === "person" ? "persons shown are right" : "organizations shown are right",
      right !== undefined,
      `${name} (${type}) in ${event.name}`,
    );
    if (role !== null && right)
      count(
        "roles are right and whole",
        folds(right.roles ?? []).has(foldName(role)),
        `${role} ${name}: ${right.roles?.join(" | ")}`,
      );
    if (right?.protected && type === "person")
      count("protected persons are of one event", entityId.endsWith(`--${event.id}`), `${name} (${right.protected})`);
  }
  const isShown = ({ name, forms }: JudgedName) =>
    event.participants.some((one: Participant) => folds([name, ...forms]).has(foldName(one.name)));
  for (const one of judged.entities)
    if (one.part === "protagonist" && (one.type === "PER" || one.type === "ORG"))
      count(
        "protagonists are shown",
        isShown(one),
        `${one.name} in ${event.name}: ${event.participants.map(({ name }) => name).join(", ")}`,
      );
}

function countPlace({ place }: JudgedEvent, { location, name }: NewsEvent, count: Count): void {
  if (place) count("events with a place have one", location !== null, `${name}: ${place.right.join(" | ")}`);
  if (location === null) return;
  const own = foldName(location);
  const isRight = [...(place?.right ?? []), ...(place?.chain.slice(0, -1) ?? [])].some((right) => {
    const folded = foldName(right);
    return own === folded || own.startsWith(`${folded} `) || own.endsWith(` ${folded}`) || folded.endsWith(` ${own}`);
  });
  count("places are right", isRight, `${location} in ${name}: ${place?.right.join(" | ") ?? "none"}`);
}

/** B-cubed of the mentions of articles: each against the name that the readers gave its text. */
function linkScores(judged: JudgedEvent, articles: readonly Article[], count: Count) {
  const keyOf = new Map(judged.entities.flatMap(({ key, forms }) => forms.map((form) => [form, key] as const)));
  const mentions = articles.flatMap((article) => {
    const seen = new Map<string, number>();
    return article.mentions
      .filter((mention): mention is EntityMention => mention.type !== "time")
      .flatMap(({ start, end, entityId }) => {
        const form = article.articleBody.slice(start, end);
        const ordinal = (seen.get(form) ?? 0) + 1;
        seen.set(form, ordinal);
        const exception = (judged.exceptions ?? []).find(
          ([id, of, at]) => of === form && at === ordinal && articleOf(id, [article]) !== undefined,
        );
        const key = exception ? exception[3] : keyOf.get(form);
        count("mentions are names that were read", key !== undefined && key !== null, form);
        return key ? [{ key, entityId }] : [];
      });
  });
  let [precision, recall] = [0, 0];
  for (const one of mentions) {
    const together = mentions.filter(({ key, entityId }) => key === one.key && entityId === one.entityId).length;
    precision += together / mentions.filter(({ entityId }) => entityId === one.entityId).length;
    recall += together / mentions.filter(({ key }) => key === one.key).length;
  }
  return { precision, recall, of: mentions.length };
}
