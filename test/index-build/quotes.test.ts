import { describe, expect, it } from "vitest";
import { statisticsOf } from "../../index-build/events/index.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { summarizeEvent } from "../../index-build/summaries/index.ts";
import { UNKNOWN_DATE } from "../../src/schema/index.ts";
import { makeArticle } from "../support/make-article.ts";

const FACTS = { date: { ...UNKNOWN_DATE }, location: null, participants: [] };

/** Who speaks in a text: `[Name]` is a person, `{Name}` a body, `<office>` before it a role. */
function speakersOf(marked: string): string[] {
  const body = marked.replace(/[[\]{}]/g, "").replace(/<[^>]*>/g, "");
  const mentions: DatedArticle["mentions"] = [];
  let removed = 0;
  for (const match of marked.matchAll(/(?:<([^>]*)>)?(?:\[([^\]]+)\]|\{([^}]+)\})/g)) {
    const [whole, role, person, organization] = match;
    const name = person ?? organization ?? "";
    const start = match.index - removed;
    removed += whole.length - name.length;
    mentions.push({
      ...{ type: person === undefined ? "organization" : "person", start, end: start + name.length, entityId: name },
      ...(role === undefined ? {} : { role }),
    });
  }
  const article = { ...makeArticle({ id: "a", headline: "Jalan Ditutup", body }), mentions };
  return summarizeEvent([article], FACTS, new Map(), statisticsOf([article])).quotes.map(
    ({ speaker: { name, role } }) => (role === null ? name : `${role} ${name}`),
  );
}

describe("who speaks", () => {
  it.each([
    [
      "the last who spoke, for a pronoun",
      '"Jalan itu kami tutup sampai besok pagi," kata [Budi Waluya] di lokasi. "Warga diminta memutar lewat utara dulu," ujarnya lagi.',
      ["Budi Waluya", "Budi Waluya"],
    ],
    [
      "the one whom the sentence before opens with",
      '[Budi Waluya] memeriksa jalan yang rusak itu sejak pagi. "Warga diminta memutar lewat utara dulu," ujarnya kepada wartawan.',
      ["Budi Waluya"],
    ],
    [
      "with the office that the article tells",
      'Tim dipimpin oleh <Camat Banyu>[Rina Larasati] sejak pagi itu. "Jalan itu kami tutup sampai besok pagi," kata [Rina Larasati] di lokasi.',
      ["Camat Banyu Rina Larasati"],
    ],
  ])("is %s", (_, text, speakers) => expect(speakersOf(text)).toEqual(speakers));

  it.each([
    [
      "a body whose head speaks",
      '"Jalan itu kami tutup sampai besok pagi," ucap Kepala Unit Lalu Lintas {Polres Banyu} di lokasi.',
    ],
    [
      "somebody whom the sentence before only mentions",
      'Petugas yang bertugas sejak malam itu akhirnya bertemu dengan keluarga korban bernama [Budi Waluya]. "Warga diminta memutar lewat utara dulu," ujarnya lagi.',
    ],
    [
      "a body to which the speaker went",
      "Aris, salah satu korban yang melapor ke {Polres Banyu} mengungkapkan, dirinya kehilangan semua uang tabungannya.",
    ],
    [
      "a body that the speaker is from",
      '"Jalan itu kami tutup sampai besok pagi," kata seorang peneliti dari {Universitas Banyu} itu di lokasi.',
    ],
    [
      "the last of several",
      "Ketiganya yakni Arung, Handika, dan [Irsyad Maulana] menyebut didatangi orang di rumah masing-masing.",
    ],
    ["who achieves something", "[Budi Waluya] mencatat tiga puluh gol dalam dua musim bersama klub itu."],
    [
      "whom the sentence before has among the audience",
      'Di hadapan pengurus dan [Budi Waluya] hadirin bertepuk tangan. "Warga diminta memutar lewat utara dulu," ujarnya lagi.',
    ],
    [
      "a body, for a pronoun",
      '"Jalan itu kami tutup sampai besok pagi," tulis {Dinas Jalan} kemarin. "Warga diminta memutar lewat utara dulu," ujarnya lagi.',
    ],
  ])("is not %s", (_, text) => expect(speakersOf(text).filter((name) => name !== "Dinas Jalan")).toEqual([]));
});
