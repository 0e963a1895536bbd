import { describe, expect, it } from "vitest";
import { readAuthors } from "../../index-build/extract/authors.ts";

const SITE = { publisher: "Kabar Sungai", url: "https://www.kabarsungai.co.id/a" };
const namesOf = (...values: string[]) => readAuthors(values, SITE).map(({ name }) => name);

describe("the authors of an article", () => {
  it.each([
    ["Rini Halim", ["Rini Halim"]],
    ["RINI HALIM", ["Rini Halim"]],
    ["Rini Halim, Budi Santoso dan Tono", ["Rini Halim", "Budi Santoso", "Tono"]],
    ["By Rini Halim and Budi Santoso", ["Rini Halim", "Budi Santoso"]],
    ["Rini Halim; Budi Santoso", ["Rini Halim", "Budi Santoso"]],
    ["Rini Halim | Budi Santoso", ["Rini Halim", "Budi Santoso"]],
    ["Rini Halim, Rini Halim", ["Rini Halim"]],
    ["Michelle O&#039;Donnell", ["Michelle O'Donnell"]],
    ["Dr. Sari Melati, M.Si.", ["Dr. Sari Melati, M.Si"]],
    ["Sari Melati, S.Pd., Budi", ["Sari Melati, S.Pd", "Budi"]],
    ["Carlos Dobkin, PhD, Devon Gorry, PhD", ["Carlos Dobkin, PhD", "Devon Gorry, PhD"]],
    ["rini@kabarsungai.co.id (Rini Halim)", ["Rini Halim"]],
    ["Rini Halim <rini@kabarsungai.co.id>", ["Rini Halim"]],
    ["Penulis: Rini Halim Editor: Budi Santoso", ["Rini Halim"]],
    ["MelatiEditor: Oki Budiman", ["Melati"]],
    ["Reporter: Rini Halim / Penulis: Tono", ["Rini Halim", "Tono"]],
    ["Rini Halim (Kontributor)", ["Rini Halim"]],
    ["<a href='/rini'>Rini Halim</a>", ["Rini Halim"]],
    ["Jean-Luc d'Arcy", ["Jean-Luc d'Arcy"]],
  ])("of “%s”", (value, names) => expect(namesOf(value)).toEqual(names));

  it.each([
    ...["Kabar Sungai", "kabarsungai.co.id", "KabarSungai", "Kabar Sungai Online", "www.kabarsungai.co.id"],
    ...["admin", "Admin", "Administrator", "Super User", "site_admin", "webmaster", "admin2", "root"],
    ...["https://kabarsungai.co.id/penulis/rini", "www.facebook.com", "rini@kabarsungai.co.id", "#/person/1", "4711"],
    ...["Penulis tidak ditemukan", "Unknown", "-", "null", "Editor: Oki Budiman", "Fotografer: Oki"],
  ])("is not “%s”", (value) => expect(namesOf(value)).toEqual([]));

  it.each([
    ["Tim Redaksi", "organization"],
    ["Associated Press", "organization"],
    ["AFP", "organization"],
    ["BBC News Indonesia", "organization"],
    ["Wawan", "person"],
    ["Timur Pradopo", "person"],
  ])("“%s” is a %s", (name, type) => expect(readAuthors([name], SITE)).toEqual([{ type, name }]));

  it("a value that most records share is one only where it is the name of a person in full or a desk", () => {
    const shared = (value: string) => readAuthors([value], { ...SITE, isShared: () => true });
    expect(shared("kontributor1")).toEqual([]);
    expect(shared("Penulis")).toEqual([]);
    expect(shared("Rini Halim")).toHaveLength(1);
    expect(shared("Tim Redaksi")).toHaveLength(1);
  });
});
