/**
 * What was learnt of a root from text, in steps, each from 0: how often it occurs without affixes,
 * with how many different affixes it occurs, how often it is written with a capital inside
 * sentences.
 */
export interface RootEvidence {
  frequency: number;
  family: number;
  capital: number;
}

export const FREQUENCY_STEPS = [1, 3, 10, 40, 200, 1000] as const;
export const FAMILY_STEPS = [1, 2, 3, 4, 6, 9, 13] as const;
export const CAPITAL_STEPS = [0.3, 0.7, 0.95] as const;

/** The step a value falls into: how many of the bounds it reaches. */
export const stepOf = (value: number, bounds: readonly number[]): number =>
  bounds.filter((bound) => value >= bound).length;

const FAMILIES = FAMILY_STEPS.length + 1;
const CAPITALS = CAPITAL_STEPS.length + 1;
/**
 * The first of the printable characters that encode evidence: none of them is a letter that a root
 * holds.
 */
const FIRST_CODE = 0x100;

/**
 * Roots with their evidence as one text: each as the letters it shares with the one before, what is
 * new, and its evidence.
 */
export function encodeRoots(roots: ReadonlyMap<string, RootEvidence>): string {
  let before = "";
  let text = "";
  for (const [root, evidence] of [...roots].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < 9 && shared < before.length && before[shared] === root[shared]) shared++;
    text += shared + root.slice(shared) + String.fromCharCode(FIRST_CODE + codeOf(evidence));
    before = root;
  }
  return text;
}

/** The roots of a text that {@link encodeRoots} made. */
export function decodeRoots(text: string): Map<string, RootEvidence> {
  const roots = new Map<string, RootEvidence>();
  let root = "";
  for (const [, shared, letters, code = ""] of text.matchAll(/(\d)([^\d\u0100-\u02ff]*)([\u0100-\u02ff])/g)) {
    root = root.slice(0, Number(shared)) + letters;
    roots.set(root, evidenceOf(code.charCodeAt(0) - FIRST_CODE));
  }
  return roots;
}

const codeOf = ({ frequency, family, capital }: RootEvidence): number =>
  (frequency * FAMILIES + family) * CAPITALS + capital;

const evidenceOf = (code: number): RootEvidence => ({
  frequency: Math.floor(code / CAPITALS / FAMILIES),
  family: Math.floor(code / CAPITALS) % FAMILIES,
  capital: code % CAPITALS,
});
