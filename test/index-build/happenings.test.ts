import { expect, it } from "vitest";
import type { EventSentence } from "../../index-build/summaries/event-text.ts";
import { isOfHappening } from "../../index-build/summaries/happenings.ts";
import type { TimeMention } from "../../src/schema/index.ts";

/** Whether the date that `[` and `]` mark is of a happening. */
function isHappening(marked: string, value: string, aspect: TimeMention["aspect"] = "past"): boolean {
  const start = marked.indexOf("[");
  const text = marked.replace(/[[\]]/g, "");
  const end = marked.indexOf("]") - 1;
  const article = { articleBody: text, inLanguage: "id" };
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const sentence = { article, text, words, sentence: { start: 0, end: text.length } } as unknown as EventSentence;
  return isOfHappening(sentence, {
    ...{ type: "time", start, end, aspect },
    date: { value, precision: "day", source: "stated" },
  });
}

it.each([
  ["Gempa mengguncang kota itu pada [Senin (27/2/2023)] pagi saat warga tidur.", "2023-02-27"],
  ['"Gempa itu terjadi pada [10 Juni 2025] dan merusak rumah," kata Budi di lokasi.', "2025-06-10"],
  ["Jembatan itu akan dibuka untuk umum pada [12 Mei 2025] oleh bupati.", "2025-05-12"],
])("a happening: %s", (text, value) => expect(isHappening(text, value)).toBe(true));

it.each([
  ["of speech", '"Kami sudah memeriksa rumah itu," kata Budi kepada wartawan, [Jumat (24/2/2023)].', "2023-02-24"],
  [
    "of speech without marks",
    "Budi mengatakan pada [24 Februari 2023] bahwa rumah itu sudah diperiksa polisi.",
    "2023-02-24",
  ],
  [
    "of print",
    "Sebagaimana diberitakan Kabar, [Senin (27/2/2023)], jenazah itu sudah dievakuasi petugas.",
    "2023-02-27",
  ],
  ["the end of a span", "Pameran itu digelar di kota selama 8-[12 Juni 2026] untuk semua warga.", "2026-06-12"],
  [
    "of what was before",
    "Ia menjalani sidang perdana setelah ditangkap pada [19 Februari 2025] di kota itu.",
    "2025-02-19",
  ],
  [
    "of another year",
    "Kemenangan terakhir pada tahun 2018 terjadi pada tanggal [25 November] di kandang lawan.",
    "2022-11-25",
  ],
  ["a limit", "Warga dapat mendaftar di kantor desa hingga [31 Desember 2025] tanpa biaya.", "2025-12-31"],
  ["any week's", "Museum itu buka untuk umum setiap hari [Selasa] mulai pukul tujuh pagi.", "2023-02-21"],
  [
    "of another weekday than it says",
    "Laga itu digelar di stadion pada Senin ([27/2/2022]) pukul tiga sore.",
    "2022-02-27",
  ],
  ["in what is left of a sentence", "[29 Januari 2023] juga di sana.", "2023-01-29"],
])("no happening: %s", (_, text, value) => expect(isHappening(text, value)).toBe(false));

it("a day on which somebody was quoted is none", () =>
  expect(isHappening("Gempa mengguncang kota itu pada [Senin (27/2/2023)] pagi.", "2023-02-27", "attribution")).toBe(
    false,
  ));
