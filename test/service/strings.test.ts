import { describe, expect, it } from "vitest";
import { PAGE_LANGUAGE_CODES, type Strings, stringsFor } from "../../src/worker/pages/strings/index.ts";

const COUNTS = { added: 1, changed: 2, withdrawn: 3, moved: 4, statementsWithdrawn: 5 };

/** Every text of a language; those that take something are given it. */
function textsOf(strings: Strings): [name: string, text: string][] {
  const read = strings as unknown as Record<string, string | ((...given: unknown[]) => string | string[])>;
  return Object.entries(read)
    .filter(([name]) => name !== "lang" && name !== "languageName")
    .map(([name, value]) => {
      const given =
        name === "revisionParts"
          ? [COUNTS]
          : /^kinds?Name$/.test(name)
            ? ["person"]
            : name === "articlesByTime"
              ? ["day"]
              : [7, 7, 7];
      return [name, typeof value === "string" ? value : [value(...given)].flat().join(" ")];
    });
}

/** Words that one language has and the other writes in another way. */
const FOREIGN = {
  ms: /\b(?:situs|kalimat|tanggal|Anda|ditemukan|pencarian|saringan|layanan|kode|bagikan|coba|berbeda)\b/,
  id: /\b(?:laman|ayat|tarikh|tapisan|perkhidmatan|carian|kongsi|cuba|dijumpai|semak)\b/i,
  en: /\b(?:peristiwa|berita|tidak|dan|yang)\b/i,
};

describe.each(PAGE_LANGUAGE_CODES)("the site's own words in %s", (code) => {
  it("are all there, and none of another language", () => {
    const texts = textsOf(stringsFor(code));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(([, text]) => text.trim() === "" || text.includes("undefined"))).toEqual([]);
    expect(texts.filter(([, text]) => FOREIGN[code].test(text))).toEqual([]);
  });
});
