import { foldedWords } from "../../analysis/index.ts";
import type { SearchIndex } from "../index/search-index.ts";
import type { ParsedQuery } from "../query/parse-query.ts";
import { hasCode } from "./filters.ts";

/**
 * Tests what `sumber:` and `-sumber:` of a query ask for: `detik` names `detikcom`, `detik.com` and
 * `Detik News`. An article of unknown publisher is of none that is named.
 */
export async function makePublisherTest(
  { publishers, excludedPublishers }: Pick<ParsedQuery, "publishers" | "excludedPublishers">,
  index: SearchIndex,
): Promise<(document: number) => boolean> {
  if (publishers.length === 0 && excludedPublishers.length === 0) return () => true;
  const codes = Array.from({ length: index.docValues.facets.publisher.valueCount }, (_, code) => code);
  const values = await index.valuesOf("publisher", codes);
  const codesOf = (names: readonly string[]) =>
    codes.filter((code) => names.some((name) => isNamed(values[code]?.value ?? "", name)));
  const isWanted = hasCode(index.docValues, "publisher", codesOf(publishers));
  const isUnwanted = hasCode(index.docValues, "publisher", codesOf(excludedPublishers));
  return (document) => (publishers.length === 0 || isWanted(document)) && !isUnwanted(document);
}

/** Whether a publisher's name holds all of the words, each at the start of one of its own. */
function isNamed(publisher: string, name: string): boolean {
  const words = foldedWords(publisher);
  return foldedWords(name).every((word) => words.some((own) => own.startsWith(word)));
}
