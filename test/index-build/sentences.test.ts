import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../index-build/sentences/index.ts";

const split = (text: string) =>
  sentencesOf(text, [{ start: 0, end: text.length, subhead: false }]).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    [["Dr. Budi S. Wijaya datang.", "Ia membawa surat dari PT. Maju Jaya."]],
    [["“Kami siap. Semua aman,” kata Sari.", "Rapat lalu bubar."]],
    [["“Kapan selesai?” tanya warga.", "Tidak ada jawaban."]],
    [["Harganya Rp1.392,50 per liter.", "Naik 3,5 persen."]],
    [["He arrived at 5 p.m. on Monday.", "Mr. Cole met him."]],
    [["Putin dan Xi bertemu langsung dua kali pada tahun 2022.", "Pada bulan Februari, Putin mengunjungi Beijing."]],
  ])("%j", (sentences) => expect(split(sentences.join(" "))).toEqual(sentences));

  it("does not swallow the rest of a paragraph after a quotation that is never closed", () => {
    expect(split("“Kami siap. Semua aman. Rapat bubar.")).toHaveLength(3);
  });

  it("loses and repeats nothing, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const spans = sentencesOf(text, [{ start: 0, end: text.length, subhead: false }]);
        let at = 0;
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
