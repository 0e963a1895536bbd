/** One way to read a word as an affixed root. */
export interface WordAnalysis {
  root: string;
  /**
   * The affixes around the root: `me-k+kan` is meN- that took a k off, with -kan. `+` for a root
   * without affixes.
   */
  affixes: string;
  /** What was cut off the end before: `nya`, `lah`, `nyapun`; empty where nothing was. */
  clitics: string;
}

/** A prefix: its name, how a word that bears it begins, and what the root may have lost to it. */
type PrefixRule = readonly [name: string, pattern: RegExp, restored: readonly string[]];

// meN- and peN- take the place of the root's first consonant where it is p, t, k or s (Sneddon
// 2010, 1.4–1.12).
const nasal = (name: string): PrefixRule[] => [
  [name, new RegExp(`^${name}ng(?=[aiueogkh])`), [""]],
  [`${name}-k`, new RegExp(`^${name}ng(?=[aiueo])`), ["k"]],
  [`${name}nge`, new RegExp(`^${name}nge(?=[^aiueo])`), [""]],
  [`${name}-s`, new RegExp(`^${name}ny(?=[aiueo])`), ["s"]],
  [`${name}m`, new RegExp(`^${name}m(?=[bfpv])`), [""]],
  [`${name}-p`, new RegExp(`^${name}m(?=[aiueo])`), ["p"]],
  [`${name}n`, new RegExp(`^${name}n(?=[cdjtsz])`), [""]],
  [`${name}-t`, new RegExp(`^${name}n(?=[aiueo])`), ["t"]],
  [`${name}0`, new RegExp(`^${name}(?=[lrwymn])`), [""]],
];

// ber-, per- and ter- lose their r before one; bel- and pel- occur before ajar only.
const liquid = (name: string): PrefixRule[] => [
  [`${name}r`, new RegExp(`^${name}r`), [""]],
  [`${name}r`, new RegExp(`^${name}(?=r|[^aiueo]er)`), [""]],
  [`${name}r`, new RegExp(`^${name}l(?=ajar)`), [""]],
];

const ME = nasal("me");
const PE: PrefixRule[] = [...nasal("pe"), ["pe", /^pe(?=[dgkstj])/, [""]]];
const BER = liquid("be");
const PER = liquid("pe");
const TER = liquid("te");
const DI: PrefixRule = ["di", /^di/, [""]];
const KE: PrefixRule = ["ke", /^ke/, [""]];
const SE: PrefixRule = ["se", /^se/, [""]];

/** The outermost prefixes, and those that may follow each. */
const OUTER: readonly { rules: readonly PrefixRule[]; inner: readonly PrefixRule[] }[] = [
  { rules: ME, inner: [...PER, ...BER, ...TER, KE, SE] },
  { rules: PE, inner: [...BER, KE, SE] },
  { rules: [DI], inner: [...PER, ...BER, KE, SE] },
  { rules: [KE], inner: [...BER, ...TER, SE, ...PE] },
  { rules: [SE], inner: [...PER, KE] },
  { rules: BER, inner: [KE, SE, ...PE] },
  { rules: PER, inner: [SE, KE] },
  { rules: TER, inner: [...PER, KE] },
];

const SUFFIXES = ["kan", "an", "i"];
const POSSESSIVES = ["nya", "ku", "mu"];
const PARTICLES = ["lah", "kah", "pun"];

/** Affixes that never occur together: what is left of such a analysis is no root. */
const IMPOSSIBLE = /^(?:di|me)[^+]*\+an$|^(?:be|se)[^+]*\+i$|^(?:se|ke)[^+]*\+kan$|^ke[^+]*\+i$|^pe[^+]*\+(?:kan|i)$/;

const MIN_ROOT_CHARS = 3;

/**
 * Whether a string can be an Indonesian root: a vowel and a consonant at least, and no four
 * consonants in a row.
 */
const isPossibleRoot = (root: string): boolean =>
  root.length >= MIN_ROOT_CHARS && /[aiueo]/.test(root) && /[^aiueo]/.test(root) && !/[^aiueo]{4}/.test(root);

/**
 * Every way to read a folded Indonesian word as a root with affixes, the word itself as its own
 * root first. Which of them is right is not decided here.
 */
export function analysesOf(word: string): WordAnalysis[] {
  const analyses: WordAnalysis[] = [{ root: word, affixes: "+", clitics: "" }];
  const seen = new Set<string>();
  for (const [clitics, bare] of withoutClitics(word)) {
    for (const [suffix, base] of withoutSuffix(bare)) {
      for (const [prefixes, root] of withoutPrefixes(base)) {
        const affixes = `${prefixes}+${suffix}`;
        const key = `${affixes} ${clitics} ${root}`;
        if (root === word || seen.has(key) || IMPOSSIBLE.test(affixes) || !isPossibleRoot(root)) continue;
        seen.add(key);
        analyses.push({ root, affixes, clitics });
      }
    }
  }
  return analyses;
}

type Cut = readonly [cut: string, rest: string];

const cutOneOf = (word: string, endings: readonly string[]): Cut[] => [
  ["", word],
  ...endings.filter((ending) => word.endsWith(ending)).map((ending): Cut => [ending, word.slice(0, -ending.length)]),
];

const withoutClitics = (word: string): Cut[] =>
  cutOneOf(word, PARTICLES).flatMap(([particle, rest]) =>
    cutOneOf(rest, POSSESSIVES).map(([possessive, bare]): Cut => [possessive + particle, bare]),
  );

const withoutSuffix = (word: string): Cut[] => cutOneOf(word, SUFFIXES);

function withoutPrefixes(word: string): Cut[] {
  const cuts: Cut[] = [["", word]];
  for (const { rules, inner } of OUTER) {
    for (const [outer, rest] of cutPrefix(word, rules)) {
      cuts.push([outer, rest]);
      for (const [second, root] of cutPrefix(rest, inner)) cuts.push([`${outer}.${second}`, root]);
    }
  }
  return cuts;
}

const cutPrefix = (word: string, rules: readonly PrefixRule[]): Cut[] =>
  rules.flatMap(([name, pattern, restored]) => {
    const match = pattern.exec(word);
    return match ? restored.map((letters): Cut => [name, letters + word.slice(match[0].length)]) : [];
  });
