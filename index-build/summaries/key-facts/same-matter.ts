import { fold } from "../../../src/analysis/index.ts";
import { cosineOf } from "../../text-model/index.ts";
import { type EventSentence, mentionsIn } from "../event-text.ts";
import { contentShare, type Proposition, type Propositions } from "../propositions.ts";
import { daysIn } from "./told-values.ts";

/** Least share of what each of two sentences says that the other says. */
const MIN_CONTENT = 0.6;
/** A sentence of fewer significant words says nothing: `Senin (27/2/2023).` */
const MIN_CONTENT_WORDS = 4;

/** What pairs of sentences are compared by, read once for each sentence. */
interface Facts {
  days: ReadonlySet<string>;
  /** Of persons and organisations, by id. */
  names: ReadonlySet<string>;
}

/** Whether sentences of different articles speak of one and the same thing. */
export class SameMatter {
  readonly #propositions: Propositions;
  readonly #texts = new Map<EventSentence["article"], string>();
  readonly #known = new Map<EventSentence, Facts>();

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
    const [one, other] = [this.#facts(a).days, this.#facts(b).days];
    return one.size > 0 && other.size > 0 && ![...one].some((day) => other.has(day));
  }

  /** The persons and organisations that both sentences name, by id. */
  namesOfBoth(a: EventSentence, b: EventSentence): string[] {
    const own = this.#facts(b).names;
    return [...this.#facts(a).names].filter((id) => own.has(id));
  }

  #facts(sentence: EventSentence): Facts {
    const facts = this.#known.get(sentence) ?? {
      days: new Set(daysIn(sentence).map(({ value }) => value)),
      names: new Set(namesIn(sentence)),
    };
    this.#known.set(sentence, facts);
    return facts;
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

const namesIn = (sentence: EventSentence): string[] =>
  mentionsIn(sentence).flatMap((one) => (one.type === "person" || one.type === "organization" ? one.entityId : []));
