import { describe, expect, it } from "vitest";
import { isConcerned } from "../../index-build/events/concerned.ts";
import { participantsOf } from "../../index-build/events/participants.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import type { Entity, EntityMention } from "../../src/schema/index.ts";

const entities = new Map<string, Entity>();
const entity = (name: string, type: "person" | "organization"): Entity => {
  const id = `${type}-${name.toLowerCase().replaceAll(" ", "-")}`;
  const made: Entity = { id, type, prefLabel: name, altLabel: [], confidence: 0.99, isPublic: true };
  entities.set(id, made);
  return made;
};

/**
 * `[Name]` is a person, `{Name}` an organisation, `[Name|role]` has a role. The lead is one
 * sentence.
 */
function told(headline: string, marked: string): DatedArticle {
  let body = "";
  const mentions: EntityMention[] = [];
  for (const part of marked.split(/(\[[^\]]*\]|\{[^}]*\})/)) {
    if (!/^[[{]/.test(part)) {
      body += part;
      continue;
    }
    const [name = "", role] = part.slice(1, -1).split("|");
    const { id, type } = entity(name, part.startsWith("[") ? "person" : "organization");
    const at = { start: body.length, end: body.length + name.length };
    mentions.push({ type, ...at, entityId: id, ...(role === undefined ? {} : { role }) });
    body += name;
  }
  const article = {
    headline,
    articleBody: body,
    mentions,
    leadEnd: body.indexOf(". ") + 1,
    sentences: [...body.matchAll(/[^.]+\.?\s*/g)].map(({ 0: one, index }) => ({
      start: index,
      end: index + one.length,
    })),
    publisher: null,
    copies: [],
  };
  return article as unknown as DatedArticle;
}

const namesOf = (...articles: DatedArticle[]) => participantsOf(articles, entities).map(({ name }) => name);

describe("who an event is about", () => {
  it("leads with who the headline and the lead name", () =>
    expect(
      namesOf(
        told(
          "Bupati Rina Buka Pasar",
          "Pasar ikan dibuka [Rina Sasmita]. Acara dihadiri [Tono Wibowo]. [Tono Wibowo] menyanyi.",
        ),
      ),
    ).toEqual(["Rina Sasmita", "Tono Wibowo"]));

  it("is not whom the text below the lead but mentions", () =>
    expect(
      namesOf(
        told(
          "Film Baru Tayang",
          "Film itu dibintangi [Sinta Dewi]. Judulnya mirip karya [Karta Wijaya] dahulu. Tiket habis.",
        ),
      ),
    ).toEqual(["Sinta Dewi"]));

  it.each([
    ["speaks", 'Hujan turun semalam. "Warga mengungsi," kata [Budi Raharja] pagi ini.'],
    ["is suspected", "Hujan turun semalam. Polisi menangkap pelaku [Budi Raharja] pagi ini."],
    ["has an age", "Hujan turun semalam. Pohon menimpa [Budi Raharja] (41) pagi ini."],
    ["is named again", "Hujan turun semalam. Rumah [Budi Raharja] roboh. Kini [Budi Raharja] mengungsi."],
  ])("is below the lead who %s", (_, text) => expect(namesOf(told("Hujan Lebat", text))).toEqual(["Budi Raharja"]));

  it("an organisation that one sentence names is, where it stands in the headline", () => {
    expect(namesOf(told("Karang FC Juara", "Tim biru juara. Gol kemenangan {Karang FC} lahir di akhir laga."))).toEqual(
      ["Karang FC"],
    );
    expect(namesOf(told("Tim Biru Juara", "Tim biru juara. Ia alumnus {Karang FC}."))).toEqual([]);
    expect(namesOf(told("Listrik Padam", "{Lembaga Listrik} mencatat padamnya jaringan. Warga panik."))).toEqual([
      "Lembaga Listrik",
    ]);
  });
});

it("of several roles, the fullest form of what most call somebody", () => {
  const event = [
    told("A", "Jalan dibuka [Rina Sasmita|Wali Kota]. Selesai."),
    told("B", "Jalan dibuka [Rina Sasmita|Wali Kota]. Selesai."),
    told("C", "Jalan dibuka [Rina Sasmita|Wali Kota Banyu]. Selesai."),
    told("D", "Jalan dibuka [Rina Sasmita|politikus]. Selesai."),
  ];
  expect(participantsOf(event, entities)[0]?.role).toBe("Wali Kota Banyu");
});

describe("whom something happened to", () => {
  const about = (marked: string) => {
    const [before = "", name = "", behind = ""] = marked.split(/[[\]]/);
    return isConcerned(before + name + behind, { start: before.length, end: before.length + name.length });
  };
  it.each([
    "Polisi menahan [BS] kemarin",
    "[Siti Aminah] (25) dirawat",
    "[Ann Lee] , 23 , died",
    "jenazah korban [Dewi] tiba",
  ])("%s", (text) => expect(about(text)).toBe(true));
  it.each(["Bupati [Rina Sasmita] hadir", "[Karta], 12 Mei lalu, tiba", "para korban bencana di [Banyu] makan"])(
    "not: %s",
    (text) => expect(about(text)).toBe(false),
  );
});
