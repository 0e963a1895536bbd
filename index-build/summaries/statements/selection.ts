import { type EventSentence, wordsOf } from "../event-text.ts";

/** How much is chosen, at most. */
export interface Budget {
  /** Words of all chosen sentences together. */
  words: number;
  sentences: number;
  /** Turns of the choice. Default: no limit. */
  turns?: number;
}

/** What passages are worth beside those already chosen. */
export interface Scorer {
  /**
   * Worth of adding these sentences of one passage; below {@link Scorer.least} they are better left
   * out.
   */
  valueOf(fresh: readonly EventSentence[]): number;
  /** Takes note that a sentence is chosen. */
  add(sentence: EventSentence): void;
  least: number;
  /**
   * Whether a passage that no longer fits is passed over for a shorter one; else it ends the
   * summary.
   */
  fills: boolean;
  /** Whether the first passage is chosen, whatever it is worth and however long it is. */
  mustState: boolean;
}

/**
 * Chooses passages greedily, the one of greatest value first, until the budget is spent or nothing
 * is worth stating.
 *
 * @param lead a passage that is chosen before any other, as far as there is one.
 * @returns the chosen sentences, in the order in which they were chosen.
 */
export function choose(
  passages: readonly (readonly EventSentence[])[],
  scorer: Scorer,
  { lead = [], ...budget }: Budget & { lead?: readonly EventSentence[] },
): EventSentence[] {
  const chosen = new Set<EventSentence>(lead);
  for (const sentence of lead) scorer.add(sentence);
  const isFree = () => chosen.size === 0 && scorer.mustState;
  let words = wordsOf(lead);
  for (let turn = 0; turn < (budget.turns ?? Number.POSITIVE_INFINITY); turn++) {
    const fits = (fresh: readonly EventSentence[]) =>
      words + wordsOf(fresh) <= budget.words && chosen.size + fresh.length <= budget.sentences;
    const isOpen = (fresh: readonly EventSentence[]) => fits(fresh) || isFree() || !scorer.fills;
    const best = bestOf(passages, chosen, isOpen, scorer);
    if (best === null || (!isFree() && (!fits(best.fresh) || best.value < scorer.least))) break;
    for (const sentence of best.fresh) {
      chosen.add(sentence);
      scorer.add(sentence);
    }
    words += wordsOf(best.fresh);
  }
  return [...chosen];
}

/** The passage of greatest value, as far as it is not chosen yet. */
function bestOf(
  passages: readonly (readonly EventSentence[])[],
  chosen: ReadonlySet<EventSentence>,
  isOpen: (fresh: readonly EventSentence[]) => boolean,
  scorer: Scorer,
): { fresh: EventSentence[]; value: number } | null {
  let best: { fresh: EventSentence[]; value: number } | null = null;
  for (const passage of passages) {
    const fresh = passage.filter((sentence) => !chosen.has(sentence));
    if (fresh.length === 0 || !isOpen(fresh)) continue;
    const value = scorer.valueOf(fresh);
    if (best === null || value > best.value) best = { fresh, value };
  }
  return best;
}
