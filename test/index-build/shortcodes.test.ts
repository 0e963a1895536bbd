import { describe, expect, it } from "vitest";
import { extract } from "../../index-build/extract/index.ts";
import { withoutShortcodes } from "../../index-build/extract/shortcodes.ts";

describe("shortcodes", () => {
  it.each([
    ['[vc_row][vc_column width="1/1"]Warga berpawai.[/vc_column][/vc_row]', "Warga berpawai."],
    ['[fusion_text]Warga berpawai.[/fusion_text] [adrotate banner="3"]Air surut.', "Warga berpawai. Air surut."],
    ['Warga [su_highlight background="#ff0"]berpawai[/su_highlight] di tepi sungai.', "Warga berpawai di tepi sungai."],
    ['[caption id="a" width="300"]<img src="a.jpg"> Foto: Rini[/caption]Warga berpawai.', "Warga berpawai."],
    [
      "[vc_raw_html]JTNDc2NyaXB0JTNFYWxlcnQlMjgxJTI5JTNDJTJGc2NyaXB0JTNF[/vc_raw_html]Warga berpawai.",
      "Warga berpawai.",
    ],
    ["[custom-box]Warga berpawai.[/custom-box]", "Warga berpawai."],
    ['[gallery ids="1,2"]Warga berpawai.', "Warga berpawai."],
    ["[tdc_zone type=tdc_content]Warga berpawai.[/tdc_zone]", "Warga berpawai."],
    ["[gallery]Warga berpawai.", "Warga berpawai."],
  ])("are taken out: %s", (text, kept) => expect(withoutShortcodes(text).replace(/\s+/g, " ").trim()).toBe(kept));

  it.each([
    "Harga [Rp 5.000] berlaku [sic].",
    "Ia [Rini] datang […]",
    "Kode [A-12] dan [1]",
    "[Video]",
    "a [b] c [/] d",
  ])("are not what is in brackets otherwise: %s", (text) => expect(withoutShortcodes(text)).toBe(text));

  it("that are never closed take no time", () => {
    const text = '[a b="c"] [d '.repeat(20_000);
    expect(withoutShortcodes(text)).toContain("[d");
  });
});

describe("the text of a feed's entry", () => {
  const bodyOf = (content: string) => {
    const found = extract({ fields: { title: "Pasar malam ditutup", content }, page: null });
    return "reason" in found ? found.reason : found.articleBody;
  };
  const LEAD = "Pasar malam ditutup lebih awal karena hujan deras.";

  it.each([
    `${LEAD} <a href="/9" class="more-link">Continue reading <span>→</span></a>`,
    `<p>${LEAD}</p><p>The post <a href="/9">Pasar malam ditutup</a> appeared first on <a href="/">Warta</a>.</p>`,
    `<p>${LEAD}</p><p>Pos Pasar malam ditutup pertama kali tampil pada Warta Muria.</p>`,
    `${LEAD} Pedagang rugi setelah […]`,
    `<p>${LEAD} Pedagang rugi setelah [&#8230;]</p><p>The post Pasar malam appeared first on Warta.</p>`,
    `${LEAD} Baca selengkapnya »`,
  ])("ends where its article does: %s", (content) => expect(bodyOf(content)).toBe(LEAD));

  it.each([
    "The post office in Demak was closed first on Monday after the flood.",
    "Artikel itu pertama kali terbit pada 1998 dan menuai kritik.",
  ])("keeps sentences that only begin so: %s", (sentence) =>
    expect(bodyOf(`${LEAD}\n\n${sentence}`)).toContain(sentence),
  );
});
