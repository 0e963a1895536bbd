import { describe, expect, it } from "vitest";
import type { ArticleName, ArticleNames } from "../../index-build/mentions/article/article-names.ts";
import { linkEntities } from "../../index-build/mentions/index.ts";
import type { OwnerName } from "../../index-build/model/owner-names.ts";

type Kind = "person" | "organization" | "place" | "other";
const KINDS: readonly Kind[] = ["person", "organization", "place", "other"];

/** A name of an article: `Asep Kurnia|Asep` with its kind and offices. */
const name = (forms: string, kind: Kind = "person", ...offices: string[]): ArticleName => {
  const [label = "", ...otherForms] = forms.split("|");
  return {
    ...{ label, found: 2, support: KINDS.map((one) => (one === kind ? 2 : 0)) as ArticleName["support"] },
    ...(otherForms.length > 0 ? { otherForms } : {}),
    ...(offices.length > 0 ? { roles: offices.map((text) => ({ text, kind: "office" as const })) } : {}),
  };
};

/** Articles of one name each mention, in the order of their names. */
const namesOf = (...names: ArticleName[]): ArticleNames => ({
  names,
  mentions: names.map((_, at) => ({ start: 2 * at, end: 2 * at + 1, name: at })),
});

interface Told {
  event: number;
  publisher?: string;
  names: ArticleName[];
}

const link = (articles: readonly Told[], owner: readonly OwnerName[] = []) =>
  linkEntities(
    articles.map(({ event, publisher = "Kabar", names }, at) => ({
      id: `a${at}`,
      event,
      publisher,
      names: namesOf(...names),
    })),
    { publicPersons: { publishers: 3, events: 3 }, eventId: (event) => `e${event}`, owner },
  );
const idsOf = (articles: readonly Told[], owner?: readonly OwnerName[]): string[][] =>
  link(articles, owner).mentionsByArticle.map((mentions) => mentions.map(({ entityId }) => entityId));

describe("within an event", () => {
  it("a part of a name is whose full name another article has", () => {
    const ids = idsOf([
      { event: 0, names: [name("Asep Kurnia|Asep", "person", "Bupati Banyu")] },
      { event: 0, names: [name("Asep")] },
    ]);
    expect(ids).toEqual([["person-asep-kurnia"], ["person-asep-kurnia"]]);
  });

  it("a lone word does not go into an organisation's or a longer run's name", () => {
    const ids = idsOf([
      { event: 0, names: [name("KPK", "organization"), name("Budi Prasetya", "person", "Juru Bicara KPK")] },
      { event: 0, names: [name("KPK", "organization")] },
    ]);
    expect(ids.flat().filter((id) => id === "org-kpk")).toHaveLength(2);
  });

  it("a short form is what an article explains it by", () => {
    const ids = idsOf([
      { event: 0, names: [name("Komisi Pemberantasan Korupsi|KPK", "organization")] },
      { event: 0, names: [name("KPK", "organization")] },
    ]);
    expect(new Set(ids.flat()).size).toBe(1);
  });
});

describe("over the corpus", () => {
  const long = (event: number): Told => ({ event, names: [name("Komisi Pemberantasan Korupsi|KPK", "organization")] });

  it("a short form goes to the long one that events agree on", () => {
    expect(new Set(idsOf([long(0), long(1), { event: 2, names: [name("KPK", "organization")] }]).flat()).size).toBe(1);
  });

  it("and stays where they do not", () => {
    const other = (event: number): Told => ({ event, names: [name("Klub Panah Kota|KPK", "organization")] });
    expect(
      idsOf([long(0), long(1), other(2), other(3), { event: 4, names: [name("KPK", "organization")] }]).at(-1),
    ).toEqual(["org-kpk"]);
  });

  const full = (event: number): Told => ({ event, names: [name("Prabawa Suganda|Prabawa", "person", "Presiden")] });
  it("a lone name goes to its only bearer, if several events name that one", () => {
    expect(idsOf([full(0), full(1), { event: 2, names: [name("Prabawa", "person", "Presiden")] }]).at(-1)).toEqual([
      "person-prabawa-suganda",
    ]);
  });

  it("and stays by itself where two bear it", () => {
    const other = (event: number): Told => ({ event, names: [name("Prabawa Kusuma", "person", "Bupati Banyu")] });
    const ids = idsOf([
      full(0),
      full(1),
      other(2),
      other(3),
      { event: 4, names: [name("Prabawa", "person", "Camat")] },
    ]);
    expect(ids.at(-1)).toEqual(["person-prabawa"]);
  });

  it("countries are one under all their names, and places whatever a text takes them for", () => {
    expect(
      idsOf([{ event: 0, names: [name("China"), name("Tiongkok", "organization"), name("Cina", "place")] }]),
    ).toEqual([["place-cn", "place-cn", "place-cn"]]);
  });

  it("what is no person, organisation or place is left out", () => {
    expect(idsOf([{ event: 0, names: [name("UU Air", "other")] }])).toEqual([[]]);
  });

  it("a kind is that of most events, unless an event is sure of another", () => {
    const town = (event: number): Told => ({ event, names: [name("Bayern", "place")] });
    const club: Told = { event: 3, names: [{ ...name("Bayern", "organization"), support: [0, 4, 0, 0] }] };
    const doubtful: Told = { event: 4, names: [{ ...name("Bayern", "organization"), support: [0, 1, 0.5, 0] }] };
    expect(idsOf([town(0), town(1), town(2), club, doubtful]).flat()).toEqual([
      "place-bayern",
      "place-bayern",
      "place-bayern",
      "org-bayern",
      "place-bayern",
    ]);
  });

  it("a body that every town has is nobody's name", () => {
    const { entities } = link([
      { event: 0, names: [name("Dinas Sosial Bantul", "organization"), name("Dinas Sosial", "organization")] },
      {
        event: 1,
        names: [name("Dinas Sosial Sleman", "organization"), name("Rumah Sakit Umum Daerah", "organization")],
      },
    ]);
    const shown = [...entities.values()].filter(({ isPublic }) => isPublic).map(({ prefLabel }) => prefLabel);
    expect(shown.toSorted()).toEqual(["Dinas Sosial Bantul", "Dinas Sosial Sleman"]);
  });

  it("a club is one by its short and its full name; an authority with branches is none of them", () => {
    const club = (event: number): Told => ({ event, names: [name("PSIM Jogja", "organization")] });
    const short = (event: number): Told => ({ event, names: [name("PSIM", "organization")] });
    expect(new Set(idsOf([club(0), club(1), short(2)]).flat()).size).toBe(1);
    const branch = (event: number, town: string): Told => ({ event, names: [name(`BMKG ${town}`, "organization")] });
    const ids = idsOf([branch(0, "Bandung"), branch(1, "Medan"), { event: 2, names: [name("BMKG", "organization")] }]);
    expect(new Set(ids.flat()).size).toBe(3);
  });
});

describe("the label", () => {
  it("is the fullest form that most publishers print", () => {
    const { entities } = link([
      { event: 0, publisher: "A", names: [name("Prabawa Suganda|Prabawa", "person", "Presiden")] },
      { event: 0, publisher: "B", names: [name("Prabawa Suganda", "person", "Presiden")] },
      { event: 0, publisher: "C", names: [name("RI Prabawa Suganda|Prabawa", "person", "Presiden")] },
    ]);
    expect([...entities.values()].map(({ prefLabel }) => prefLabel)).toEqual(["Prabawa Suganda"]);
  });
});

describe("the owner's word", () => {
  const told: Told[] = [
    { event: 0, names: [name("Budi Santosa", "person", "Menteri Perdagangan"), name("OTT", "organization")] },
    { event: 1, names: [name("Budi Santosa", "person", "Kapolsek Banyu"), name("Kabar Baru", "person", "Ketua")] },
  ];
  const labels = (...owner: Omit<OwnerName, "place">[]) => {
    const linked = link(
      told,
      owner.map((one, at) => ({ ...one, place: `names.yaml:${at + 1}` })),
    );
    return { shown: [...linked.entities.values()].map(({ prefLabel }) => prefLabel).toSorted(), unused: linked.unused };
  };

  it("hides", () => expect(labels({ name: "OTT", hide: true }).shown).not.toContain("OTT"));
  it("renames", () =>
    expect(labels({ name: "OTT", rename: "Operasi Tangkap Tangan" }).shown).toContain("Operasi Tangkap Tangan"));
  it("joins", () =>
    expect(labels({ name: "Budi Santosa", aliases: ["Kabar Baru"] }).shown).toEqual(["Budi Santosa", "OTT"]));
  it("gives a type", () => {
    const { entities } = link(told, [{ name: "Kabar Baru", type: "organization", place: "names.yaml:1" }]);
    expect(entities.get("org-kabar-baru")?.type).toBe("organization");
  });
  it("parts, by an office", () => {
    const split = [{ name: "Budi Santosa (polisi)", offices: ["Kapolsek"] }];
    expect(labels({ name: "Budi Santosa", split }).shown).toEqual([
      "Budi Santosa",
      "Budi Santosa (polisi)",
      "Kabar Baru",
      "OTT",
    ]);
  });
  it("parts, by an article", () => {
    const split = [{ name: "Yang Lain", articles: ["a1"] }];
    expect(labels({ name: "Budi Santosa", split }).shown).toContain("Yang Lain");
  });
  it("knows names by the ids of their entities", () =>
    expect(labels({ name: "person-budi-santosa", rename: "B. S." }).shown).toContain("B. S."));
  it("that is of no use is told", () =>
    expect(labels({ name: "Tidak Ada", hide: true }).unused).toMatchObject([{ place: "names.yaml:1" }]));
});

describe("names over events", () => {
  const several = (count: number, names: (at: number) => ArticleName[], from = 0): Told[] =>
    Array.from({ length: count }, (_, at) => ({ event: from + at, publisher: `P${at}`, names: names(at) }));

  it("two words of a longer name are nobody's, but its first words are", () => {
    const ids = idsOf([
      ...several(3, () => [name("Budi Iman Santosa", "person", "Menteri")]),
      { event: 3, names: [name("Budi Santosa", "person", "Bupati")] },
      { event: 4, names: [name("Budi Iman", "person")] },
    ]);
    expect(ids.at(-2)).toEqual(["person-budi-santosa"]);
    expect(ids.at(-1)).toEqual(["person-budi-iman-santosa"]);
  });

  it("a lone name goes to the bearer who is called by its office", () => {
    const ids = idsOf([
      ...several(3, () => [name("Wiratama Hadi", "person", "Presiden")]),
      ...several(3, () => [name("Listya Hadi Wiratama", "person", "Kapolri")], 3),
      { event: 6, names: [name("Wiratama", "person", "Presiden")] },
      { event: 7, names: [name("Wiratama", "person", "Kapolri")] },
    ]);
    expect(
      ids
        .slice(-2)
        .flat()
        .map((id) => id.split("--")[0]),
    ).toEqual(["person-wiratama-hadi", "person-listya-hadi-wiratama"]);
  });

  it("words of a name may be initials, where only one full name has them", () => {
    const ids = idsOf([
      { event: 0, names: [name("Raden Mangku Negara VII", "person", "Gubernur")] },
      { event: 1, names: [name("Raden MN VII", "person", "Gubernur")] },
    ]);
    expect(new Set(ids.flat()).size).toBe(1);
  });

  it("a company's short name may keep the legal form", () => {
    const ids = idsOf([
      ...several(2, () => [name("PT Kapal Laut Jaya|KLJ", "organization")]),
      { event: 2, names: [name("PT KLJ", "organization")] },
    ]);
    expect(new Set(ids.flat()).size).toBe(1);
  });

  it("what texts have their news from is no facet; a body that a single event quotes may be", () => {
    const quoted = (label: string): ArticleName => ({ ...name(label, "organization"), standing: ["source"] });
    const { entities } = link([
      ...several(3, () => [quoted("AWN")]),
      { event: 3, names: [quoted("Badan Gempa Banyu")] },
    ]);
    expect(entities.get("org-awn")?.isPublic).toBe(false);
    expect(entities.get("org-badan-gempa-banyu")?.isPublic).toBe(true);
  });

  it("a head alone, a common body and a flag are no names; an abbreviation is one", () => {
    const { entities } = link([
      { event: 0, names: [name("Tim Nasional|Timnas", "organization")] },
      { event: 1, names: [name("Perseroan", "organization"), name("Merah Putih", "organization")] },
      { event: 2, names: [name("TNI", "organization")] },
      ...several(4, (at) => [name(at === 0 ? "Yesus Kristus Anaknya|Yesus Kristus" : "Yesus Kristus")], 3),
    ]);
    const shown = [...entities.values()].flatMap(({ prefLabel, isPublic }) => (isPublic ? [prefLabel] : []));
    expect(shown).not.toContain("Perseroan");
    expect(shown).not.toContain("Merah Putih");
    expect(shown).not.toContain("Yesus Kristus");
    expect(shown).toContain("TNI");
  });

  it("a town's short name may have the word of its kind", () => {
    const ids = idsOf([
      { event: 0, names: [name("Kota Jogja", "place")] },
      { event: 1, names: [name("Yogyakarta", "place")] },
    ]);
    expect(new Set(ids.flat()).size).toBe(1);
  });
});
