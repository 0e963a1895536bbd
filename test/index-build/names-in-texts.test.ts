import { describe, expect, it } from "vitest";
import { explainedBehind, isAliasLead, isShortFor, shortAtEnd } from "../../index-build/mentions/article/acronyms.ts";
import { ageBehind, agedIn } from "../../index-build/mentions/article/ages.ts";
import { initialsIn } from "../../index-build/mentions/article/initials.ts";
import { isNamedAfter } from "../../index-build/mentions/article/named-after.ts";
import { trimmed } from "../../index-build/mentions/article/spans.ts";
import { standingAt } from "../../index-build/mentions/article/standing.ts";
import { joinShortened, wholeName } from "../../index-build/mentions/article/whole-names.ts";
import { readNames } from "../../index-build/mentions/index.ts";
import { holdsInOrder, joinForms } from "../../index-build/mentions/join-forms.ts";
import { tagNames } from "../../index-build/mentions/tagger/tag-names.ts";
import { tokensOf } from "../../index-build/mentions/tagger/tokens.ts";
import { namesIn } from "../support/names-in.ts";

describe("tokens", () => {
  it("keep initials, apostrophes and addresses together, and part what hyphens join", () => {
    expect(tokensOf("Menurut Ma'ruf S.H. di Kabar.com, KPK-Polri (29/10).").map(({ text }) => text)).toEqual([
      "Menurut",
      "Ma'ruf",
      "S.H.",
      "di",
      "Kabar.com",
      ",",
      "KPK",
      "-",
      "Polri",
      "(",
      "29/10",
      ")",
      ".",
    ]);
  });
});

describe("the tagger", () => {
  it("finds persons, organisations and places", () => {
    expect(namesIn("Presiden Prabowo Subianto bertemu pimpinan KPK di Jakarta, Senin.", "id")).toEqual([
      "person: Prabowo Subianto, Presiden",
      "organization: KPK",
      "place: Jakarta",
    ]);
  });

  it("finds nothing where nothing has a capital", () => {
    expect(tagNames("presiden prabowo subianto bertemu pimpinan kpk di jakarta pada senin pagi.")).toEqual([]);
  });

  it("does not take a text in capitals for one long name", () => {
    const text = "PRESIDEN PRABOWO SUBIANTO BERTEMU PIMPINAN KPK DI JAKARTA PADA SENIN PAGI INI.";
    for (const { start, end } of tagNames(text)) expect(text.slice(start, end).split(" ").length).toBeLessThan(4);
  });
});

/** What is left of a name marked by `[` and `]`. */
const trimmedOf = (marked: string, kind: "person" | "organization" | "place"): string => {
  const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
  const text = marked.replace("[", "").replace("]", "");
  const name = trimmed(text, { start, end, kind, confidence: 1 }, { start: 0, end: text.length });
  return text.slice(name.start, name.end);
};

describe("a name is trimmed", () => {
  it.each([
    ["hadir [Kombes Hartono Adi].", "Hartono Adi"],
    ["hadir [Sri Wahyuni, S.H., M.Si.]", "Sri Wahyuni"],
    ["hadir [Nur Hasan MH] pagi", "Nur Hasan"],
    ["hadir [Jaya Irjen Fadli Imron].", "Fadli Imron"],
    ["hadir [Gus Ipin].", "Gus Ipin"],
    ["hadir [Datuk Seri Rosman Idris].", "Rosman Idris"],
    ["pelatih [Shin Tae]-yong hadir", "Shin Tae-yong"],
    ["pasangan Az-[Zahra] menang", "Az-Zahra"],
    ["era [Prabowo]-Gibran dimulai", "Prabowo"],
    ["kata [Ipah Namun] ia pergi", "Ipah"],
    ["[Abah Cuy Abah Cuy] hadir", "Abah Cuy"],
    ["hadir [Marko Lundo di Banyu].", "Marko Lundo"],
  ])("%s", (text, left) => expect(trimmedOf(text, "person")).toBe(left));

  it.each([
    ["hadir [Timnas U]-20 kemarin", "Timnas U-20"],
    ["menurut [CNN Indonesiatelah] terjadi", "CNN Indonesia"],
    ["kantor [Pengadilan Negeri (PN] Banyu", "Pengadilan Negeri"],
    ["kantor (DPR[) Republik Indonesia]", "Republik Indonesia"],
  ])("%s", (text, left) => expect(trimmedOf(text, "organization")).toBe(left));
});

describe("a short form", () => {
  it.each([
    ["KPK", "Komisi Pemberantasan Korupsi", true],
    ["Kemendagri", "Kementerian Dalam Negeri", true],
    ["LPSK", "Lembaga Perlindungan Saksi dan Korban", true],
    ["KPK", "Kementerian Dalam Negeri", false],
    ["BMKG", "Badan", false],
  ])("%s of %s: %s", (short, long, is) => expect(isShortFor(short, long)).toBe(is));

  it("is explained in brackets, and at the end", () => {
    const text = "Badan Air Sungai (BAS) hadir";
    expect(explainedBehind(text, { start: 0, end: 16, kind: "organization" })?.short).toBe("BAS");
    expect(explainedBehind("Badan Air Sungai (3) hadir", { start: 0, end: 16, kind: "organization" })).toBeNull();
    expect(shortAtEnd("Partai Kebangkitan Sungai PKS")?.short).toBe("PKS");
    expect(shortAtEnd("Partai Kebangkitan Sungai Biru")).toBeNull();
  });

  it("may be another name of one person", () => {
    expect([" alias ", " (29), yang akrab disapa "].map(isAliasLead)).toEqual([true, true]);
    expect([" dan ", ", ", " bertemu "].map(isAliasLead)).toEqual([false, false, false]);
  });
});

describe("ages and initials", () => {
  it("tell persons", () => {
    const text = "Pelaku berinisial BS (37), IM dan SA ditangkap, korban Mestika Ayu (30) dirawat.";
    const sentence = { start: 0, end: text.length };
    expect(initialsIn(text, sentence).map(({ start, end }) => text.slice(start, end))).toEqual(["BS", "IM", "SA"]);
    expect(agedIn(text, sentence).map(({ start, end }) => text.slice(start, end))).toEqual(["Mestika Ayu"]);
  });

  it("are read behind names", () => {
    expect(
      [" (30) x", " (7 tahun)", ", 63, dari", ", 12 years old", " (2023)", " 30 orang"].map((behind) =>
        ageBehind(behind, 0),
      ),
    ).toEqual([30, 7, 63, 12, null, null]);
  });
});

describe("who has a right to be left alone", () => {
  const standing = (marked: string) => {
    const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
    return standingAt(marked.replace("[", "").replace("]", ""), { start, end });
  };
  it.each([
    ["korban bernama [Dina Ayu] selamat", ["victim or suspect"]],
    ["tersangka [AR] ditahan", ["initials", "victim or suspect"]],
    ["istrinya, [Putri Ayu], hadir", ["relative"]],
    ["[Putri Ayu], istri Ferdi, hadir", ["relative"]],
    ["siswi [Dina] (15) hadir", ["minor"]],
    ["[Joko] (45) hadir", ["aged"]],
  ] as const)("%s", (text, told) => expect(standing(text).toSorted()).toEqual([...told].toSorted()));

  it("is not whose relative is told", () => expect(standing("istri [Ferdi Samba] hadir")).toEqual([]));
});

describe("a person's name in another name", () => {
  it.each([
    ["RSUD dr |Haryono", true],
    ["di Bandara King |Abdul Hamid", true],
    ["Jalan Jenderal |Sudirman", true],
    ["Bupati |Haryono", false],
    ["kata |Haryono", false],
  ])("%s: %s", (marked, is) => expect(isNamedAfter(marked.replace("|", ""), marked.indexOf("|"))).toBe(is));
});

describe("forms of one text", () => {
  const person = (form: string) => ({ form, kind: "person" as const, support: 1 });
  const join = (...forms: Parameters<typeof joinForms>[0]) => {
    const { labels, nameOf } = joinForms(forms);
    return forms.map(({ form }, index) => `${form} → ${labels[nameOf[index] ?? -1]}`);
  };

  it("go to the fuller name that holds them", () => {
    expect(join(person("Asep Kurnia Rahman"), person("Asep"), person("Kurnia Rahman"))).toEqual(
      [
        "Asep → Asep Kurnia Rahman",
        "Asep Kurnia Rahman → Asep Kurnia Rahman",
        "Kurnia Rahman → Asep Kurnia Rahman",
      ].toSorted(
        (a, b) =>
          ["Asep Kurnia Rahman", "Asep", "Kurnia Rahman"].indexOf(a.split(" →")[0] ?? "") -
          ["Asep Kurnia Rahman", "Asep", "Kurnia Rahman"].indexOf(b.split(" →")[0] ?? ""),
      ),
    );
  });

  it("stay by themselves where two bear them", () => {
    expect(join(person("Budi Santosa"), person("Budi Gunadi"), person("Budi")).at(-1)).toBe("Budi → Budi");
  });

  it("never go into a longer run: an abbreviation is nobody's part", () => {
    const kpk = { form: "KPK", kind: "organization" as const, support: 3 };
    expect(join(person("KPK Budi Prasetya"), kpk).at(-1)).toBe("KPK → KPK");
  });

  it("are one where a letter is lost or another", () => {
    const often = { ...person("Rafa Alun Trisakti"), support: 5 };
    expect(
      join(often, person("Rafa Alun Trisakt"), person("Rafa Alun Trisakty")).map((one) => one.split("→ ")[1]),
    ).toEqual(["Rafa Alun Trisakti", "Rafa Alun Trisakti", "Rafa Alun Trisakti"]);
  });

  it("hold words in order only", () => {
    expect([holdsInOrder(["a", "b", "c"], ["a", "c"]), holdsInOrder(["a", "b"], ["b", "a"])]).toEqual([true, false]);
  });
});

describe("odd texts", () => {
  it("ten thousand names in one article are read", () => {
    const syllables = ["ba", "di", "gu", "ha", "ja", "ki", "lo", "ma", "nu", "pra"];
    const word = (seed: number) => {
      const letters = [0, 1, 2].map((at) => syllables[Math.floor(seed / 10 ** at) % 10]).join("");
      return letters.charAt(0).toUpperCase() + letters.slice(1);
    };
    const sentences = Array.from(
      { length: 5000 },
      (_, at) => `Ketua RT ${word(at)} ${word(at * 7 + 3)} bertemu ${word(at * 3 + 1)} ${word(at + 5)} kemarin.`,
    );
    const text = sentences.join(" ");
    let start = 0;
    const spans = sentences.map((sentence) => {
      const span = { start, end: start + sentence.length, kind: "prose" as const };
      start = span.end + 1;
      return span;
    });
    const { mentions } = readNames(text, spans, "id");
    expect(mentions.length).toBeGreaterThan(5000);
    for (const [index, { start: from }] of mentions.entries())
      if (index > 0) expect(from).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
  });

  it.each([
    "Muhammad Abdul Rahman Ibrahim Yusuf Idris Hasan Husain Ali Umar Usman Salim hadir.",
    "Wali Kota X hadir. A. B. C. D.",
    "习近平 dan 普京 bertemu; محمد بن سلمان hadir.",
    "I Gusti Ngurah Rai Agung, Ni Luh Ketut Suryani dan Raja Sisingamangaraja XII Sinambela hadir.",
    "Ahmad bin Abdullah dan Siti binti Yusof hadir di mahkamah.",
    "",
    " ",
    "((((",
    "A",
    "–",
    "😀 Budi 😀",
  ])("%s breaks nothing", (text) => {
    const { names, mentions } = readNames(text, [{ start: 0, end: text.length, kind: "prose" }], "id");
    for (const { start, end, name } of mentions) {
      expect(start).toBeLessThan(end);
      expect(names[name]).toBeDefined();
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    }
  });
});

describe("a whole name", () => {
  /** Names between brackets, of a kind, as the rules leave them. */
  const left = (marked: string, kind: "person" | "organization") => {
    const names: { start: number; end: number; kind: typeof kind; confidence: number }[] = [];
    let text = "";
    for (const part of marked.split(/(\[[^\]]*\])/)) {
      const name = part.replace(/^\[|\]$/g, "");
      if (part.startsWith("[")) names.push({ start: text.length, end: text.length + name.length, kind, confidence: 1 });
      text += name;
    }
    const joined = joinShortened(text, names);
    const starts = new Set(joined.map(({ start }) => start));
    return joined
      .map((name) => wholeName(text, name, starts))
      .map(({ start, end, kind: own }) => `${own}: ${text.slice(start, end)}`);
  };

  it.each([
    ["[Mohd]. [Rahim Salleh] tiba", "person", ["person: Mohd. Rahim Salleh"]],
    ["hadir [Rahim]. [Salleh] pulang", "person", ["person: Rahim", "person: Salleh"]],
    ["Pameran PT. [Maju Karya] dibuka", "person", ["organization: PT. Maju Karya"]],
    ["Pameran CV [Maju Karya] dibuka", "organization", ["organization: CV Maju Karya"]],
    ["[Dinas Pertanahan] dan Tata Ruang menilai", "organization", ["organization: Dinas Pertanahan dan Tata Ruang"]],
    ["[Dinas Pertanahan] dan Polres Banyu", "organization", ["organization: Dinas Pertanahan"]],
    ["[Dinas Pertanahan] dan Bupati Rina", "organization", ["organization: Dinas Pertanahan"]],
    ["[Persib] dan Arema bertanding", "organization", ["organization: Persib"]],
  ] as const)("%s", (text, kind, names) => expect(left(text, kind)).toEqual(names));
});

describe("what leads to a name", () => {
  it.each([
    ["Kuasa hukum Mbah Tupon, Suki Ratnasari menyebut hal itu.", ["person: Suki Ratnasari, Kuasa hukum Mbah Tupon"]],
    ["Laporan Wartawan Kabar Kota, Nanda Ginting menyebut Rina Sasmita hadir.", ["other: Nanda Ginting"]],
    ["Program industri kecil menengah (IKM) itu dan IKM lain.", ["other: IKM"]],
    ["Surat itu atas nama Misa, warga desa.", ["person: Misa"]],
    ["Gol membawa Singo Edan, julukan Arema FC, bangkit.", ["other: Singo Edan", "organization: Arema FC"]],
    ["kata aktivis yang akrab disapa Markijok itu.", ["other: Markijok"]],
  ])("%s", (text, names) => expect(namesIn(text, "id")).toEqual(expect.arrayContaining(names)));
});

it("a lone name goes to the only person whose first word it begins, or nearly is a word of", () => {
  const person = (form: string) => ({ form, kind: "person" as const, support: 1 });
  const labelOf = (...forms: string[]) => {
    const { labels, nameOf } = joinForms(forms.map(person));
    return labels[nameOf[0] ?? 0];
  };
  expect(labelOf("Apri", "Apriyani Rahma", "Lanny Tria")).toBe("Apriyani Rahma");
  expect(labelOf("Khoizin", "Muhammad Khozin")).toBe("Muhammad Khozin");
  expect(labelOf("David", "Harley Davidson")).toBe("David");
  expect(labelOf("Apri", "Apriyani Rahma", "Aprilia Dewi")).toBe("Apri");
});
