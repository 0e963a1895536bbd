import type { ByteWriter } from "./bytes.ts";

/** How often a stemmed term occurs in the fields of one document. The lead is part of the body. */
export interface TermFrequencies {
  headline: number;
  lead: number;
  body: number;
}

/**
 * Writes one posting of a stemmed term: the distance to the document before, doubled, plus one
 * where the term occurs once in the body and nowhere else (varint). Any other is followed by a
 * byte: two bits for the headline, two for the lead, four for the body, from the lowest; a field
 * whose bits are all ones follows as a varint of what is above.
 *
 * @param gap distance to the document before, 1 or more; of the first, its number plus one.
 */
export function writeTermPosting(writer: ByteWriter, gap: number, { headline, lead, body }: TermFrequencies): void {
  if (headline === 0 && lead === 0 && body === 1) {
    writer.varint(2 * gap + 1);
    return;
  }
  writer.varint(2 * gap);
  writer.byte(Math.min(headline, 3) | (Math.min(lead, 3) << 2) | (Math.min(body, 15) << 4));
  if (headline >= 3) writer.varint(headline - 3);
  if (lead >= 3) writer.varint(lead - 3);
  if (body >= 15) writer.varint(body - 15);
}

/**
 * Writes one posting of an unstemmed word: the distance, doubled, plus one where it occurs there
 * once; else followed by how often less two (varint).
 */
export function writeWordPosting(writer: ByteWriter, gap: number, frequency: number): void {
  if (frequency === 1) writer.varint(2 * gap + 1);
  else {
    writer.varint(2 * gap);
    writer.varint(frequency - 2);
  }
}

/** Room for the postings of one list, used by turns: a query allocates none. */
export class PostingBuffer {
  readonly documents: Uint32Array;
  /** How often the word occurs in each document: of a stemmed term, in its body. */
  readonly frequencies: Uint32Array;
  readonly headlines: Uint32Array;
  readonly leads: Uint32Array;
  /** What each posting scores. */
  readonly scores: Float64Array;

  constructor(documentCount: number) {
    this.documents = new Uint32Array(documentCount);
    this.frequencies = new Uint32Array(documentCount);
    this.headlines = new Uint32Array(documentCount);
    this.leads = new Uint32Array(documentCount);
    this.scores = new Float64Array(documentCount);
  }
}

/** Reads the postings of a stemmed term; gives how many there are. */
export function readTermPostings(bytes: Uint8Array, start: number, end: number, into: PostingBuffer): number {
  const { documents, frequencies, headlines, leads } = into;
  let document = -1;
  let count = 0;
  let at = start;
  const varint = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  };
  while (at < end) {
    let head = bytes[at++];
    if (head >= 0x80) {
      head &= 0x7f;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++];
        head |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
    }
    document += head >>> 1;
    documents[count] = document;
    if (head & 1) {
      headlines[count] = 0;
      leads[count] = 0;
      frequencies[count] = 1;
    } else {
      const packed = bytes[at++];
      const [headline, lead, body] = [packed & 3, (packed >> 2) & 3, packed >> 4];
      headlines[count] = headline < 3 ? headline : 3 + varint();
      leads[count] = lead < 3 ? lead : 3 + varint();
      frequencies[count] = body < 15 ? body : 15 + varint();
    }
    count++;
  }
  return count;
}

/** Reads the postings of an unstemmed word; gives how many there are. */
export function readWordPostings(bytes: Uint8Array, start: number, end: number, into: PostingBuffer): number {
  const { documents, frequencies } = into;
  let document = -1;
  let count = 0;
  let at = start;
  while (at < end) {
    let head = bytes[at++];
    if (head >= 0x80) {
      head &= 0x7f;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++];
        head |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
    }
    document += head >>> 1;
    documents[count] = document;
    if (head & 1) frequencies[count] = 1;
    else {
      let more = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        more |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      frequencies[count] = 2 + more;
    }
    count++;
  }
  return count;
}

/**
 * Writes the positions of a word in one document: the first, then each as the difference to the one
 * before (varints).
 */
export function writePositions(writer: ByteWriter, places: readonly number[]): void {
  let last = 0;
  for (const place of places) {
    writer.varint(place - last);
    last = place;
  }
}
