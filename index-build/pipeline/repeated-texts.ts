import { dirname } from "node:path/posix";
import { segmentsOf } from "../extract/index.ts";
import type { RecordOrigin } from "../model/pipeline-types.ts";
import type { WorkStore } from "../runtime/work-store.ts";
import { type ParsedCorpus, pageInStore } from "./gather.ts";
import { timeOf } from "./prepare.ts";
import { hashOf, siteNumber, siteOf, valueHash } from "./site-hashes.ts";

/** Where a site repeats a text. */
type RepeatedPlace = "a sentence" | "inside a paragraph" | "beside the headline" | "author" | "time";

/** A text that a site repeats from article to article, as it was learnt. */
export interface RepeatedText {
  site: string;
  text: string;
  place: RepeatedPlace;
  /** Pages that hold it, of those looked at. */
  pages: number;
  ofPages: number;
  example: RecordOrigin;
}

/**
 * All that was learnt of what sites repeat, the most frequent of a site first. What is taken out by
 * the hashes of its sentences is found by a pass over the pages.
 */
export function repeatedTexts({ pages, boilerplate, lessons }: ParsedCorpus, store: WorkStore): RepeatedText[] {
  const found = new Map<number, RepeatedText>();
  const pagesOf = new Map<string, number>();
  for (const waiting of pages) {
    const { origin } = waiting;
    const page = pageInStore(waiting, store);
    const site = siteOf(page, dirname(origin.sourceFile));
    pagesOf.set(site, (pagesOf.get(site) ?? 0) + 1);
    const number = siteNumber(site);
    const texts = new Map<number, [text: string, place: RepeatedPlace]>();
    for (const { text } of page.lines)
      for (const segment of segmentsOf(text)) {
        const hash = hashOf(segment, number);
        if (boilerplate.repeated.has(hash)) texts.set(hash, [text.slice(segment.start, segment.end), "a sentence"]);
      }
    const values = { author: page.authors.flat()[0], time: timeOf(page) };
    for (const [place, value] of Object.entries(values) as ["author" | "time", string | undefined][]) {
      const hash = valueHash(value, number);
      if (boilerplate.shared.has(hash)) texts.set(hash, [value ?? "", place]);
    }
    for (const [hash, [text, place]] of texts) {
      const known = found.get(hash) ?? { site, text, place, pages: 0, ofPages: 0, example: origin };
      found.set(hash, { ...known, pages: known.pages + 1 });
    }
  }
  const bySentence = [...found.values()].map((one) => ({ ...one, ofPages: pagesOf.get(one.site) ?? 0 }));
  const bySample = lessons.flatMap(({ site, sample, phrases, headlineEnds }) => {
    const places = [
      ...phrases.map((one) => ({ ...one, place: "inside a paragraph" as const })),
      ...headlineEnds.map((one) => ({ ...one, place: "beside the headline" as const })),
    ];
    return places.map(({ text, place, pages: count, example }): RepeatedText => {
      const origin = sample[example];
      if (origin === undefined) throw new RangeError(`There is no page ${example} of ${site}.`);
      return { site, text: text.trim(), place, pages: count, ofPages: sample.length, example: origin };
    });
  });
  return [...bySentence, ...bySample].toSorted((a, b) =>
    a.site < b.site ? -1 : a.site > b.site ? 1 : b.pages / b.ofPages - a.pages / a.ofPages,
  );
}
