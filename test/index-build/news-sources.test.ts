import { describe, expect, it } from "vitest";
import { isSourceAt } from "../../index-build/mentions/article/standing.ts";

describe("where a text has its news from", () => {
  const isSource = (text: string, name: string): boolean => {
    const start = text.indexOf(name);
    return isSourceAt(text, { start, end: start + name.length });
  };

  it.each([
    ["Harga beras naik, dilansir dari kantor berita Warta Negeri, Senin.", "Warta Negeri"],
    ["Dikutip dari Warta, harga itu bertahan.", "Warta"],
    ["Warga antre sejak pagi. (Foto: Ratna/Warta)", "Warta"],
    ["The minister told Daily Ledger that talks go on.", "Daily Ledger"],
    ["Pasar itu ramai. Editor: Ratna PT Warta Negeri", "PT Warta Negeri"],
  ])("%s", (text, name) => {
    expect(isSource(text, name)).toBe(true);
  });

  it.each([
    ["Menurut polisi, Warta Negeri menjual sahamnya.", "Warta Negeri"],
    ["Ia melapor ke Badan Gempa kemarin.", "Badan Gempa"],
    ["Dilansir pagi ini, Presiden bertemu KPK di istana.", "KPK"],
  ])("not in %s", (text, name) => {
    expect(isSource(text, name)).toBe(false);
  });
});
