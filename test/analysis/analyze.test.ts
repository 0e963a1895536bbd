import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, fold, foldedWords, isStopWord, Synonyms, stem, tokenize } from "../../src/analysis/index.ts";

const terms = (text: string, language: "id" | "en" = "id") => analyze(text, language).map(({ term }) => term);

describe("tokens", () => {
  it("keep numbers whole, part words at hyphens, and know where they stand", () => {
    const text = "Negara-negara G20 naik 13,8 persen pukul 08.14.";
    const tokens = tokenize(text);
    expect(tokens.map((token) => token.text)).toEqual([
      "Negara",
      "negara",
      "G20",
      "naik",
      "13,8",
      "persen",
      "pukul",
      "08.14",
    ]);
    for (const { text: word, start, end } of tokens) expect(text.slice(start, end)).toBe(word);
  });

  it("are the same whatever they stand beside: plain words are read without the pattern", () => {
    const piece = fc.constantFrom(
      "kata",
      "Rp",
      "B",
      "-",
      "50",
      "'",
      "’",
      "é",
      " ",
      ".",
      ",",
      "\n",
      "\u00ad",
      "(",
      "US",
      "13,8",
      "ж",
      "_",
      "#",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        // Letters of another script send the whole text through the pattern; their tokens are left
        // out again.
        const slow = text.replace(/[a-z]/gi, (letter) =>
          String.fromCodePoint(0x1d41a + letter.toLowerCase().charCodeAt(0) - 97),
        );
        const lengths = (tokens: { text: string }[]) => tokens.map((token) => [...token.text].length);
        if (!/rp|us/i.test(text)) expect(lengths(tokenize(text))).toEqual(lengths(tokenize(slow)));
      }),
    );
  });

  it("part a currency from its sum only", () => {
    expect(tokenize("Rp50 Rp 50 US$ US100 USA Rp.").map(({ text }) => text)).toEqual([
      "Rp",
      "50",
      "Rp",
      "50",
      "US",
      "US",
      "100",
      "USA",
      "Rp",
    ]);
  });

  it("pass over what is too long to be a word", () => {
    expect(tokenize(`ya ${"x".repeat(10_000)} ya`)).toHaveLength(2);
  });
});

describe("folding and stemming", () => {
  it.each([
    ["Café", "cafe"],
    ["Ma’ruf", "maruf"],
    ["ＩＣＣ", "icc"],
    ["Nguyễn", "nguyen"],
  ])("folds %s", (word, folded) => expect(fold(word)).toBe(folded));

  it("leaves one word of a sign that decomposes into several", () => {
    expect(analyze("Rasulullah ﷺ bersabda", "id").map(({ surface }) => surface)).toEqual([
      "rasulullah",
      "صلىاللهعليهوسلم",
      "bersabda",
    ]);
    expect(foldedWords("Nabi ﷺ")).toHaveLength(2);
  });

  it("brings the forms of a word together", () => {
    expect(new Set(terms("mengundang undangan diundang undang")).size).toBe(1);
    expect(new Set(terms("invited inviting invites", "en")).size).toBe(1);
  });

  it("never cuts a word down to an abbreviation", () => {
    expect(stem("usai", "id")).toBe("usai");
    expect(stem("menkeu", "id")).toBe("menkeu");
    expect(stem("icc", "id")).toBe("icc");
  });
});

describe("stop words and synonyms", () => {
  it("knows function words of both languages", () => {
    expect(isStopWord("yang", "id")).toBe(true);
    expect(isStopWord("the", "en")).toBe(true);
    expect(isStopWord("putin", "id")).toBe(false);
  });

  it("finds the other names, of several words too", () => {
    const synonyms = new Synonyms([
      ["China", "Tiongkok"],
      ["Amerika Serikat", "AS"],
    ]);
    expect(synonyms.of("china")).toEqual(["tiongkok"]);
    expect(synonyms.of("amerika serikat")).toEqual(["as"]);
    expect(synonyms.of("xi")).toEqual([]);
    expect(synonyms.maxWords).toBe(2);
  });
});
