import { loadLanguageIdentifier } from "../language-identification/index.ts";
import type { Fault, ParsedPage } from "../model/pipeline-types.ts";
import { packJson, unpackJson } from "../runtime/work-store.ts";
import { type PageToPrepare, type PreparationConfig, type PreparedArticle, prepareArticle } from "./prepare.ts";

/** A page to prepare, as the store has it. */
export interface PageTask extends Omit<PageToPrepare, "page"> {
  page: Uint8Array;
}

/** An article as the store keeps it, and the time that it took, which is not kept. */
export interface TimedPage {
  packed: Uint8Array;
  tookMs: number;
}

/**
 * Loads what is needed, and gives what prepares one page after another: packed as the store keeps
 * it.
 */
export async function pagePreparer(config: PreparationConfig): Promise<(task: PageTask) => TimedPage> {
  const identify = await loadLanguageIdentifier();
  return ({ page, ...task }) => {
    const startedMs = performance.now();
    const packed = packPrepared(prepareArticle({ page: unpackJson<ParsedPage>(page), ...task }, config, identify));
    return { packed, tookMs: performance.now() - startedMs };
  };
}

/** A prepared article as the store keeps it: what are numbers in JSON already, packed. */
interface PackedArticle extends Omit<PreparedArticle, "sketch" | "draft"> {
  draft: Omit<PreparedArticle["draft"], "termCounts">;
  sketch: string;
  terms: string;
  counts: string;
}

const base64 = (numbers: Uint32Array | Uint8Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");

/** A copy, since typed arrays must begin at a multiple of their width. */
const unsigned = (packed: string): Uint32Array =>
  new Uint32Array(Uint8Array.from(Buffer.from(packed, "base64")).buffer);

/** A prepared article, or why there is none, packed. */
function packPrepared(prepared: PreparedArticle | Fault): Buffer {
  if ("reason" in prepared) return packJson(prepared);
  const { sketch, draft, ...rest } = prepared;
  const { termCounts, ...own } = draft;
  const packed: PackedArticle = {
    ...rest,
    draft: own,
    sketch: base64(sketch),
    terms: base64(termCounts.terms),
    counts: base64(termCounts.counts),
  };
  return packJson(packed);
}

/** @throws CacheDamage where the bytes are not what {@link pagePreparer} gave. */
export function unpackPrepared(bytes: Uint8Array): PreparedArticle | Fault {
  const unpacked = unpackJson<Fault | PackedArticle>(bytes);
  if ("reason" in unpacked) return unpacked;
  const { draft, sketch, terms, counts, ...rest } = unpacked;
  const termCounts = { terms: unsigned(terms), counts: Uint8Array.from(Buffer.from(counts, "base64")) };
  return { ...rest, draft: { ...draft, termCounts }, sketch: unsigned(sketch) };
}
