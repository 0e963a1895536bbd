import type { Article, NewsEvent } from "../../src/schema/index.ts";
import type { Figure } from "../data.ts";
import { judgements } from "../judgements.ts";
import { type IndoSumArticle, readIndoSum } from "../summaries/indosum.ts";
import { withBuiltRecords } from "./built.ts";
import { bCubed, type Clustering, pairwise } from "./clustering-metrics.ts";
import { detikRecords, detikTokens } from "./detik-summaries.ts";
import { disagreementFigures } from "./disagreements.ts";
import { eventNameFigures } from "./event-name-figures.ts";
import { type GoldBuild, goldBuilds, publishedEvent, recordIdsOf } from "./gold-builds.ts";
import { type EventJudgement, toldShare, wordCount } from "./key-facts.ts";
import { leadFigures } from "./leads.ts";
import { mean } from "./mean.ts";
import { type NamedBuild, namedBuilds } from "./named-builds.ts";
import { meanRouge, rouge } from "./rouge.ts";

/**
 * What builds of raw records publish, measured from the files that they leave: events, key facts,
 * summaries of single articles, how summaries open, names.
 */
export async function published(data: string): Promise<Figure[]> {
  const buildOf = namedBuilds(data);
  const figures: Figure[] = [];
  const golds = await goldBuilds(data, buildOf);
  for (const { name, build, gold } of golds.values()) figures.push(...eventFigures(name, build, gold));
  figures.push(...(await keyFactFigures(golds)), ...(await disagreementFigures(golds)));
  for (const file of new Set([...golds.values()].map((set) => set.file)))
    figures.push(...openingFigures(file, (await buildOf(file)).events));
  figures.push(...(await indosumFigures(data)), ...(await detikFigures(data)));
  return [...figures, ...(await leadFigures(buildOf)), ...(await eventNameFigures(buildOf))];
}

const figure = (name: string, value: number, of: number): Figure => ({ task: "published", figure: name, value, of });

/** The published event of each record. */
function publishedClustering({ articles, events }: NamedBuild): Clustering {
  const eventOf = new Map(events.flatMap(({ id, articleIds }) => articleIds.map((one) => [one, id] as const)));
  return new Map(articles.flatMap((article) => recordIdsOf(article).map((id) => [id, eventOf.get(article.id) ?? id])));
}

function eventFigures(name: string, build: NamedBuild, gold: Clustering): Figure[] {
  const all = publishedClustering(build);
  const found: Clustering = new Map([...all].filter(([id]) => gold.has(id)));
  const kept: Clustering = new Map([...gold].filter(([id]) => found.has(id)));
  return [
    figure(`${name}: BCubed F1`, bCubed(kept, found).f1, kept.size),
    figure(`${name}: pairwise F1`, pairwise(kept, found).f1, kept.size),
  ];
}

/** The sentences that an event's short form states. */
const sentencesOf = ({ summary }: NewsEvent): string[] =>
  summary.statements.flatMap(({ text, sentenceEnds }) =>
    sentenceEnds.map((end, index) => text.slice(sentenceEnds[index - 1] ?? 0, end)),
  );

async function keyFactFigures(golds: ReadonlyMap<string, GoldBuild>): Promise<Figure[]> {
  const shares: number[] = [];
  const words: number[] = [];
  for (const judged of await judgements<EventJudgement>("key-facts.jsonl")) {
    const event = publishedEvent(golds, judged);
    const stated = event ? sentencesOf(event) : [];
    const share = toldShare(judged, stated);
    shares.push(share);
    words.push(wordCount(stated));
    if (process.env["KILAS_SHOW_WRONG"]) console.error(`${share.toFixed(2)} ${judged.event}: ${stated.join(" | ")}`);
  }
  return [
    figure("weighted key facts told by the statements", mean(shares), shares.length),
    figure("words of the statements of these events", mean(words), words.length),
  ];
}

/** More words are too many for a first statement. */
const MAX_FIRST_WORDS = 45;

function openingFigures(file: string, events: readonly NewsEvent[]): Figure[] {
  const first = events.flatMap(({ summary }) => summary.statements[0] ?? []);
  const share = (isSo: (text: string) => boolean) => first.filter(({ text }) => isSo(text)).length / first.length;
  return [
    figure(
      `${file}: summaries that open with a quotation`,
      share((text) => /^["“'‘]/u.test(text)),
      first.length,
    ),
    figure(
      `${file}: first statements of at most ${MAX_FIRST_WORDS} words`,
      share((text) => wordCount([text]) <= MAX_FIRST_WORDS),
      first.length,
    ),
    figure(
      `${file}: words of the short form`,
      mean(events.map((event) => wordCount(sentencesOf(event)))),
      events.length,
    ),
  ];
}

/** What builds of records publish, without names. */
const builtRecords = (records: readonly object[]): Promise<NamedBuild> =>
  withBuiltRecords(records, async (files) => ({ ...files, entities: new Map() }));

/** The events of one record each, by its id. */
function lonelyEvents({ articles, events }: NamedBuild): Map<string, { event: NewsEvent; article: Article }> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return new Map(
    events.flatMap((event) => {
      const article = byId.get(event.articleIds[0] ?? "");
      const [id, ...copies] = article ? recordIdsOf(article) : [];
      const isLonely = event.articleIds.length === 1 && copies.length === 0;
      return article && id !== undefined && isLonely ? [[id, { event, article }] as const] : [];
    }),
  );
}

const LEAD = 3;

/** ROUGE-1 of statements, and above that of the first three sentences. */
function rougeFigures(
  name: string,
  pairs: readonly { stated: string[][]; lead: string[][]; gold: string[][] }[],
): Figure[] {
  const own = meanRouge(pairs.map(({ stated, gold }) => rouge(stated, gold)))["ROUGE-1"];
  const lead = meanRouge(pairs.map(({ lead: three, gold }) => rouge(three, gold)))["ROUGE-1"];
  const count = (of: (pair: (typeof pairs)[number]) => string[][]) => mean(pairs.map((pair) => of(pair).flat().length));
  return [
    figure(`${name}: ROUGE-1 F1 of the statements`, own, pairs.length),
    figure(`${name}: ROUGE-1 F1 above Lead-3`, own - lead, pairs.length),
    figure(
      `${name}: words of the statements`,
      count(({ stated }) => stated),
      pairs.length,
    ),
    figure(
      `${name}: words of the references`,
      count(({ gold }) => gold),
      pairs.length,
    ),
  ];
}

async function indosumFigures(data: string): Promise<Figure[]> {
  const all = await readIndoSum(data);
  const lonely = lonelyEvents(
    await builtRecords(all.map(({ article }) => ({ id: article.sourceId, body: article.articleBody }))),
  );
  const tokens = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);
  const pairs = all.flatMap((one: IndoSumArticle) => {
    const found = lonely.get(one.article.sourceId ?? "");
    if (!found) return [];
    return [{ stated: sentencesOf(found.event).map(tokens), lead: one.tokens.slice(0, LEAD), gold: one.goldTokens }];
  });
  return rougeFigures("IndoSum", pairs);
}

async function detikFigures(data: string): Promise<Figure[]> {
  const records = await detikRecords(data);
  const lonely = lonelyEvents(await builtRecords(records.map(({ record }) => record)));
  const pairs = records.flatMap(({ goldTokens, record }) => {
    const found = lonely.get(record.id);
    if (!found) return [];
    const { articleBody, sentences } = found.article;
    const lead = sentences.slice(0, LEAD).map(({ start, end }) => detikTokens(articleBody.slice(start, end)));
    return [{ stated: sentencesOf(found.event).map(detikTokens), lead, gold: goldTokens }];
  });
  return rougeFigures("detik-2025", pairs);
}
