import type { Entity, EntityMention, Participant } from "../../src/schema/index.ts";
import { foldName } from "../gazetteer/fold-name.ts";
import { anyOf, LANGUAGES, wordSet } from "../languages/index.ts";
import { type DatedArticle, type EntityIndex, publishersOf } from "../model/pipeline-types.ts";
import { MIN_SHOWN_CONFIDENCE } from "../model/shown-names.ts";
import { isConcerned } from "./concerned.ts";

/** Persons and organisations an event lists at most. */
const MAX_PARTICIPANTS = 8;
/** Articles of an event whose mentions are counted, the earliest first. */
const MAX_ARTICLES = 200;
/** An organisation that only one mention names is more often where somebody comes from. */
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

interface Tally {
  entity: Entity;
  mentions: number;
  /** Articles that name it, at all and in their headline or lead. */
  articles: number;
  headlines: number;
  leads: number;
  /** Mentions beside a verb of speech. */
  spoken: number;
  /** Whether something happened to it, or it is said to have done it; see `isConcerned`. */
  isConcerned: boolean;
  roles: Map<string, number>;
}

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
      ({ entity, mentions, headlines }) =>
        entity.type === "person" || (entity.isPublic && (headlines > 0 || mentions >= MIN_ORGANIZATION_MENTIONS)),
    )
    .filter((tally) => isSure(tally, counted.length) && !isMedium(tally.entity, media))
    .map((tally) => ({ tally, score: scoreOf(tally, counted.length), comments: onlyComments(tally, counted.length) }))
    .sort(
      (a, b) =>
        Number(a.comments) - Number(b.comments) ||
        b.score - a.score ||
        (a.tally.entity.id < b.tally.entity.id ? -1 : 1),
    );
  return ranked.slice(0, MAX_PARTICIPANTS).map(({ tally: { entity, roles }, comments }) => ({
    ...{ entityId: entity.id, name: entity.prefLabel, type: entity.type },
    ...{ role: mainRole(roles), comments },
  }));
}

function talliesOf(articles: readonly DatedArticle[], entities: EntityIndex): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const article of articles) {
    const named = new Map<Tally, boolean>();
    for (const mention of article.mentions) {
      if (mention.type !== "person" && mention.type !== "organization") continue;
      const entity = entities.get(mention.entityId);
      if (!entity) continue;
      const tally = tallies.get(entity.id) ?? emptyTally(entity);
      tallies.set(entity.id, tally);
      addMention(tally, mention, article);
      named.set(tally, (named.get(tally) ?? false) || mention.start < article.leadEnd);
    }
    const headline = ` ${foldName(article.headline)} `;
    for (const [tally, isInLead] of named) {
      tally.articles++;
      if (isInLead) tally.leads++;
      const { prefLabel, altLabel } = tally.entity;
      // `Bupati Sleman Beri Lampu Hijau` names who holds the office.
      const offices = [...tally.roles.keys()].filter((role) => role.includes(" "));
      const isNamed = [prefLabel, ...altLabel, ...offices].some((label) => headline.includes(` ${foldName(label)} `));
      if (isNamed) tally.headlines++;
    }
  }
  return tallies;
}

const emptyTally = (entity: Entity): Tally => ({
  ...{ entity, mentions: 0, articles: 0, headlines: 0, leads: 0, spoken: 0, isConcerned: false },
  roles: new Map(),
});

const SPEECH_TAGS = LANGUAGES.flatMap(({ speech }) => [
  ...wordSet(`${speech.tags} ${speech.rareTags} ${speech.furtherTags}`),
]);
const SPEECH_VERBS = LANGUAGES.flatMap(({ speech }) => [...wordSet(speech.verbs), ...speech.verbsWithThat]);
const ACCORDING_TO = LANGUAGES.flatMap(({ speech }) => speech.accordingTo);
const SPOKEN_BEFORE = new RegExp(`(?<![\\p{L}])${anyOf([...SPEECH_TAGS, ...ACCORDING_TO])}(?![\\p{L}])`, "iu");
const SPOKEN_BEHIND = new RegExp(`(?<![\\p{L}])${anyOf([...SPEECH_TAGS, ...SPEECH_VERBS])}(?![\\p{L}])`, "iu");
/** What ends a clause, or begins what was said. */
const CLAUSE_END = /["“”.!?]/;

/** Whether a verb of speech stands beside a name, in its clause. */
function isSpeaker(text: string, { start, end }: { start: number; end: number }): boolean {
  const before =
    text
      .slice(Math.max(0, start - 70), start)
      .split(CLAUSE_END)
      .at(-1) ?? "";
  const behind = text.slice(end, end + 50).split(CLAUSE_END)[0] ?? "";
  return SPOKEN_BEFORE.test(before) || SPOKEN_BEHIND.test(behind);
}

function addMention(tally: Tally, { start, end, role }: EntityMention, { articleBody }: DatedArticle): void {
  tally.mentions++;
  tally.isConcerned ||= tally.entity.type === "person" && isConcerned(articleBody, { start, end });
  if (isSpeaker(articleBody, { start, end })) tally.spoken++;
  if (role !== undefined) tally.roles.set(role, (tally.roles.get(role) ?? 0) + 1);
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
/** Who is named once in an article, below its lead, and says nothing, is background. */
const MIN_MENTIONS_BELOW = 2;

function isSure({ entity, headlines, leads, articles, mentions, ...told }: Tally, count: number): boolean {
  if (headlines >= MIN_SHARE_OF_ACTORS * count) return entity.confidence >= SURE_IN_HEADLINES;
  if (headlines > 0 || leads >= MIN_SHARE_BELOW * count) return entity.confidence >= MIN_SHOWN_CONFIDENCE;
  const takesPart = told.spoken > 0 || told.isConcerned || mentions >= MIN_MENTIONS_BELOW * articles;
  return takesPart && entity.confidence >= SURE_BELOW && articles >= MIN_SHARE_BELOW * count;
}

/** `Kompas.com`, or the name of who published one of the articles. */
const isMedium = ({ type, prefLabel, altLabel }: Entity, media: ReadonlySet<string>): boolean =>
  type === "organization" &&
  [prefLabel, ...altLabel].some(
    (label) => /^\S+\.(?:com|co|id|net|org|tv)\b/iu.test(label) || media.has(foldName(label)),
  );

/**
 * What most call somebody, of what is used alike the longer; in the fullest form that goes on with
 * it: `Wali Kota Yogyakarta` for `Wali Kota`.
 */
function mainRole(roles: ReadonlyMap<string, number>): string | null {
  const sorted = [...roles].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  const most = sorted[0]?.[0] ?? null;
  if (most === null) return null;
  const start = `${foldName(most)} `;
  return sorted.find(([role]) => foldName(role).startsWith(start))?.[0] ?? most;
}
