import { fold } from "../../../src/analysis/index.ts";
import { cosineOf } from "../../text-model/index.ts";
import { type EventSentence, mentionsIn } from "../event-text.ts";
import { contentShare, type Proposition, type Propositions } from "../propositions.ts";
import { daysIn } from "./told-values.ts";

/** Least share of what each of two sentences says that the other says. */
const MIN_CONTENT = 0.6;
/** A sentence of fewer significant words says nothing: `Senin (27/2/2023).` */
const MIN_CONTENT_WORDS = 4;

/** Whether sentences of different articles speak of one and the same thing. */
export class SameMatter {
  readonly #propositions: Propositions;
  readonly #texts = new Map<EventSentence["article"], string>();

  constructor(propositions: Propositions) {
    this.#propositions = propositions;
  }

  /**
   * Whether nothing speaks against it: they are alike by at least `cosine`, neither names whom the
   * other's whole article does not know, and they do not date what they tell differently.
   */
  isLikelySame(a: EventSentence, b: EventSentence, cosine: number): boolean {
    return cosineOf(a.vector, b.vector) >= cosine && !this.#areOfOthers(a, b);
  }

  /** Whether each of two sentences says most of what the other says, dates aside. */
  saysTheSame(a: EventSentence, b: EventSentence): boolean {
    const [one, other] = [this.#propositions.of(a), this.#propositions.of(b)];
    if (Math.min(one.content.size, other.content.size) < MIN_CONTENT_WORDS) return false;
    return Math.min(contentShare(one, other), contentShare(other, one)) >= MIN_CONTENT;
  }

  /** Whether both sentences write out days, and none in common. */
  dateOtherwise(a: EventSentence, b: EventSentence): boolean {
    const [one, other] = [daysIn(a), daysIn(b)];
    return one.length > 0 && other.length > 0 && !one.some(({ value }) => other.some((day) => day.value === value));
  }

  /** The persons and organisations that both sentences name, by id. */
  namesOfBoth(a: EventSentence, b: EventSentence): string[] {
    const own = new Set(namesIn(b));
    return namesIn(a).filter((id) => own.has(id));
  }

  /** `APBD Kabupaten Bogor`, `APBD Kabupaten Kuningan`: each article has its own. */
  #areOfOthers(a: EventSentence, b: EventSentence): boolean {
    const [one, other] = [this.#propositions.of(a), this.#propositions.of(b)];
    return this.#hasUnknown(one, b.article) && this.#hasUnknown(other, a.article);
  }

  #hasUnknown({ names }: Proposition, article: EventSentence["article"]): boolean {
    const text = this.#texts.get(article) ?? fold(`${article.headline} ${article.articleBody}`);
    this.#texts.set(article, text);
    return [...names].some((name) => !text.includes(name));
  }
}

const namesIn = (sentence: EventSentence): string[] => [
  ...new Set(
    mentionsIn(sentence).flatMap((one) => (one.type === "person" || one.type === "organization" ? one.entityId : [])),
  ),
];
