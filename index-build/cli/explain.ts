import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { analysisLanguage } from "../../src/analysis/index.ts";
import type { Article, NewsEvent } from "../../src/schema/index.ts";
import { eventDateOf } from "../dates/event-date.ts";
import {
  explainMembers,
  isReport,
  MAX_GAP_DAYS,
  type MemberExplanation,
  type Neighbour,
  nearestEvent,
  originOf,
  type Report,
  reportsOf,
  statisticsOf,
} from "../events/index.ts";
import { movedEvents, readLedger } from "../ledger/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { leadEndOf } from "../pipeline/prepare.ts";
import { counted } from "../runtime/report.ts";
import { countTerms } from "../text-model/index.ts";
import { dateText } from "./date-text.ts";
import { linesOf } from "./lines.ts";
import { say, sayJson } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  out: string;
  json?: true;
}

interface Explanation {
  event: NewsEvent;
  members: MemberExplanation[];
  nearest: Neighbour<NewsEvent> | null;
}

/** `kilas explain`: why each article is in an event, and which event comes nearest. */
export async function explainCommand(eventId: string, { out, json }: Options): Promise<void> {
  const events = await readBuild<NewsEvent>(out, "events.jsonl");
  const event = events.find(({ id }) => id === eventId);
  if (!event) throw await noSuchEvent(eventId, out);
  const found = explain(event, events, await readArticles(out));
  if (json) sayJson(forPrograms(found));
  else say(forPeople(found));
}

async function noSuchEvent(id: string, out: string): Promise<UsageError> {
  const moved = movedEvents((await readLedger(join(out, "data", "ledger.jsonl"))).events).find((one) => one.id === id);
  if (!moved)
    return new UsageError(`There is no event ${id} in ${out}: its ids are in ${join(out, "data", "events.jsonl")}.`);
  return new UsageError(
    moved.replacedBy.length === 0
      ? `Event ${id} is gone: none of its articles is in the corpus any more.`
      : `Event ${id} is now ${moved.replacedBy.join(" and ")}: explain that.`,
  );
}

async function readBuild<T>(out: string, file: string): Promise<T[]> {
  const text = await readFile(join(out, "data", file), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    throw new UsageError(
      `There is no build in ${out}: make one with npm run build, or name its folder with --out DIR.`,
    );
  });
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** The articles of a build with what the build does not write, computed again. */
async function readArticles(out: string): Promise<DatedArticle[]> {
  const articles: DatedArticle[] = [];
  for await (const line of linesOf(createReadStream(join(out, "data", "articles.jsonl"), "utf8"))) {
    const article = JSON.parse(line) as Article;
    const { headline, articleBody, sentences, mentions, datePublished, inLanguage } = article;
    const leadEnd = leadEndOf(articleBody, sentences);
    articles.push({
      ...article,
      leadEnd,
      datelinePlace: null,
      eventDate: eventDateOf(
        mentions.filter((mention) => mention.type === "time"),
        datePublished,
      ),
      termCounts: countTerms(headline, articleBody, leadEnd, analysisLanguage(inLanguage)),
      origin: "",
    });
  }
  return articles;
}

function explain(event: NewsEvent, events: readonly NewsEvent[], articles: readonly DatedArticle[]): Explanation {
  const statistics = statisticsOf(articles);
  const byId = new Map(articles.map((article) => [article.id, article] as const));
  const membersOf = ({ articleIds }: NewsEvent) => articleIds.flatMap((id) => byId.get(id) ?? []);
  const compared = (members: readonly DatedArticle[]) =>
    reportsOf(
      members.filter((article) => isReport(article) && originOf(article, byId) === null),
      statistics,
    );
  const members = membersOf(event);
  const own = compared(members);
  const others = events.flatMap((other) =>
    other.id === event.id ? [] : [{ event: other, reports: compared(membersOf(other)) }],
  );
  const near = others.filter(({ reports }) => reports.some((report) => own.some((one) => isWithinReach(one, report))));
  // Where no event lies within reach in time, the one with the most similar text is of interest all
  // the same.
  const nearest = nearestEvent(own, near) ?? nearestEvent(own, others.slice(0, MAX_FAR_EVENTS));
  return { event, members: explainMembers(members, own), nearest };
}

/** Events out of reach that are looked at. */
const MAX_FAR_EVENTS = 5000;

const isWithinReach = ({ days: a }: Report, { days: b }: Report): boolean =>
  a.published === null || b.published === null || Math.abs(a.published - b.published) <= MAX_GAP_DAYS;

function forPrograms({ event, members, nearest }: Explanation) {
  return {
    id: event.id,
    name: event.name,
    members: members.map(({ article, how, mean, closest }) => ({
      articleId: article.id,
      headline: article.headline,
      how,
      nearCopyOf: article.nearCopyOf,
      mean,
      closest: closest && { articleId: closest.article.id, ...closest.similarity, terms: closest.terms },
    })),
    nearest: nearest && {
      id: nearest.event.id,
      name: nearest.event.name,
      mean: nearest.mean,
      meanCosine: nearest.meanCosine,
      continuityFactor: nearest.continuityFactor,
      ...nearest.thresholds,
      daysConflict: nearest.daysConflict,
      slotsConflict: nearest.slotsConflict,
    },
  };
}

/** Members listed in the text output. */
const MAX_MEMBERS = 40;

const number = (value: number): string => value.toFixed(2);

function forPeople({ event, members, nearest }: Explanation): string {
  const { id, name, date, articleIds, publisherCount, originCount } = event;
  const numberOf = new Map(members.map(({ article }, index) => [article, index + 1] as const));
  const lines = [
    `${id}  ${name}`,
    `${dateText(date)} · ${counted(articleIds.length, "article")} · ${counted(publisherCount, "publisher")} · ${counted(originCount, "origin")}`,
    "",
  ];
  for (const [index, { article, how, mean, closest }] of members.slice(0, MAX_MEMBERS).entries()) {
    lines.push(
      `${String(index + 1).padStart(3)}. ${article.headline}`,
      `     ${[article.publisher ?? "publisher not named", dateText(article.datePublished), article.id].join(" · ")}`,
    );
    if (how === "near-copy") {
      const origin = members.find((one) => one.article.id === article.nearCopyOf);
      lines.push(
        `     a near-copy of ${origin ? numberOf.get(origin.article) : article.nearCopyOf}: it goes where that goes`,
      );
    } else if (how !== "compared") {
      lines.push(`     by its headline a ${how}, which reports no happening: it stays by itself`);
    } else if (closest === null || mean === null) {
      lines.push(
        members.length === 1
          ? "     the only article of its event"
          : "     the only one that was compared: the others are copies",
      );
    } else {
      const { cosine, publicationFactor, eventDayFactor, slotFactor, total } = closest.similarity;
      lines.push(
        `     ${number(mean)} like the others; ${number(total)} like ${numberOf.get(closest.article)} = ${number(cosine)} cosine × ${number(publicationFactor)} days between × ${number(eventDayFactor)} day of the event${slotFactor < 1 ? ` × ${number(slotFactor)} other places in one wording` : ""}`,
        `     shares ${closest.terms.map(({ term, share }) => `${term} ${Math.round(100 * share)}%`).join(", ")}`,
      );
    }
  }
  if (members.length > MAX_MEMBERS) lines.push(`     … and ${members.length - MAX_MEMBERS} more; --json tells of all`);
  lines.push("", ...neighbourLines(nearest));
  return lines.join("\n");
}

function neighbourLines(nearest: Neighbour<NewsEvent> | null): string[] {
  if (nearest === null) return ["Nearest event left out: none within reach."];
  const { event, mean, meanCosine, thresholds, daysConflict, continuityFactor } = nearest;
  const meanNow = mean * continuityFactor;
  const reasons = [
    ...(daysConflict ? ["their days are too far apart"] : []),
    ...(nearest.slotsConflict ? ["their headlines have one wording with other places or magnitudes in it"] : []),
    ...(mean >= thresholds.threshold && meanNow < thresholds.threshold
      ? [
          `published as two events, it counts as ${number(meanNow)}, and ${number(thresholds.threshold)} is asked of so many pairs`,
        ]
      : []),
    ...(mean < thresholds.threshold ? [`${number(thresholds.threshold)} is asked of so many pairs`] : []),
    ...(thresholds.cohesion !== null && meanNow < thresholds.cohesion
      ? [`${number(thresholds.cohesion)} is asked since each is closer inside than to the other`]
      : []),
  ];
  return [
    `Nearest event left out: ${event.id}  ${event.name}`,
    `     ${dateText(event.date)} · ${counted(event.articleIds.length, "article")} · ${number(mean)} alike on average (cosine of the texts ${number(meanCosine)}); ${reasons.join("; ") || "joined only after others had been"}`,
  ];
}
