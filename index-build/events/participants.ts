import type { Entity, Participant } from "../../src/schema/index.ts";
import { foldName } from "../gazetteer/fold-name.ts";
import { phrasesOfAll, wordsOfAll } from "../languages/index.ts";
import { type DatedArticle, type EntityIndex, publishersOf } from "../model/pipeline-types.ts";
import { MIN_SHOWN_CONFIDENCE } from "../model/shown-names.ts";
import { type Tally, talliesOf } from "./participant-tally.ts";

/** Persons and organisations an event lists at most. */
const MAX_PARTICIPANTS = 8;
/** Articles of an event whose mentions are counted, the earliest first. */
const MAX_ARTICLES = 200;
/**
 * An organisation that only one mention names, and no sentence begins with, is more often where
 * somebody comes from.
 */
const MIN_ORGANIZATION_MENTIONS = 2;
/**
 * What an event is about stands in headlines, in leads, in most articles, and often: what each
 * share counts.
 */
const WEIGHTS = { headline: 2, lead: 1, articles: 1, mentions: 0.2 };
/** Mentions an article that count. */
const MAX_MENTIONS = 5;
/** Who is named in so large a share of the headlines, or leads, does more than comment. */
const MIN_SHARE_OF_ACTORS = 0.3;

/**
 * The persons and organisations that an event is about, the foremost first: by headline, lead and
 * the share of its articles that name them, each with what most of these call it. Behind them, who
 * only comments. What is not surely a name is left out, and so are the media that report.
 */
export function participantsOf(articles: readonly DatedArticle[], entities: EntityIndex): Participant[] {
  const counted = articles.slice(0, MAX_ARTICLES);
  const media = new Set(counted.flatMap(publishersOf).map(foldName));
  const ranked = [...talliesOf(counted, entities).values()]
    .filter(
      ({ entity, mentions, headlines, acts }) =>
        entity.type === "person" ||
        (entity.isPublic && (headlines > 0 || acts || mentions >= MIN_ORGANIZATION_MENTIONS)),
    )
    .filter((tally) => isSure(tally, counted.length) && !isMedium(tally.entity, media))
    .map((tally) => ({ tally, score: scoreOf(tally, counted.length), comments: onlyComments(tally, counted.length) }))
    .sort(
      (a, b) =>
        Number(a.comments) - Number(b.comments) ||
        b.score - a.score ||
        (a.tally.entity.id < b.tally.entity.id ? -1 : 1),
    );
  return withoutPieces(ranked)
    .slice(0, MAX_PARTICIPANTS)
    .map(({ tally: { entity, roles }, comments }) => ({
      ...{ entityId: entity.id, name: entity.prefLabel, type: entity.type },
      ...{ role: mainRole(roles), comments },
    }));
}

/**
 * Without organisations that are pieces or short forms of others: of two the foremost stays, or the
 * fuller one where the other is but its head: `Fakultas Farmasi`.
 */
function withoutPieces<T extends { tally: Tally }>(ranked: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of ranked) {
    const own = wordsOf(one.tally.entity);
    const alike = kept.findIndex(({ tally: { entity } }) => areAlike(entity, one.tally.entity));
    const foremost = kept[alike];
    if (!foremost) kept.push(one);
    else if (startsWith(own, wordsOf(foremost.tally.entity)) && isHead(wordsOf(foremost.tally.entity)))
      kept[alike] = one;
  }
  return kept;
}

const HEADS = wordsOfAll(({ names }) => names.organizationHeads);
const wordsOf = ({ prefLabel }: Entity): string[] => foldName(prefLabel).split(" ");
const isHead = ([first = ""]: readonly string[]): boolean => HEADS.has(first);
const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length < long.length && short.every((word, at) => word === long[at]);

/** Whether one name begins the other, or has its initials: `FK UI`, `DLH Bantul`. */
function areAlike(one: Entity, other: Entity): boolean {
  if (one.type !== "organization" || other.type !== "organization") return false;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return startsWith(a, b) || startsWith(b, a) || areInitials(a, b) || areInitials(b, a);
}

function areInitials(short: readonly string[], long: readonly string[]): boolean {
  const initials = long.map((word) => word[0]).join("");
  return long.length > 1 && initials.length > 1 && (short[0] === initials || short.join("") === initials);
}

function scoreOf({ mentions, articles, headlines, leads }: Tally, count: number): number {
  const share = (times: number) => times / count;
  return (
    WEIGHTS.headline * share(headlines) +
    WEIGHTS.lead * share(leads) +
    WEIGHTS.articles * share(articles) +
    WEIGHTS.mentions * Math.min(MAX_MENTIONS, share(mentions))
  );
}

/**
 * Whether somebody is heard and does nothing else: named beside verbs of speech, in few headlines.
 */
const onlyComments = ({ entity, mentions, headlines, spoken }: Tally, count: number): boolean =>
  entity.type === "person" && headlines < MIN_SHARE_OF_ACTORS * count && spoken >= mentions / 2;

/** Who stands in headlines is named often, and is seldom of another kind. */
const SURE_IN_HEADLINES = 0.7;
/**
 * What only the text below the lead names has to be surer, and named by so large a share of the
 * articles.
 */
const [SURE_BELOW, MIN_SHARE_BELOW] = [0.95, 0.3];
/** Whom something happened to is left out by many, too. */
const MIN_SHARE_OF_CONCERNED = 0.2;
/** Who is named once in an article, below its lead, and says nothing, is background. */
const MIN_MENTIONS_BELOW = 2;

/** Of organisations even more have to. */
const MIN_SHARE_OF_ORGANIZATION = 0.5;

function isSure({ entity, headlines, leads, articles, mentions, ...told }: Tally, count: number): boolean {
  if (headlines >= MIN_SHARE_OF_ACTORS * count) return entity.confidence >= SURE_IN_HEADLINES;
  if (headlines > 0 || leads >= MIN_SHARE_BELOW * count) return entity.confidence >= MIN_SHOWN_CONFIDENCE;
  if (entity.type === "organization" && articles < MIN_SHARE_OF_ORGANIZATION * count) return false;
  const takesPart = told.spoken > 0 || told.isConcerned || mentions >= MIN_MENTIONS_BELOW * articles;
  const share = told.isConcerned ? MIN_SHARE_OF_CONCERNED : MIN_SHARE_BELOW;
  return takesPart && entity.confidence >= SURE_BELOW && articles >= share * count;
}

/** `Kompas.com`, or the name of who published one of the articles. */
const isMedium = ({ type, prefLabel, altLabel }: Entity, media: ReadonlySet<string>): boolean =>
  type === "organization" &&
  [prefLabel, ...altLabel].some(
    (label) => /^\S+\.(?:com|co|id|net|org|tv)\b/iu.test(label) || media.has(foldName(label)),
  );

const RANKS = phrasesOfAll(({ names }) => names.ranks);
/** A rank says less than any office. */
const isRank = (role: string): boolean => RANKS.has(foldName(role));

/**
 * What most call somebody, of what is used alike the longer; in the fullest form that goes on with
 * it: `Wali Kota Yogyakarta` for `Wali Kota`.
 */
function mainRole(roles: ReadonlyMap<string, number>): string | null {
  const sorted = [...roles].sort(
    (a, b) =>
      Number(isRank(a[0])) - Number(isRank(b[0])) || b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
  );
  const most = sorted[0]?.[0] ?? null;
  if (most === null) return null;
  const start = `${foldName(most)} `;
  return sorted.find(([role]) => foldName(role).startsWith(start))?.[0] ?? most;
}
