import { hashOf, mix } from "./feature-hash.ts";
import { listedKinds } from "./gazetteer.ts";
import { caseOf, shapeOf } from "./shape.ts";
import type { Token } from "./tokens.ts";
import { classOf, FINE_CLASSES, profileOf } from "./word-profiles.ts";

/** Hashes of what holds of each token of a sentence. */
type Column = readonly number[];

/** What stands before and behind a sentence. */
const [BEFORE, BEHIND] = [1, 2];
const AFFIX_CHARS = [1, 2, 3, 4];

/** What depends on a word alone. */
interface WordFeatures {
  lower: string;
  startsLarge: boolean;
  word: number;
  shape: number;
  capitals: number;
  broad: number;
  fine: number;
  /** Features of its first and last letters. */
  affixes: readonly number[];
}

const known = new Map<string, WordFeatures>();
/** Words that are remembered at most; then they are forgotten together. */
const MAX_KNOWN = 50_000;

function wordFeatures(text: string): WordFeatures {
  const found = known.get(text);
  if (found) return found;
  const lower = text.toLowerCase();
  const profile = profileOf(lower);
  const usedLike = classOf(text, profile);
  const lengths = AFFIX_CHARS.filter((length) => lower.length > length);
  const made = {
    lower,
    startsLarge: /^\p{Lu}/u.test(text),
    word: hashOf(lower),
    shape: hashOf(shapeOf(text)),
    capitals: hashOf(`capitals ${profile?.capitals ?? "?"}`),
    broad: hashOf(`broad ${Math.floor(usedLike / FINE_CLASSES)}`),
    fine: hashOf(`fine ${usedLike % FINE_CLASSES}`),
    affixes: lengths.flatMap((length) => [
      mix(hashOf(lower.slice(0, length)), 10 + length),
      mix(hashOf(lower.slice(-length)), 20 + length),
    ]),
  };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, made);
  return made;
}

const at = (column: Column, index: number): number =>
  index < 0 ? BEFORE : index >= column.length ? BEHIND : (column[index] ?? 0);

/**
 * The features of the tokens of a sentence, as signed hashes of 32 bits. What the numbers of
 * features stand for is settled by training: a change of any requires `npm run make:names`.
 */
export class SentenceFeatures {
  readonly #tokens: readonly Token[];
  readonly #about: readonly WordFeatures[];
  readonly #words: Column;
  readonly #shapes: Column;
  readonly #capitals: Column;
  readonly #broad: Column;
  readonly #fine: Column;
  readonly #listed: Column;
  #features: number[] = [];

  constructor(tokens: readonly Token[]) {
    const about = tokens.map(({ text }) => wordFeatures(text));
    const mode = hashOf(caseOf(tokens));
    this.#tokens = tokens;
    this.#about = about;
    this.#words = about.map(({ word }) => word);
    this.#shapes = about.map(({ shape }) => mix(shape, mode));
    this.#capitals = about.map(({ capitals }) => capitals);
    this.#broad = about.map(({ broad }) => broad);
    this.#fine = about.map(({ fine }) => fine);
    this.#listed = listedKinds(about.map(({ lower }) => lower));
  }

  /** The features of a token; valid until the next call. */
  of(index: number): readonly number[] {
    this.#features.length = 0;
    this.#features.push(...(this.#about[index]?.affixes ?? []));
    this.#addWords(index);
    this.#addClasses(this.#broad, index, 50);
    this.#addClasses(this.#fine, index, 110);
    this.#addFartherClasses(index);
    this.#addLists(index);
    this.#addRun(index);
    this.#addPlace(index);
    return this.#features;
  }

  #add(feature: number, value: number): void {
    this.#features.push(mix(value, feature));
  }

  #addWords(index: number): void {
    const [words, shapes, capitals] = [this.#words, this.#shapes, this.#capitals];
    const before = at(words, index - 1);
    const here = at(words, index);
    const next = at(words, index + 1);
    const shape = at(shapes, index);
    this.#add(0, 0);
    this.#add(1, here);
    this.#add(2, before);
    this.#add(3, next);
    this.#add(4, at(words, index - 2));
    this.#add(5, at(words, index + 2));
    this.#add(6, shape);
    this.#add(7, mix(at(shapes, index - 1), shape));
    this.#add(8, mix(shape, at(shapes, index + 1)));
    this.#add(9, mix(mix(at(shapes, index - 1), shape), at(shapes, index + 1)));
    this.#add(30, mix(before, shape));
    this.#add(31, mix(shape, next));
    this.#add(32, mix(before, here));
    this.#add(33, mix(here, next));
    const rate = at(capitals, index);
    this.#add(40, rate);
    this.#add(41, mix(rate, shape));
    this.#add(42, mix(at(capitals, index - 1), rate));
    this.#add(43, mix(rate, at(capitals, index + 1)));
  }

  #addClasses(column: Column, index: number, feature: number): void {
    const before = at(column, index - 1);
    const here = at(column, index);
    const next = at(column, index + 1);
    const shape = at(this.#shapes, index);
    this.#add(feature, here);
    this.#add(feature + 1, before);
    this.#add(feature + 2, next);
    this.#add(feature + 3, mix(before, here));
    this.#add(feature + 4, mix(here, next));
    this.#add(feature + 5, mix(before, shape));
    this.#add(feature + 6, mix(next, shape));
  }

  #addFartherClasses(index: number): void {
    const broad = this.#broad;
    this.#add(57, at(broad, index - 2));
    this.#add(58, at(broad, index + 2));
    this.#add(59, mix(mix(at(broad, index - 1), at(broad, index)), at(broad, index + 1)));
  }

  #addLists(index: number): void {
    const listed = this.#listed;
    const here = at(listed, index);
    const shape = at(this.#shapes, index);
    this.#add(80, mix(here, shape));
    this.#add(81, mix(at(listed, index - 1), shape));
    this.#add(82, mix(at(listed, index + 1), shape));
    this.#add(83, mix(here, at(listed, index - 1)));
    this.#add(84, mix(here, at(this.#capitals, index)));
    this.#add(85, mix(at(listed, index - 1), at(this.#words, index)));
  }

  /** The words around a run of capitalised words, and its first and last. */
  #addRun(index: number): void {
    let before = index - 1;
    while (this.#about[before]?.startsLarge) before--;
    this.#add(70, at(this.#words, before));
    if (before < index - 1) this.#add(71, at(this.#words, before + 1));
    let behind = index + 1;
    while (this.#about[behind]?.startsLarge) behind++;
    this.#add(72, at(this.#words, behind));
    if (behind > index + 1) this.#add(73, at(this.#words, behind - 1));
  }

  /** Whether it opens the sentence, and what it is joined to without a space. */
  #addPlace(index: number): void {
    const shapes = this.#shapes;
    const opens = index === 0 || (index === 1 && !/^[\p{L}\p{N}]/u.test(this.#tokens[0]?.text ?? ""));
    this.#add(60, mix(opens ? 1 : 0, mix(at(shapes, index), at(this.#capitals, index))));
    const token = this.#tokens[index];
    const isJoined = this.#tokens[index - 1]?.end === token?.start;
    const joined = (isJoined ? 1 : 0) + (this.#tokens[index + 1]?.start === token?.end ? 2 : 0);
    this.#add(120, mix(joined, at(shapes, index)));
    this.#add(121, mix(joined, mix(at(shapes, index - 1), at(shapes, index + 1))));
    if (isJoined) this.#add(122, mix(at(this.#words, index - 2), at(this.#words, index - 1)));
  }
}

/** The features of every token of a sentence. */
export function featuresOf(tokens: readonly Token[]): number[][] {
  const features = new SentenceFeatures(tokens);
  return tokens.map((_, index) => [...features.of(index)]);
}
