import { describe, expect, it } from "vitest";
import { extract } from "../../index-build/extract/index.ts";
import type { RecordContent } from "../../index-build/model/pipeline-types.ts";
import { namesIn } from "../support/names-in.ts";

describe("names in Malay texts", () => {
  it.each([
    ["Pelabuhan itu dilawati Datuk Seri Rosman Idris semalam.", ["person: Rosman Idris"]],
    ["Majlis itu dirasmikan Dato' Seri Halim Yusof pada Khamis.", ["person: Halim Yusof"]],
    ["Bantuan disampaikan oleh Tan Sri Kamal Bakri.", ["person: Kamal Bakri"]],
    ["Beliau ditemani Timbalan Menteri Besar Encik Zaki Omar.", ["person: Zaki Omar, Timbalan Menteri Besar"]],
    ["Ucapan itu dititahkan Yang di-Pertuan Agong Hamzah Idris.", ["person: Hamzah Idris, Yang di-Pertuan Agong"]],
    ["Siasatan dibuka Ketua Polis Datuk Razali Noor.", ["person: Razali Noor, Ketua Polis"]],
    ["Aduan diterima Suruhanjaya Air Biru pagi tadi.", ["organization: Suruhanjaya Air Biru"]],
    ["Mangsa dirawat oleh Universiti Kuala Biru.", ["organization: Universiti Kuala Biru"]],
    ["Laporan dibuat kepada Polis Diraja Malaysia.", ["organization: Polis Diraja Malaysia"]],
    ["Manakala Aminah Yusof berkata jeti selamat.", ["person: Aminah Yusof"]],
  ])("%s", (text, names) => expect(namesIn(text, "ms")).toEqual(names));

  it.each([
    ["Menurut Puan Maharani, rapat ditunda.", ["person: Puan Maharani"]],
    ["Anggaran itu, kata Sri Mulyani, cukup.", ["person: Sri Mulyani"]],
    ["Buku itu ditulis, kata Tan Malaka, di penjara.", ["person: Tan Malaka"]],
  ])("what is a title in Malay is a name in Indonesian: %s", (text, names) =>
    expect(namesIn(text, "ms")).toEqual(names),
  );
});

describe("pages in Malay", () => {
  const paragraphs = [
    "Pelabuhan Kuala Biru dibuka semula selepas ditutup selama tiga hari akibat banjir di muara sungai itu.",
    "Kapal pertama tiba di jeti pada waktu pagi dengan muatan beras dan ubat untuk penduduk pulau.",
  ];
  const read = (...lines: string[]) => {
    const raw: RecordContent = {
      fields: { title: "Pelabuhan Kuala Biru Dibuka Semula", body: lines.join("\n") },
      page: null,
    };
    const found = extract(raw);
    if ("reason" in found) throw new Error(found.reason);
    return found;
  };
  const [first = "", second = ""] = paragraphs;

  it.each([
    "Ikuti kami di Facebook, Instagram dan TikTok",
    "Ikuti saluran WhatsApp kami untuk berita terpantas",
    "Langgan saluran Telegram kami",
    "Layari portal kami untuk maklumat lanjut",
    "Baca juga: Jeti Kedua Siap Bulan Depan",
    "Artikel berkaitan: Jeti Kedua Siap Bulan Depan",
    "Baca seterusnya",
    "Dikemas kini 5 minit lalu",
    "Jurugambar: Hafiz Ramli",
    "Kapal tiba di jeti Kuala Biru. (Gambar: Ihsan pembaca)",
    "Jeti yang ditutup sejak Isnin (gambar hiasan)",
  ])("are read without “%s”", (line) => {
    expect(read(first, line, second).articleBody).toBe(paragraphs.join("\n\n"));
  });

  it("end where other articles begin", () => {
    expect(read(first, second, "Berita berkaitan", "Jeti Kedua Siap", "Ribut Melanda Pantai").articleBody).toBe(
      paragraphs.join("\n\n"),
    );
  });

  it("name their reporter", () =>
    expect(read("Pemberita: Salmah Zain", first, second).authors.map(({ name }) => name)).toEqual(["Salmah Zain"]));

  it("keep sentences that only begin as a call does", () => {
    const sentence = "Ikuti jejak bapanya, nelayan muda itu kembali ke laut pada musim ini.";
    expect(read(first, sentence, second).articleBody).toContain(sentence);
  });
});
