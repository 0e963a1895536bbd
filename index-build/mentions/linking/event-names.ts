import { foldName } from "../../gazetteer/fold-name.ts";
import { type ArticleNames, kindOfSupport, type Standing } from "../article/article-names.ts";
import { joinForms, type NameForm } from "../join-forms.ts";
import type { Role } from "../offices/phrase.ts";
import { NAME_KINDS, type NameKind } from "../tagger/labels.ts";

/** An article as its names are linked. */
export interface ArticleToLink {
  id: string;
  names: ArticleNames;
  /** Number of its event. */
  event: number;
  publisher: string | null;
}

/** One name of an event: what its articles say of it together. */
export interface EventName {
  event: number;
  /** The fullest form that its articles write. */
  label: string;
  kind: NameKind;
  /** Confidences added up, in the order of `NAME_KINDS`. */
  support: number[];
  /** Times that the tagger found it. */
  found: number;
  /**
   * Publishers that write each form; those without a name count by article. In how many articles.
   */
  forms: Map<string, { publishers: Set<string>; articles: number }>;
  roles: Map<string, { kind: Role["kind"]; count: number }>;
  /** Articles that tell each standing. */
  standing: Map<Standing, number>;
  /** Articles that name it: how many, and their ids. */
  articles: number;
  articleIds: string[];
}

/** The names of a corpus, linked within its events. */
export interface EventNames {
  names: EventName[];
  /** For each article and each name of it, the index in `names`. */
  nameOf: number[][];
}

/** Links the names of articles within their events. */
export function linkWithinEvents(articles: readonly ArticleToLink[]): EventNames {
  const members = new Map<number, number[]>();
  articles.forEach(({ event }, index) => {
    const those = members.get(event);
    if (those) those.push(index);
    else members.set(event, [index]);
  });
  const linked: EventNames = { names: [], nameOf: articles.map(() => []) };
  for (const [event, those] of members) linkEvent(event, those, articles, linked);
  return linked;
}

function linkEvent(
  event: number,
  members: readonly number[],
  articles: readonly ArticleToLink[],
  linked: EventNames,
): void {
  const forms: NameForm[] = [];
  for (const index of members) {
    for (const { label, otherForms = [], support } of articles[index]?.names.names ?? []) {
      const { index: kind } = kindOfSupport(support);
      const form = { kind: NAME_KINDS[kind] ?? "other", support: Math.max(support[kind] ?? 0, 0.01) };
      forms.push({ form: label, ...form });
      for (const other of otherForms) forms.push({ form: other, ...form, support: 0.01, fuller: label });
    }
  }
  const joined = joinForms(forms);
  const first = linked.names.length;
  for (const label of joined.labels) linked.names.push(emptyName(event, label));
  let at = 0;
  for (const index of members) {
    const article = articles[index];
    if (!article) continue;
    linked.nameOf[index] = article.names.names.map((name) => {
      const number = first + (joined.nameOf[at] ?? 0);
      at += 1 + (name.otherForms?.length ?? 0);
      const own = linked.names[number];
      if (own) addArticle(own, name, { id: article.id, publisher: article.publisher ?? `article ${index}` });
      return number;
    });
  }
  for (let number = first; number < linked.names.length; number++) {
    const own = linked.names[number];
    if (own) own.kind = NAME_KINDS[kindOfSupport(own.support).index] ?? "other";
  }
}

const emptyName = (event: number, label: string): EventName => ({
  event,
  label,
  kind: "other",
  support: [0, 0, 0, 0],
  found: 0,
  forms: new Map(),
  roles: new Map(),
  standing: new Map(),
  articles: 0,
  articleIds: [],
});

function addArticle(
  own: EventName,
  name: ArticleNames["names"][number],
  { id, publisher }: { id: string; publisher: string },
): void {
  own.articles++;
  own.articleIds.push(id);
  own.found += name.found;
  name.support.forEach((value, kind) => {
    own.support[kind] = (own.support[kind] ?? 0) + value;
  });
  for (const form of [name.label, ...(name.otherForms ?? [])]) {
    const known = own.forms.get(form) ?? { publishers: new Set(), articles: 0 };
    own.forms.set(form, known);
    known.publishers.add(publisher);
    known.articles++;
  }
  for (const { text, kind } of name.roles ?? []) {
    const known = own.roles.get(text) ?? { kind, count: 0 };
    known.count++;
    own.roles.set(text, known);
  }
  for (const standing of name.standing ?? []) own.standing.set(standing, (own.standing.get(standing) ?? 0) + 1);
}

/** The folded fullest form of an event's name. */
export const keyOf = ({ label }: Pick<EventName, "label">): string => foldName(label);
