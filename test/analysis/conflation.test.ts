import { describe, expect, test } from "vitest";
import { stem } from "../../src/analysis/index.ts";
import {
  analysesOf,
  decodeRoots,
  encodeRoots,
  type RootEvidence,
} from "../../src/analysis/languages/id/conflation/index.ts";

describe("conflation of Indonesian words", () => {
  test.each([
    ["tangkap", "menangkap ditangkap penangkapan tangkapan"],
    ["undang", "mengundang diundang undangan"],
    ["ingat", "memperingatkan peringatan mengingatkan"],
    ["ajar", "belajar pengajaran mengajar diajarkan"],
    ["bakar", "membakar kebakaran terbakar dibakarnya"],
    ["serang", "menyerang serangan diserang penyerangan"],
    ["temu", "bertemu pertemuan menemui ditemukan"],
  ])("%s is the term of its family", (root, words) => {
    expect(words.split(" ").map((word) => stem(word, "id"))).toEqual(words.split(" ").map(() => root));
  });

  test.each(
    "megawati berita bekasi bali perempuan makan partai pekan kali bukan ibu usai prabowo kalimantan".split(" "),
  )("%s is not cut", (word) => {
    expect(stem(word, "id")).toBe(word);
  });

  test("a root that lost its first letter to meN- is read with and without it", () => {
    const roots = analysesOf("menangis").map(({ root }) => root);
    expect(roots).toContain("tangis");
    expect(analysesOf("mengukur").map(({ root }) => root)).toEqual(
      expect.arrayContaining(["ukur", "kukur", "mengukur"]),
    );
  });

  test("no reading has affixes that never stand together", () => {
    for (const { affixes } of analysesOf("dimakanan")) expect(affixes).not.toMatch(/^di\+an$/);
  });

  test("roots come back from their text as they went in", () => {
    const evidence = (frequency: number, family: number, capital: number): RootEvidence => ({
      frequency,
      family,
      capital,
    });
    const roots = new Map([
      ["ajar", evidence(5, 7, 0)],
      ["ajak", evidence(0, 0, 3)],
      ["makan", evidence(6, 7, 3)],
    ]);
    expect(decodeRoots(encodeRoots(roots))).toEqual(new Map([...roots].sort()));
  });
});
