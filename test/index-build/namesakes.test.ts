import { describe, expect, it } from "vitest";
import { linkEntities, readNames } from "../../index-build/mentions/index.ts";
import type { OwnerName } from "../../index-build/model/owner-names.ts";

/** Links texts, each the report of an event of its own by a publisher of its own. */
function link(texts: readonly string[], owner: readonly Omit<OwnerName, "place">[] = []) {
  const articles = texts.map((text, at) => ({
    ...{ id: `a${at}`, event: at, publisher: `Kabar ${at}` },
    names: readNames(text, [{ start: 0, end: text.length, kind: "prose" }], "id"),
  }));
  return linkEntities(articles, {
    ...{ publicPersons: { publishers: 3, events: 3 }, eventId: (event: number) => `event${event}` },
    owner: owner.map((one, at) => ({ ...one, place: `names.yaml:${at + 1}` })),
  });
}
const idsOf = (texts: readonly string[], start: string) =>
  link(texts).mentionsByArticle.map((mentions) => [
    ...new Set(mentions.map(({ entityId }) => entityId).filter((id) => id.startsWith(start))),
  ]);

describe("who is told as a victim, a suspect or with an age", () => {
  const office = "Bupati Banyumas Sadewo Lastiono membuka pasar murah pada Rabu pagi.";

  it.each([
    "Seorang pria bernama Sadewo Lastiono (19) ditangkap karena mencuri motor.",
    "Korban Sadewo Lastiono dibawa ke rumah sakit setelah tertabrak truk.",
    "Tersangka Sadewo Lastiono mengaku menyesal telah menipu tetangganya.",
  ])("is nobody who holds an office in another event: %s", (text) => {
    const [first, , last] = idsOf([office, office, text], "person-sadewo");
    expect(first).toEqual(["person-sadewo-lastiono"]);
    expect(last).toEqual(["person-sadewo-lastiono--event2"]);
  });

  it("is the same where the events name somebody else in common, or tell the office", () => {
    const trial = "Tersangka Sadewo Lastiono diperiksa Komisi Pemberantasan Korupsi pada Senin.";
    const agency = "Bupati Banyumas Sadewo Lastiono dipanggil Komisi Pemberantasan Korupsi.";
    expect(idsOf([agency, trial], "person-sadewo").flat()).toEqual([
      "person-sadewo-lastiono",
      "person-sadewo-lastiono",
    ]);
    const inOffice = "Tersangka Bupati Banyumas Sadewo Lastiono ditahan.";
    expect(idsOf([office, inOffice], "person-sadewo")[1]).toEqual(["person-sadewo-lastiono"]);
  });

  it("does not become public by namesakes", () => {
    const { entities } = link([
      "Tersangka pembunuhan Rudi Hartawan (40) ditangkap di Kediri.",
      "Nelayan bernama Rudi Hartawan menangkap tuna raksasa di Manado.",
      "Pelukis Rudi Hartawan menghias tembok kota dengan mural di Padang.",
    ]);
    expect([...entities.values()].filter(({ type, isPublic }) => type === "person" && isPublic)).toEqual([]);
  });
});

describe("what the owner says", () => {
  const texts = [
    "Warga bernama Siti Aminah melihat api dari dapur.",
    "Penumpang bernama Siti Aminah mengeluh soal kereta.",
    "Kuasa hukum Siti Aminah, Suki Ratnawati, melapor ke polisi.",
  ];
  /** Of two events: in a third one more, they would be known to the public. */
  const shownOf = (...owner: Omit<OwnerName, "place">[]) =>
    [...link(texts.slice(0, 2), owner).entities.values()].filter(({ type }) => type === "person");

  it("of the id of a private person is said of that one alone", () => {
    const shown = shownOf({ name: "person-siti-aminah--event0", hide: true });
    expect(shown.map(({ id }) => id)).not.toContain("person-siti-aminah--event0");
    expect(shown.map(({ id }) => id)).toContain("person-siti-aminah--event1");
  });

  it("makes nobody public but by the word `public`", () => {
    const renamed = shownOf({ name: "Siti Aminah", rename: "S.A." }).filter(({ prefLabel }) => prefLabel === "S.A.");
    expect(renamed.length).toBeGreaterThan(1);
    for (const { id, isPublic, altLabel } of renamed) {
      expect(isPublic).toBe(false);
      expect(altLabel).toEqual([]);
      expect(id).not.toContain("siti");
    }
    expect(shownOf({ name: "Siti Aminah", public: true }).find(({ isPublic }) => isPublic)?.prefLabel).toBe(
      "Siti Aminah",
    );
  });

  it("hides in the roles of others too, and tells the forms that it hides", () => {
    const { mentionsByArticle, hidden } = link(texts, [{ name: "Siti Aminah", hide: true }]);
    const roles = mentionsByArticle.flat().flatMap((one) => ("role" in one ? [one.role] : []));
    expect(roles.filter((role) => role?.includes("Siti"))).toEqual([]);
    expect(hidden).toContain("siti aminah");
  });

  it("of one name in two entries: to hide counts, and the other is told", () => {
    const text = "Komisi Pemberantasan Korupsi (KPK) menahan dua orang. KPK menyita uang.";
    const { entities, unused } = link(
      [text, text],
      [
        { name: "KPK", hide: true },
        { name: "Komisi Pemberantasan Korupsi", rename: "Z" },
      ],
    );
    expect([...entities.values()].filter(({ type }) => type === "organization")).toEqual([]);
    expect(unused).toEqual([{ place: "names.yaml:2", reason: expect.stringContaining("overruled by names.yaml:1") }]);
  });

  it("of a split that parts nobody is told", () => {
    const { unused } = link(texts, [{ name: "Siti Aminah", split: [{ name: "Lain", articles: ["zzz"] }] }]);
    expect(unused).toEqual([{ place: "names.yaml:1", reason: expect.stringContaining("splits off nobody") }]);
  });
});
