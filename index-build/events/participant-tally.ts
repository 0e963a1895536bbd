import type { Entity, EntityMention } from "../../src/schema/index.ts";
import { foldName } from "../gazetteer/fold-name.ts";
import { anyOf, LANGUAGES, wordSet } from "../languages/index.ts";
import type { DatedArticle, EntityIndex } from "../model/pipeline-types.ts";
import { isConcerned } from "./concerned.ts";

/** What the articles of an event tell of a person or an organisation together. */
export interface Tally {
  entity: Entity;
  mentions: number;
  /** Articles that name it, at all and in their headline or lead. */
  articles: number;
  headlines: number;
  leads: number;
  /** Mentions beside a verb of speech. */
  spoken: number;
  /** Whether a sentence begins with it: it does something. */
  acts: boolean;
  /** Whether something happened to it, or it is said to have done it; see `isConcerned`. */
  isConcerned: boolean;
  roles: Map<string, number>;
}

/** The persons and organisations that articles name, by the id of their entity. */
export function talliesOf(articles: readonly DatedArticle[], entities: EntityIndex): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const article of articles) {
    const named = new Map<Tally, boolean>();
    const roles = roleSpansOf(article);
    const headline = ` ${foldName(article.headline)} `;
    const isInHeadline = (labels: readonly string[]) =>
      labels.some((label) => headline.includes(` ${foldName(label)} `));
    for (const mention of article.mentions) {
      if (mention.type !== "person" && mention.type !== "organization") continue;
      const entity = entities.get(mention.entityId);
      if (!entity) continue;
      const isInRole = roles.some(({ start, end }) => mention.start >= start && mention.end <= end);
      // Where somebody comes from does nothing by itself.
      if (mention.type === "organization" && isInRole && !isInHeadline([entity.prefLabel, ...entity.altLabel]))
        continue;
      const tally = tallies.get(entity.id) ?? emptyTally(entity);
      tallies.set(entity.id, tally);
      addMention(tally, mention, article);
      named.set(tally, (named.get(tally) ?? false) || mention.start < article.leadEnd);
    }
    for (const [tally, isInLead] of named) {
      tally.articles++;
      if (isInLead) tally.leads++;
      const { prefLabel, altLabel } = tally.entity;
      // `Bupati Sleman Beri Lampu Hijau` names who holds the office.
      const offices = [...tally.roles.keys()].filter((role) => role.includes(" "));
      if (isInHeadline([prefLabel, ...altLabel, ...offices])) tally.headlines++;
    }
  }
  return tallies;
}

/** How far from a name its role may stand, in UTF-16 units. */
const MAX_ROLE_DISTANCE = 200;

/** Where an article tells the roles of its persons. */
function roleSpansOf({ articleBody, mentions }: DatedArticle): { start: number; end: number }[] {
  return mentions.flatMap((mention) => {
    if (mention.type !== "person" || mention.role === undefined) return [];
    const { start, end, role } = mention;
    const from = Math.max(0, start - MAX_ROLE_DISTANCE);
    const before = articleBody.slice(from, start).lastIndexOf(role);
    const at = before >= 0 ? from + before : articleBody.slice(0, end + MAX_ROLE_DISTANCE).indexOf(role, end);
    return at < 0 ? [] : [{ start: at, end: before >= 0 ? start : at + role.length }];
  });
}

const emptyTally = (entity: Entity): Tally => ({
  ...{ entity, mentions: 0, articles: 0, headlines: 0, leads: 0, spoken: 0, acts: false, isConcerned: false },
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

const GOES_ON = /^(?:\s\([^)]{1,15}\))?\s\p{Ll}/u;

function addMention(tally: Tally, { start, end, role }: EntityMention, { articleBody, sentences }: DatedArticle): void {
  tally.mentions++;
  tally.acts ||= sentences.some((one) => one.start === start) && GOES_ON.test(articleBody.slice(end, end + 20));
  tally.isConcerned ||= tally.entity.type === "person" && isConcerned(articleBody, { start, end });
  if (isSpeaker(articleBody, { start, end })) tally.spoken++;
  if (role !== undefined) tally.roles.set(role, (tally.roles.get(role) ?? 0) + 1);
}
