import { describe, expect, it } from "vitest";
import { withoutCutMark } from "../../index-build/extract/aggregators.ts";
import { withoutSite } from "../../index-build/extract/headline.ts";
import { extract } from "../../index-build/extract/index.ts";

const LEAD = "Wali kota membuka jembatan baru di tepi sungai pada Senin.";
const TITLE = "Jembatan Baru Dibuka di Tepi Sungai";
const URL = "https://www.kabarsungai.co.id/jembatan";

describe("a headline", () => {
  it.each([
    `${TITLE} - Kabar Sungai`,
    `${TITLE} | kabarsungai.co.id`,
    `${TITLE} – KabarSungai`,
    `${TITLE} :: Kabar Sungai`,
    `${TITLE} | KabarSungaiNews`,
    `Kabar Sungai - ${TITLE}`,
    `KabarSungai.co.id: ${TITLE}`,
    `${TITLE} - Daerah | Kabar Sungai`.replace(" - Daerah", ""),
  ])("loses the name of its site: %s", (headline) => expect(withoutSite(headline, "Kabar Sungai", URL)).toBe(TITLE));

  it.each([
    "Jembatan Baru Dibuka - Warga Berpawai",
    "Wali Kota: Jembatan Dibuka Besok",
    "Kabar Sungai Meluap Dibantah BPBD",
    "Warga Kabar Sungai - Muara Diungsikan",
    "Jembatan Dibuka | Kabar Gunung",
  ])("keeps what is no name of it: %s", (headline) =>
    expect(withoutSite(headline, "Kabar Sungai", URL)).toBe(headline),
  );
});

describe("the text of an aggregator", () => {
  it("ends with its last whole sentence where it was cut", () => {
    expect(withoutCutMark(`${LEAD} Warga menyambutnya dengan pa… [+2317 chars]`)).toBe(LEAD);
    expect(withoutCutMark(`${LEAD} "Kami senang," kata warga. Pa [+17 karakter]`)).toBe(
      `${LEAD} "Kami senang," kata warga.`,
    );
    expect(withoutCutMark("Wali kota membuka jembatan baru di te… [+2317 chars]")).toBe(
      "Wali kota membuka jembatan baru di te",
    );
    expect(withoutCutMark(`${LEAD} [Video]`)).toBe(`${LEAD} [Video]`);
  });

  const reasonOf = (fields: Record<string, unknown>) => {
    const found = extract({ fields, page: null });
    return "reason" in found ? found.reason : null;
  };

  it("is none where it is links to the articles of others", () => {
    const item = (title: string, outlet: string) =>
      `<li><a href="https://news.google.com/rss/articles/x">${title}</a>&nbsp;&nbsp;<font color="#6f6f6f">${outlet}</font></li>`;
    const list = `<ol>${item("Jembatan Dibuka Wali Kota", "Kompas.com")}${item("Warga Berpawai di Jembatan", "Tempo.co")}</ol>`;
    expect(reasonOf({ title: `${TITLE} - Kompas.com`, description: list })).toMatch(/aggregator's item/);
    expect(
      reasonOf({ title: TITLE, url: "https://news.google.com/rss/articles/CBM", content: `Warga Berpawai ${LEAD}` }),
    ).toMatch(/aggregator's item/);
  });

  it("is none where it is the headline once more", () => {
    expect(reasonOf({ title: TITLE, body: TITLE })).toMatch(/its headline and nothing else/);
    expect(reasonOf({ title: `${TITLE} - Kompas.com`, source: "Kompas.com", body: `${TITLE}  Kompas.com` })).toMatch(
      /its headline and nothing else/,
    );
  });

  it("is one where it only holds links", () =>
    expect(
      reasonOf({ title: TITLE, body: `<p><a href="/a">Wali kota</a> membuka jembatan baru di tepi sungai.</p>` }),
    ).toBeNull());
});

describe("the text of a field", () => {
  it.each([
    "Warga Florida Bersiap-siap, New Orleans dan Mississippi Diperkirakan Selamat",
    "Begitulah kota yang menapak usia ke-195 tahun, Minggu (25/9). (ynt/d03/d09)",
    "Foto udara memperlihatkan jembatan yang baru dibuka itu (Foto: Humas)",
  ])("is one, however short: %s", (body) => {
    const found = extract({ fields: { body }, page: null });
    expect("reason" in found ? found.reason : found.articleBody).toContain(body.slice(0, 40));
  });
});
