import { describe, expect, it } from "vitest";
import { readWordNumber, WORD_NUMBER } from "../../index-build/languages/word-numbers.ts";

const IN_TEXT = new RegExp(`(?<!\\p{L})${WORD_NUMBER}`, "iu");

describe("numbers written out", () => {
  it.each<[string, number]>([
    ["tujuh", 7],
    ["dua belas", 12],
    ["sebelas", 11],
    ["dua puluh lima", 25],
    ["seratus", 100],
    ["seratus lima puluh", 150],
    ["tiga ratus empat belas", 314],
    ["seribu dua ratus", 1200],
    ["dua ribu lima ratus", 2500],
    ["sejuta", 1e6],
    ["satu juta dua ratus ribu", 1.2e6],
    ["dua belas ribu tiga ratus empat puluh lima", 12345],
    ["setengah juta", 5e5],
    ["dua setengah juta", 2.5e6],
    ["lapan puluh lapan", 88],
    ["fourteen", 14],
    ["twenty-five", 25],
    ["ninety nine", 99],
    ["one hundred and fifty", 150],
    ["a hundred", 100],
    ["two thousand five hundred", 2500],
    ["half a million", 5e5],
    ["two dozen", 24],
    ["three hundred thousand", 3e5],
    ["six billion", 6e9],
  ])("%s is %s", (text, value) => {
    expect(IN_TEXT.exec(`sekitar ${text} orang`)?.[0]).toBe(text);
    expect(readWordNumber(text)).toBe(value);
  });

  it.each(["dua tiga", "satu dua", "lima tujuh ratus", "tiga puluh empat belas"])("%s is none", (text) =>
    expect(readWordNumber(text)).toBeNaN(),
  );
});
