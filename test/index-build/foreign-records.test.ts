import { describe, expect, it } from "vitest";
import { extract, parsePage } from "../../index-build/extract/index.ts";
import { segmentsOf } from "../../index-build/extract/text/segments.ts";
import { publisherNames } from "../../index-build/publishers/index.ts";

const BODY =
  "Polisi menangkap dua pencuri motor di Kudus pada Senin sore. Keduanya mengaku mencuri empat motor sejak Januari.";
const read = (fields: Record<string, unknown>) => {
  const found = extract({ fields: { judul: "Dua Pencuri Ditangkap", isi: BODY, ...fields }, page: null });
  if ("reason" in found) throw new Error(found.reason);
  return found;
};

describe("records as other systems write them", () => {
  it.each(["draf", "Draft", "Menunggu"])("are left where they are not published: %s", (Status) =>
    expect(parsePage({ fields: { judul: "A", isi: BODY, Status }, page: null })).toMatchObject({
      reason: expect.stringMatching(/not published/),
    }),
  );

  it.each([`"Kami lega," katanya.`, "Dia menolak berkomentar.", "“Kami kapok.”"])(
    "keep a short last paragraph: %s",
    (last) => expect(read({ isi: `${BODY}\n\n${last}` }).articleBody.endsWith(last)).toBe(true),
  );

  it("name their fields in words", () =>
    expect(
      read({
        "Gambar Utama": "https://a.example/1.jpg|https://a.example/2.jpg",
        "Kata Kunci": "motor, Kudus",
        "Terakhir Diperbarui": "2024-03-20",
      }),
    ).toMatchObject({
      image: { url: "https://a.example/1.jpg" },
      keywords: ["motor", "Kudus"],
      modified: "2024-03-20",
    }));

  it.each(["Admin Solopos", "editor", "Kontributor"])("have no author called “%s”", (penulis) =>
    expect(read({ penulis }).authors).toEqual([]),
  );

  it("keep a publisher of several words that its host spells", () =>
    expect(publisherNames([{ publisher: "Harian Jogja", url: "https://harianjogja.bisnis.com/1" }], new Set())).toEqual(
      ["Harian Jogja"],
    ));

  it("do not share sentences whose figures differ", () => {
    const [one, other] = ["Harga emas tercatat Rp1.210.000 per gram.", "Harga emas tercatat Rp1.220.000 per gram."].map(
      (text) => segmentsOf(text)[0]?.key,
    );
    expect(one).not.toBe(other);
    expect(segmentsOf("Hak cipta Kabar Muara 2024.")[0]?.key).toBe(segmentsOf("Hak cipta Kabar Muara 2025.")[0]?.key);
  });
});
