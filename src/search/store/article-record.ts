import type {
  DatePrecision,
  DateSource,
  EventHeading,
  Mention,
  PublishedArticle,
  Sentence,
  TimeAspect,
} from "../../schema/index.ts";
import { parseJson } from "./parse-json.ts";

/** An article with what a list of hits shows of its event, and its significant terms. */
export interface ArticleRecord {
  article: PublishedArticle;
  event: EventHeading;
  /** The most significant first; see the build's `search-index/significant-terms.ts`. */
  significantTerms: string[];
}

// Sentences and mentions are numbers for the most part, so they are written as lists: an article
// takes half the bytes of its JSON.
type PackedSentence = [gap: number, length: number, flags: number, salience: number];
type PackedMention =
  | [kind: 0 | 1 | 2, start: number, length: number, entity: number, role?: string]
  | [
      kind: 3,
      start: number,
      length: number,
      value: string | null,
      precision: DatePrecision,
      source: DateSource,
      aspect: TimeAspect,
    ];

type PackedArticle = [
  fields: Omit<PublishedArticle, "sentences" | "mentions" | "eventId">,
  event: EventHeading,
  sentences: number[],
  entities: string[],
  mentions: PackedMention[],
  significantTerms: string[],
];

const ENTITY_CODES = { person: 0, place: 1, organization: 2 } as const;
const ENTITY_KINDS = ["person", "place", "organization"] as const;
const [SUBHEAD, QUOTABLE, LEANING] = [1, 2, 4];

/** A record as a shard holds it. */
export function packArticle({ article, event, significantTerms }: ArticleRecord): string {
  const { sentences, mentions, eventId: _eventId, ...fields } = article;
  const entities = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = entities.get(id) ?? entities.size;
    entities.set(id, known);
    return known;
  };
  const packedMentions = mentions.map((mention) => packMention(mention, numberOf));
  const packed: PackedArticle = [
    fields,
    event,
    packSentences(sentences),
    [...entities.keys()],
    packedMentions,
    significantTerms,
  ];
  return JSON.stringify(packed);
}

/** Unpacks what {@link packArticle} gave. */
export function unpackArticle(text: string): ArticleRecord {
  const [fields, event, sentences, entities, mentions, significantTerms] = parseJson<PackedArticle>(text, [
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
  ]);
  const article = {
    ...fields,
    sentences: unpackSentences(fields.id, sentences),
    mentions: mentions.map((mention) => unpackMention(mention, entities)),
    eventId: event.id,
  };
  return { article, event, significantTerms };
}

function packSentences(sentences: readonly Sentence[]): number[] {
  let end = 0;
  return sentences.flatMap((sentence): PackedSentence => {
    const { kind, quotable, leaning, salience } = sentence;
    const flags = (kind === "subhead" ? SUBHEAD : 0) | (quotable ? QUOTABLE : 0) | (leaning ? LEANING : 0);
    const packed: PackedSentence = [sentence.start - end, sentence.end - sentence.start, flags, salience];
    end = sentence.end;
    return packed;
  });
}

function unpackSentences(articleId: string, packed: readonly number[]): Sentence[] {
  const sentences: Sentence[] = [];
  let end = 0;
  for (let at = 0; at < packed.length; at += 4) {
    const flags = packed[at + 2];
    const start = end + packed[at];
    end = start + packed[at + 1];
    sentences.push({
      id: `${articleId}#${at / 4}`,
      start,
      end,
      kind: flags & SUBHEAD ? "subhead" : "prose",
      quotable: (flags & QUOTABLE) !== 0,
      leaning: (flags & LEANING) !== 0,
      salience: packed[at + 3],
    });
  }
  return sentences;
}

function packMention(mention: Mention, numberOf: (id: string) => number): PackedMention {
  const { start, end } = mention;
  if (mention.type === "time") {
    const { value, precision, source } = mention.date;
    return [3, start, end - start, value, precision, source, mention.aspect];
  }
  const kind = ENTITY_CODES[mention.type];
  const packed = [kind, start, end - start, numberOf(mention.entityId)] as const;
  return mention.role === undefined ? [...packed] : [...packed, mention.role];
}

function unpackMention(packed: PackedMention, entities: readonly string[]): Mention {
  const [kind, start, length] = packed;
  const end = start + length;
  if (kind === 3) {
    const [, , , value, precision, source, aspect] = packed;
    return { type: "time", start, end, date: { value, precision, source }, aspect };
  }
  const [, , , entity, role] = packed;
  const mention = { type: ENTITY_KINDS[kind], start, end, entityId: entities[entity] ?? "" };
  return role === undefined ? mention : { ...mention, role };
}
