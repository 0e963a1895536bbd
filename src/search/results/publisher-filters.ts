import { foldedWords } from "../../analysis/index.ts";
import type { DocumentColumns } from "../index/document-columns.ts";
import type { ParsedQuery } from "../query/parse-query.ts";

/**
 * Tests what `sumber:` and `-sumber:` of a query ask for: `detik` names `detikcom`, `detik.com` and `Detik News`. An article of unknown
 * publisher is of none that is named.
 */
export function makePublisherTest(
  { publishers, excludedPublishers }: Pick<ParsedQuery, "publishers" | "excludedPublishers">,
  { facets }: DocumentColumns,
): (document: number) => boolean {
  const { values, offsets, codes } = facets.publisher;
  const codesOf = (names: readonly string[]) =>
    new Set(values.flatMap(({ value }, code) => (names.some((name) => isNamed(value, name)) ? [code] : [])));
  const [wanted, unwanted] = [codesOf(publishers), codesOf(excludedPublishers)];
  return (document) => {
    const own = [...codes.subarray(offsets[document], offsets[document + 1])];
    return (publishers.length === 0 || own.some((code) => wanted.has(code))) && !own.some((code) => unwanted.has(code));
  };
}

/** Whether a publisher's name holds all of the words, each at the start of one of its own. */
function isNamed(publisher: string, name: string): boolean {
  const words = foldedWords(publisher);
  return foldedWords(name).every((word) => words.some((own) => own.startsWith(word)));
}
