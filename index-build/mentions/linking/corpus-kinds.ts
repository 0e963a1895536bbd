import { countryCodes } from "../../gazetteer/place-names.ts";
import { NAME_KINDS, type NameKind } from "../tagger/labels.ts";
import { type EventName, keyOf } from "./event-names.ts";

/** One event speaks for a kind so much at most: none of a thousand reports outweighs all others. */
const MOST_OF_EVENT = 3;
/** An event that is so sure of another kind keeps it: a club and its town have one name. */
const OWN_SHARE = 0.9;
const OWN_SUPPORT = 2;

/**
 * Gives every name the kind that the whole corpus speaks for, unless its own event is sure of
 * another. Countries are places, whatever a text takes them for.
 */
export function settleKinds(names: readonly EventName[]): void {
  const support = new Map<string, number[]>();
  for (const name of names) {
    const sum = name.support.reduce((total, value) => total + value, 0);
    const factor = sum > MOST_OF_EVENT ? MOST_OF_EVENT / sum : 1;
    const all = support.get(keyOf(name)) ?? NAME_KINDS.map(() => 0);
    support.set(keyOf(name), all);
    name.support.forEach((value, kind) => {
      all[kind] = (all[kind] ?? 0) + factor * value;
    });
  }
  for (const name of names) name.kind = kindIn(name, support.get(keyOf(name)) ?? []);
}

function kindIn(name: EventName, corpus: readonly number[]): NameKind {
  if (countryCodes().has(keyOf(name))) return "place";
  const most = (values: readonly number[]) => values.indexOf(Math.max(...values));
  const own = most(name.support);
  const sum = name.support.reduce((total, value) => total + value, 0);
  const isSure = (name.support[own] ?? 0) >= OWN_SHARE * sum && sum >= OWN_SUPPORT;
  return NAME_KINDS[isSure ? own : most(corpus)] ?? "other";
}
