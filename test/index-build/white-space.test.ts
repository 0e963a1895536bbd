import { expect, it } from "vitest";
import { BoilerplateLearner } from "../../index-build/boilerplate/index.ts";
import { VocabularyLearner } from "../../index-build/boilerplate/vocabulary.ts";
import { extract, gluedIn, namesInHeadline } from "../../index-build/extract/index.ts";
import { INSERTED_SPACE, LINE_BREAK, plainText } from "../../index-build/model/white-space.ts";

it("spaces that the source does not have are noted, and the rest is the source's text", () => {
  expect(plainText(`satu${INSERTED_SPACE}dua${LINE_BREAK}tiga empat`)).toEqual({
    text: "satu dua tiga empat",
    insertedSpaces: [4],
    lineBreaks: [8],
  });
  const body = "Bupati membuka pasar ikan pada pagi hari.Warga datang berbondong-bondong ke pasar itu.";
  const found = extract({ fields: { title: "Pasar Ikan", body }, page: null });
  if ("reason" in found) throw new Error(found.reason);
  const { articleBody, insertedSpaces } = found;
  expect(articleBody).toContain("pagi hari. Warga");
  expect([...articleBody].filter((_, at) => !insertedSpaces.includes(at)).join("")).toBe(body);
});

it("a line break of the page inside a paragraph is noted", () => {
  const html = `<p>Kapal feri kandas<br>di perairan dangkal Bakauheni pada Rabu malam akibat kabut tebal.</p>`;
  const found = extract({ fields: { title: "Feri", body: html }, page: null });
  expect(found).toMatchObject({ lineBreaks: ["Kapal feri kandas".length] });
});

const NO_NAMES = new Set<string>();

it.each([
  ["kepadaKompas", ["kepada", "Kompas"]],
  ["dilansirAFP", ["dilansir", "AFP"]],
  ["KPKmenahan", ["KPK", "menahan"]],
  ["Indonesiatelah", ["Indonesia", "telah"]],
  ["JakartaKementerian", ["Jakarta", "Kementerian"]],
])("%s may be two words", (token, parts) =>
  expect(gluedIn(token, "id", NO_NAMES).map(({ left, right }) => [left, right])).toContainEqual(parts),
);

it.each(["iPhone", "McDonald", "detikcom", "BNPB", "berAC", "umatMu", "Presidennya", "BBMnya", "Zulhas"])(
  "%s is one word",
  (token) => expect(gluedIn(token, "id", NO_NAMES)).toEqual([]),
);

it("a name of the headline may stand before any word", () => {
  const parts = [{ token: "Sukmabarat", left: "Sukma", right: "barat" }];
  expect(gluedIn("Sukmabarat", "id", NO_NAMES)).toEqual([]);
  expect(gluedIn("Sukmabarat", "id", namesInHeadline("Potret Ayu Sukma Kini"))).toEqual(parts);
});

it("a token is parted where the corpus knows both words and hardly the token", () => {
  const [candidate, token, small, left, right] = [1, 2, 3, 4, 5];
  const learn = (tokens: number, parts: number, smalls = 0) => {
    const learner = new VocabularyLearner();
    const add = (words: number[], candidates: number[] = []) =>
      learner.add({ vocabulary: Uint32Array.from(words), candidates: Float64Array.from(candidates) });
    for (let at = 0; at < parts; at++) add([left, right]);
    for (let at = 0; at < smalls; at++) add([small]);
    for (let at = 0; at < tokens; at++) add([token], [candidate, token, small, left, right]);
    return learner.learn().has(candidate);
  };
  expect(learn(1, 12)).toBe(true);
  expect(learn(1, 2)).toBe(false);
  expect(learn(9, 60)).toBe(false);
  expect(learn(1, 12, 1)).toBe(false);
  expect(new BoilerplateLearner().learn().glued.size).toBe(0);
});
