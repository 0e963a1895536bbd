import type { NameKind } from "../../index-build/mentions/tagger/labels.ts";
import type { LabelledSentence, MarkedName } from "./labelled.ts";

/** The kinds that are shown. */
const SHOWN = ["person", "organization", "place"] as const;

/** F1 of names found against names marked, 0–1. */
export interface NameScores {
  /** Offsets and kind alike. */
  strict: number;
  /** Offsets alike. */
  untyped: number;
  precision: number;
  recall: number;
  byKind: Record<(typeof SHOWN)[number], number>;
  marked: number;
}

/** Brackets and quotation marks at the edge of a token that holds more than the name. */
const EDGES = /^[("'“‘]+|[)"'”’.?,]+$/g;

/**
 * Compares names of sentences, those that are none of the three kinds left out. In idner-news-2k, a
 * bracket belongs to its token: it is not held against anybody.
 */
export function scoreNames(
  sentences: readonly LabelledSentence[],
  found: readonly (readonly MarkedName[])[],
  markedOf: (sentence: LabelledSentence, index: number) => readonly MarkedName[] = ({ names }) => names,
): NameScores {
  const total = tally();
  const untyped = tally();
  const byKind = new Map<NameKind, Tally>();
  sentences.forEach((sentence, index) => {
    const keys = (names: readonly MarkedName[]) =>
      names
        .filter(({ kind }) => kind !== "other")
        .map((name) => ({ kind: name.kind, at: placeOf(sentence.text, name) }));
    const [right, own] = [keys(markedOf(sentence, index)), keys(found[index] ?? [])];
    count(
      total,
      right.map(({ kind, at }) => `${at} ${kind}`),
      own.map(({ kind, at }) => `${at} ${kind}`),
    );
    count(
      untyped,
      right.map(({ at }) => at),
      own.map(({ at }) => at),
    );
    for (const kind of SHOWN) {
      const of = (names: typeof right) => names.filter((name) => name.kind === kind).map(({ at }) => at);
      const counts = byKind.get(kind) ?? tally();
      byKind.set(kind, counts);
      count(counts, of(right), of(own));
    }
  });
  const kindF1 = (kind: NameKind) => f1Of(byKind.get(kind) ?? tally());
  return {
    strict: f1Of(total),
    untyped: f1Of(untyped),
    precision: total.both / total.found,
    recall: total.both / total.marked,
    byKind: { person: kindF1("person"), organization: kindF1("organization"), place: kindF1("place") },
    marked: total.marked,
  };
}

function placeOf(text: string, { start, end }: MarkedName): string {
  const written = text.slice(start, end);
  const bare = written.replace(EDGES, "");
  const from = start + Math.max(0, written.indexOf(bare));
  return `${from}-${from + bare.length}`;
}

interface Tally {
  marked: number;
  found: number;
  both: number;
}
const tally = (): Tally => ({ marked: 0, found: 0, both: 0 });
const f1Of = ({ marked, found, both }: Tally): number => (2 * both) / (marked + found || 1);

function count(tally: Tally, marked: readonly string[], found: readonly string[]): void {
  const right = new Set(marked);
  tally.marked += marked.length;
  tally.found += found.length;
  tally.both += found.filter((one) => right.has(one)).length;
}
