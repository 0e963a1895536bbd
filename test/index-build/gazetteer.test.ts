import { describe, expect, it } from "vitest";
import { chainOf } from "../../index-build/gazetteer/area-chain.ts";
import { areasOf, bareName } from "../../index-build/gazetteer/areas.ts";
import { foldName } from "../../index-build/gazetteer/fold-name.ts";
import { isKnownPlace, placeKeyOf } from "../../index-build/gazetteer/place-names.ts";
import { isShown } from "../../index-build/model/shown-names.ts";
import { packageFile } from "../../index-build/runtime/package-file.ts";

describe("areas of Indonesia", () => {
  it("have codes of their level", () => {
    expect(areasOf("provinces")).toContainEqual({ code: "34", name: "Daerah Istimewa Yogyakarta" });
    expect(areasOf("regencies").every(({ code }) => code.split(".").length === 2)).toBe(true);
  });

  it("lose the words of their kind", () => {
    expect(
      ["Kabupaten Bantul", "Kota Bandung", "Kota Administrasi Jakarta Pusat"].map((name) =>
        bareName(name, "regencies"),
      ),
    ).toEqual(["Bantul", "Bandung", "Jakarta Pusat"]);
  });

  it("have a chain", () => {
    expect(chainOf(["Desa Kemadang", "Tanjungsari", "Gunungkidul"])).toEqual([
      "Kemadang",
      "Tanjungsari",
      "Kabupaten Gunungkidul",
      "Daerah Istimewa Yogyakarta",
    ]);
    expect(chainOf(["Bantul"])).toEqual(["Kabupaten Bantul", "Daerah Istimewa Yogyakarta"]);
    expect(chainOf(["Kota Bandung"])[0]).toBe("Kota Bandung");
  });

  it("have none where several fit, or nothing does", () => {
    expect(chainOf(["Bandung"])).toEqual([]);
    expect(chainOf(["Sukamaju"])).toEqual([]);
    expect(chainOf(["Stade de Suisse", "Bern"])).toEqual([]);
    expect(chainOf([])).toEqual([]);
  });
});

describe("names of places", () => {
  it("are of one key with the word of their kind and without, where that is no other's", () => {
    expect(placeKeyOf("Kabupaten Bantul")).toEqual(placeKeyOf("Bantul"));
    expect(placeKeyOf("Provinsi Jawa Barat")).toEqual(placeKeyOf("Jawa Barat"));
    expect(placeKeyOf("Kota Bandung")).not.toEqual(placeKeyOf("Kabupaten Bandung"));
  });

  it("of countries are their codes, and those of today", () => {
    expect(["China", "Tiongkok", "Cina"].map((name) => placeKeyOf(name).key)).toEqual(["cn", "cn", "cn"]);
    expect(placeKeyOf("Rusia").key).toBe("ru");
  });

  it("are known or not", () => {
    expect(["Jepang", "Bantul", "Kota Yogyakarta", "Wakanda"].map(isKnownPlace)).toEqual([true, true, true, false]);
    expect(foldName("Kôta  Biru!")).toBe("kota biru");
  });
});

it("what is shown is public and sure", () => {
  const entity = { id: "x", type: "person" as const, prefLabel: "X", altLabel: [], confidence: 0.9, isPublic: true };
  expect([isShown(entity), isShown({ ...entity, isPublic: false }), isShown({ ...entity, confidence: 0.5 })]).toEqual([
    true,
    false,
    false,
  ]);
});

it("a package's file is read where the package lies", () => {
  expect(packageFile(import.meta.filename, "./gazetteer.test.ts")).toContain("a package's file is read");
});
