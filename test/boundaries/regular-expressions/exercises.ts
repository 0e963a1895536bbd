/**
 * Calls that make modules build the expressions which they build of escaped words while they run,
 * so that these are looked at as well.
 */
import { participantsOf } from "../../../index-build/events/participants.ts";
import { preferredSpelling } from "../../../index-build/extract/text/credits.ts";
import { faultIn } from "../../../index-build/generator/verify.ts";
import type { DatedArticle, EntityIndex } from "../../../index-build/model/pipeline-types.ts";
import { CandidateWords } from "../../../src/search/results/candidate-words.ts";

preferredSpelling("TRIBUN-VIDEO.COM", "Tribun-Video.com");

const STATEMENT = "Warga bernama Anwar berkata “air sudah surut sejak pagi” kepada petugas.";
faultIn(STATEMENT, [STATEMENT]);

const LABELS = ["Situasi Graham Potter", "Graham Potter"];
participantsOf(
  [
    { articleBody: "", mentions: LABELS.map((entityId) => ({ type: "person", entityId })) },
  ] as unknown as DatedArticle[],
  new Map(LABELS.map((prefLabel) => [prefLabel, { prefLabel, type: "person" }])) as unknown as EntityIndex,
);

new CandidateWords(["banjir", "2024"]);
