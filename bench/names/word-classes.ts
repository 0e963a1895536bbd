import { FINE_CLASSES, type KeptProfiles } from "../../index-build/mentions/tagger/word-profiles.ts";

/** Words of fewer occurrences get no profile. */
const MIN_COUNT = 12;
/** Neighbours that are told apart: the most frequent words in small letters, and signs. */
const NEIGHBOURS = 600;
/** Kinds of other neighbours: none, in capitals, with a capital, number, else. */
const OTHER_NEIGHBOURS = 5;
const SIDE = NEIGHBOURS + OTHER_NEIGHBOURS;
/** One less than fit beside a fine class into 16 bits. */
const BROAD_CLASSES = 127;
const ROUNDS = 12;
/** Classes begin at words among so many of the most frequent. */
const FIRST_WORDS = 5000;

/** A vector of few numbers beside zeros. */
interface Sparse {
  at: Int32Array;
  values: Float64Array;
  weight: number;
}

/**
 * What news shows of its words: how often each has a capital inside sentences, and which are used
 * alike: spherical k-means (Dhillon & Modha 2001) over the positive mutual information of words
 * with their neighbours, into broad and into fine classes.
 *
 * @param sentences tokens of each.
 */
export function profilesOf(sentences: readonly (readonly string[])[]): KeptProfiles & { count: number } {
  const counts = new Map<string, number>();
  for (const word of sentences.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byUse = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const forms = byUse.flatMap(([word, count]) =>
    count >= MIN_COUNT && /^\p{L}[\p{L}\p{M}'’.-]{0,30}$/u.test(word) ? [word] : [],
  );
  const classes = classesOf(
    forms,
    sentences,
    byUse.map(([word]) => word),
  );
  const rates = capitalRates(sentences);
  const words = [...new Set(forms.map((form) => form.toLowerCase()))].sort();
  const columns = new Map(words.map((word) => [word, [0, 0, 0]]));
  forms.forEach((form, index) => {
    const column = columns.get(form.toLowerCase());
    if (column)
      column[/^\p{Ll}/u.test(form) ? 0 : form.length > 1 && form === form.toUpperCase() ? 2 : 1] ||=
        classes[index] ?? 0;
  });
  return {
    count: words.length,
    words: words.join(" "),
    capitals: Buffer.from(Uint8Array.from(words, (word) => rates(word))).toString("base64"),
    classes: Buffer.from(Uint16Array.from(words.flatMap((word) => columns.get(word) ?? [])).buffer).toString("base64"),
  };
}

/** Least share of capitals of each step above 0; the first seven of `WordProfile.capitals`. */
const RATES = [0.02, 0.1, 0.3, 0.6, 0.9, 0.985];

function capitalRates(sentences: readonly (readonly string[])[]): (word: string) => number {
  const counts = new Map<string, [small: number, capitalised: number, capitals: number]>();
  for (const sentence of sentences) {
    sentence.forEach((word, index) => {
      if (index === 0 || /^["“'‘(.:!?-]$/.test(sentence[index - 1] ?? "") || !/^\p{L}/u.test(word)) return;
      const key = word.toLowerCase();
      const count = counts.get(key) ?? [0, 0, 0];
      counts.set(key, count);
      count[/^\p{Ll}/u.test(word) ? 0 : word.length > 1 && word === word.toUpperCase() ? 2 : 1]++;
    });
  }
  return (word) => {
    const [small, capitalised, capitals] = counts.get(word) ?? [1, 0, 0];
    const rate = (capitalised + capitals) / (small + capitalised + capitals);
    return RATES.filter((least) => rate >= least).length + (capitals > capitalised ? RATES.length + 1 : 0);
  };
}

/** The broad and the fine class of each form, as one number above 0. */
function classesOf(
  forms: readonly string[],
  sentences: readonly (readonly string[])[],
  byUse: readonly string[],
): Uint16Array {
  const vectors = vectorsOf(forms, sentences, byUse);
  const broad = clustersOf(vectors, BROAD_CLASSES);
  const fine = clustersOf(vectors, FINE_CLASSES);
  return Uint16Array.from(vectors, (_, index) => ((broad[index] ?? 0) + 1) * FINE_CLASSES + (fine[index] ?? 0));
}

function vectorsOf(
  forms: readonly string[],
  sentences: readonly (readonly string[])[],
  byUse: readonly string[],
): Sparse[] {
  const numbers = new Map(
    byUse
      .filter((word) => /^[\p{Ll}.,()"“”:'-]/u.test(word))
      .slice(0, NEIGHBOURS)
      .map((word, index) => [word, index]),
  );
  const numberOf = (word: string | undefined): number => {
    if (word === undefined) return NEIGHBOURS;
    const number = numbers.get(word);
    if (number !== undefined) return number;
    return NEIGHBOURS + (/^\p{Lu}+$/u.test(word) ? 1 : /^\p{Lu}/u.test(word) ? 2 : /^\p{N}/u.test(word) ? 3 : 4);
  };
  const rowOf = new Map(forms.map((form, index) => [form, index]));
  const counts = forms.map(() => new Map<number, number>());
  const columns = new Float64Array(2 * SIDE);
  const rows = new Float64Array(forms.length);
  let total = 0;
  for (const sentence of sentences) {
    sentence.forEach((word, index) => {
      const row = rowOf.get(word);
      const count = row === undefined ? undefined : counts[row];
      if (row === undefined || !count) return;
      for (const column of [numberOf(sentence[index - 1]), SIDE + numberOf(sentence[index + 1])]) {
        count.set(column, (count.get(column) ?? 0) + 1);
        columns[column] = (columns[column] ?? 0) + 1;
        rows[row] = (rows[row] ?? 0) + 1;
        total++;
      }
    });
  }
  return counts.map((count, row) => {
    const entries = [...count].flatMap(([column, times]): [number, number][] => {
      const information = Math.log((times * total) / ((rows[row] ?? 1) * (columns[column] ?? 1)));
      // What was seen once or twice says little.
      return information > 0 ? [[column, information * Math.sqrt(Math.min(1, times / 3))]] : [];
    });
    const length = Math.sqrt(entries.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    return {
      at: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, value]) => value / length),
      weight: Math.log(1 + (rows[row] ?? 0)),
    };
  });
}

/** The cluster of each vector, from 0 to below `count`. */
function clustersOf(vectors: readonly Sparse[], count: number): Int32Array {
  const assigned = new Int32Array(vectors.length);
  const span = Math.min(FIRST_WORDS, vectors.length);
  let centres = Array.from({ length: Math.min(count, vectors.length) }, (_, index) => {
    const centre = new Float64Array(2 * SIDE);
    // Spread evenly over the frequent words, without a pattern: 7919 is prime.
    addTo(centre, vectors[(index * 7919) % span], 1);
    return centre;
  });
  for (let round = 0; round < ROUNDS; round++) {
    vectors.forEach((vector, index) => {
      assigned[index] = nearestOf(vector, centres);
    });
    centres = centres.map(() => new Float64Array(2 * SIDE));
    vectors.forEach((vector, index) => {
      const centre = centres[assigned[index] ?? 0];
      if (centre) addTo(centre, vector, vector.weight);
    });
    for (const centre of centres) {
      const length = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0)) || 1;
      centre.forEach((value, column) => {
        centre[column] = value / length;
      });
    }
  }
  return assigned;
}

function addTo(centre: Float64Array, vector: Sparse | undefined, weight: number): void {
  vector?.at.forEach((column, index) => {
    centre[column] = (centre[column] ?? 0) + weight * (vector.values[index] ?? 0);
  });
}

function nearestOf({ at, values }: Sparse, centres: readonly Float64Array[]): number {
  let [best, most] = [0, -1];
  centres.forEach((centre, index) => {
    let sum = 0;
    for (let entry = 0; entry < at.length; entry++) sum += (centre[at[entry] ?? 0] ?? 0) * (values[entry] ?? 0);
    if (sum > most) [best, most] = [index, sum];
  });
  return best;
}
