import { describe, expect, it } from "vitest";
import { withoutPhrases } from "../../index-build/extract/text/phrases.ts";
import { runOf, seamEndOf, seamWordsOf } from "../../index-build/model/seams.ts";

const phrase = (text: string, isOwn = false) => ({ keys: seamWordsOf(text).map(({ key }) => key), isOwn });

describe("the words of a line", () => {
  it("are parted where a capital stands inside one; an address is one", () =>
    expect(seamWordsOf("di akhirPresiden KPKmenahan kilas.com 12 2026").map(({ key }) => key)).toEqual(
      ["di", "akhir", "Presiden", "KPKmenahan", "kilas.com", "0", "2026"].flatMap((key) =>
        key === "KPKmenahan" ? ["KP", "Kmenahan"] : [key],
      ),
    ));

  it.each([
    ["Ini satu. Ini dua.", 2, true],
    ["Ini satu, Ini dua.", 2, false],
    ["Ini satu | Ini dua.", 2, true],
    ["Ini satuIni dua.", 2, true],
    ["Rp 1.500 Ini", 2, false],
  ])("%j: a seam before word %d: %s", (line, at, opens) => expect(seamWordsOf(line)[at]?.opens).toBe(opens));

  it.each([
    ["Klik di sini Presiden tiba.", 2, "open"],
    ["Klik di sini presiden tiba.", 2, null],
    ["Klik di sini: Presiden tiba.", 2, null],
    ["Klik di sini! presiden tiba.", 2, "closed"],
    ["-- Klik di sini -- Presiden tiba.", 2, "closed"],
    ["JAKARTA – Presiden tiba.", 0, null],
  ])("%j ends with word %d: %s", (line, to, end) => expect(seamEndOf(line, seamWordsOf(line), 0, to)).toBe(end));

  it.each([
    ["Tiba. [Zori mun] Ia", 1, 2, "[Zori mun]"],
    ["Tiba. (zori/mun) Ia", 1, 1, "(zori/mun)"],
    ['Tiba. >> Zori mun "Ia', 1, 2, ">> Zori mun"],
    ["Tiba. “Zori mun” Ia", 1, 2, "“Zori mun”"],
    ["Tiba. Zori mun! Ia", 1, 2, "Zori mun!"],
    ["Tiba. @zori_mun Ia", 1, 1, "@zori_mun"],
    ["Tiba. 👉 Zori mun ... Ia", 1, 2, "👉 Zori mun ..."],
  ])("%j: the run takes its own marks", (line, from, to, text) => {
    const { start, end } = runOf(line, seamWordsOf(line), from, to);
    expect(line.slice(start, end).trim()).toBe(text);
  });
});

describe("a line without what its site puts into it", () => {
  const zori = phrase("Zori mun kral", true);
  it.each([
    ["Satu tiba. Zori mun kral Dua pergi.", "Satu tiba. Dua pergi."],
    ["Satu tibaZori mun kralDua pergi.", "Satu tiba\u205fDua pergi."],
    ["Judul tanpa titik Zori mun kral", "Judul tanpa titik"],
    ["Zori mun kral Zori mun kral", ""],
    ["Ia menyebut Zori mun kral itu baik.", "Ia menyebut Zori mun kral itu baik."],
  ])("%j", (line, kept) => expect(withoutPhrases(line, [zori]).kept).toBe(kept));

  it("is read again where a piece went: pieces stand in a row", () =>
    expect(withoutPhrases("Satu tiba. #wam Zori mun Dua pergi.", [phrase("Zori mun"), phrase("wam")])).toEqual({
      kept: "Satu tiba. Dua pergi.",
      cut: ["#wam", "Zori mun"],
    }));
});
