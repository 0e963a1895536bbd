/**
 * Makes `index-build/text-model/background-frequencies.json`: document frequencies of terms in
 * general news, from the development corpora. Only counts leave those corpora. Run:
 * `npm run make:background [-- --data DIR --into DIR]`.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type BackgroundFrequencies, IDF_STEP } from "../../index-build/text-model/term-statistics.ts";
import { analyze } from "../../src/analysis/index.ts";
import { dataPath, readRecords } from "../data.ts";
import { fromJson } from "../from-json.ts";
import { MAKE_OPTIONS, writeMade } from "../made.ts";

const { values } = parseArgs({
  options: MAKE_OPTIONS,
});

const recordsOf = (file: string) => readRecords<Record<string, string>>(values.data, file);
const pagesOf = (file: string): Record<string, string>[] =>
  Object.values(
    fromJson<Record<string, { articleBody: string }>>(readFileSync(dataPath(values.data, file), "utf8")),
  ).map(({ articleBody }) => ({ body: articleBody }));

/** Languages with documents to count. */
type Language = "id" | "en";

const SOURCES: { records: Record<string, string>[]; language: Language }[] = [
  { records: await recordsOf("news/yogyakarta-2025.jsonl"), language: "id" },
  { records: await recordsOf("news/detik-2026.jsonl"), language: "id" },
  { records: await recordsOf("news/undated-2024.jsonl"), language: "id" },
  { records: await recordsOf("retrieval/time/docs.jsonl"), language: "en" },
  { records: pagesOf("pages/scrapinghub/ground-truth.json"), language: "en" },
];
/**
 * Terms in a smaller share of documents are left out: the file stays under 100 KB, and rare terms
 * share one estimate.
 */
const MIN_SHARE: Record<Language, number> = { id: 0.0012, en: 0.0095 };

const shares = new Map<string, number>();
const documentCounts: Record<Language, number> = { id: 0, en: 0 };
const counts: Record<Language, Map<string, number>> = { id: new Map(), en: new Map() };
for (const { records, language } of SOURCES) {
  for (const record of records) {
    const text = `${record["title"] ?? ""}\n${record["body"] ?? record["text"] ?? ""}`;
    const terms = counts[language];
    for (const term of new Set(analyze(text, language).map((token) => token.term)))
      terms.set(term, (terms.get(term) ?? 0) + 1);
    documentCounts[language]++;
  }
}
for (const language of ["id", "en"] as const) {
  for (const [term, count] of counts[language]) {
    const share = count / documentCounts[language];
    if (share >= MIN_SHARE[language]) shares.set(term, Math.max(share, shares.get(term) ?? 0));
  }
}
const idfSteps: string[][] = [];
for (const [term, share] of [...shares].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const step = Math.max(0, Math.round(-Math.log(share) / IDF_STEP));
  idfSteps[step] ??= [];
  idfSteps[step].push(term);
}
const frequencies: BackgroundFrequencies = {
  documentCount: documentCounts.id,
  idfSteps: Array.from(idfSteps, (terms) => (terms ?? []).join(" ")),
};
const json = `${JSON.stringify(frequencies, null, 1)}\n`;
await writeMade(values.into, "index-build/text-model/background-frequencies.json", json);
console.log(
  `${shares.size} terms of ${documentCounts.id} Indonesian and ${documentCounts.en} English documents, ${json.length} bytes`,
);
