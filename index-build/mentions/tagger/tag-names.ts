import { addEmissions, type BestLabels, bestLabels, type ChainWeights } from "./chain.ts";
import { SentenceFeatures } from "./features.ts";
import { isFirst, kindOf, LABEL_COUNT, NAME_KINDS, type NameKind, OUTSIDE } from "./labels.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { learntWeights } from "./weights.ts";

/** A name in a text. Offsets in UTF-16 units into the text. */
export interface TaggedName {
  start: number;
  end: number;
  kind: NameKind;
  /** About the probability of its kind at the least certain of its tokens, 0–1. */
  confidence: number;
}

/** Tokens so near to one with a capital may belong to its name. */
const REACH = 1;
/** What a token that is not looked at speaks for being outside of names. */
const CERTAINLY_OUTSIDE = 30;

/**
 * The names between two offsets of a text, in order, by a conditional random field over its tokens:
 * `bench/names` says how it is learnt. Where nothing has a capital there are none.
 *
 * @param weights default: those that were learnt.
 */
export function tagNames(
  text: string,
  {
    from = 0,
    to = text.length,
    weights = learntWeights(),
  }: { from?: number; to?: number; weights?: ChainWeights } = {},
): TaggedName[] {
  const tokens = tokensOf(text, from, to);
  const isNear = nearCapitals(tokens);
  const stretches = stretchesOf(isNear);
  if (stretches.length === 0) return [];
  const features = new SentenceFeatures(tokens);
  return stretches.flatMap(([first, behind]) => {
    const scores = new Float64Array((behind - first) * LABEL_COUNT);
    for (let index = first; index < behind; index++) {
      if (isNear[index] === 1) addEmissions(scores, index - first, features.of(index), weights);
      else scores[(index - first) * LABEL_COUNT + OUTSIDE] = CERTAINLY_OUTSIDE;
    }
    return namesOf(text, tokens.slice(first, behind), bestLabels(scores, weights.transitions));
  });
}

/** For each token, 1 where one with a capital is within reach. */
function nearCapitals(tokens: readonly Token[]): Uint8Array {
  const isNear = new Uint8Array(tokens.length);
  tokens.forEach(({ text }, index) => {
    if (/^\p{L}?\p{Lu}|^\p{Ll}+\p{Lu}/u.test(text)) isNear.fill(1, Math.max(0, index - REACH), index + REACH + 1);
  });
  return isNear;
}

/** The runs of tokens that are looked at, each with the one before it, if there is one. */
function stretchesOf(isNear: Uint8Array): [first: number, behind: number][] {
  const stretches: [number, number][] = [];
  for (let first = isNear.indexOf(1); first >= 0; ) {
    const end = isNear.indexOf(0, first);
    const behind = end < 0 ? isNear.length : end;
    stretches.push([Math.max(0, first - 1), behind]);
    first = isNear.indexOf(1, behind);
  }
  return stretches;
}

function namesOf(text: string, tokens: readonly Token[], { labels, margins }: BestLabels): TaggedName[] {
  const names: TaggedName[] = [];
  labels.forEach((label, index) => {
    const token = tokens[index];
    if (label === OUTSIDE || !token) return;
    const kind = kindOf(label);
    const confidence = 1 / (1 + Math.exp(-(margins[index] ?? 0)));
    const last = names.at(-1);
    if (isFirst(label) || !last) {
      names.push({ start: token.start, end: token.end, kind: NAME_KINDS[kind] ?? "other", confidence });
      return;
    }
    last.end = token.end;
    last.confidence = Math.min(last.confidence, confidence);
  });
  return names.flatMap((name) => withoutEdges(text, name));
}

function withoutEdges(text: string, name: TaggedName): TaggedName[] {
  const written = text.slice(name.start, name.end);
  // The stop of an initial is part of it.
  const isInitial = /$(?<=(?<![\p{L}\p{N}])\p{L}\.)/u.test(written);
  const start = name.start + (written.match(/^[^\p{L}\p{N}]*/u)?.[0].length ?? 0);
  const end = isInitial ? name.end : name.start + (written.match(/^.*[\p{L}\p{M}\p{N}]/su)?.[0].length ?? 0);
  return end > start ? [{ ...name, start, end }] : [];
}
