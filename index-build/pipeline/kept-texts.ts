import type { LearntBoilerplate, LearntHashes } from "../boilerplate/index.ts";
import { segmentsOf } from "../extract/index.ts";
import { seamWordsOf } from "../model/seams.ts";
import type { KeptText } from "../read/index.ts";
import type { SiteLesson } from "./learn-sites.ts";
import { hashOf, siteNumber, valueHash } from "./site-hashes.ts";

/** What was learnt of a corpus and its sites. */
interface Lessons {
  hashes: LearntHashes;
  lessons: readonly SiteLesson[];
}

/** The same without what is to be kept. */
interface KeptLessons {
  boilerplate: LearntBoilerplate;
  lessons: readonly SiteLesson[];
  unusedKept: readonly KeptText[];
}

/** Switches off what the owner has said to be the articles' own, text by text. */
export function withoutKept({ hashes, lessons }: Lessons, kept: readonly KeptText[]): KeptLessons {
  const repeated = new Set(hashes.repeated);
  const shared = new Set(hashes.shared);
  const used = new Set<KeptText>();
  for (const one of kept) {
    const site = siteNumber(one.site);
    for (const segment of segmentsOf(one.text)) if (repeated.delete(hashOf(segment, site))) used.add(one);
    if (shared.delete(valueHash(one.text, site))) used.add(one);
  }
  const own = lessons.map((lesson): SiteLesson => {
    const ofSite = kept.filter(({ site }) => site === lesson.site);
    const isOn = (isMeant: (text: string) => boolean) => {
      const meant = ofSite.filter(({ text }) => isMeant(text));
      for (const one of meant) used.add(one);
      return meant.length === 0;
    };
    return {
      ...lesson,
      phrases: lesson.phrases.filter(({ keys }) => isOn((text) => keysOf(text) === keys.join(" "))),
      headlineEnds: lesson.headlineEnds.filter((end) => isOn((text) => text === end.text.trim())),
    };
  });
  const sites = new Map(
    own.map(({ number, phrases, headlineEnds }) => [
      number,
      {
        phrases: phrases.map(({ keys, isOwn }) => ({ keys, isOwn })),
        headlineEnds: headlineEnds.map(({ text }) => text),
      },
    ]),
  );
  const unusedKept = kept.filter((one) => !used.has(one));
  return { boilerplate: { ...hashes, repeated, shared, sites }, lessons: own, unusedKept };
}

const keysOf = (text: string): string =>
  seamWordsOf(text)
    .map(({ key }) => key)
    .join(" ");
