/**
 * Calls that make modules build the expressions which they build of escaped words while they run,
 * so that these are looked at as well.
 */
import { preferredSpelling } from "../../../index-build/extract/text/credits.ts";
import { faultIn } from "../../../index-build/generator/verify.ts";
import { CandidateWords } from "../../../src/search/results/candidate-words.ts";

preferredSpelling("TRIBUN-VIDEO.COM", "Tribun-Video.com");

const STATEMENT = "Warga bernama Anwar berkata “air sudah surut sejak pagi” kepada petugas.";
faultIn(STATEMENT, [STATEMENT]);

new CandidateWords(["banjir", "2024"]);
