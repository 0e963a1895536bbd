import { describe, expect, it } from "vitest";
import { quotability } from "../../index-build/sentences/index.ts";
import { standsAlone } from "../../index-build/sentences/stands-alone.ts";
import { isStatement } from "../../index-build/sentences/statements.ts";

describe("sentences that lean on the one before", () => {
  it.each([
    "Untuk itu, Presiden Vladimir Putin mengundang Presiden China.",
    "Ia menyebut hubungan Rusia dan China sebagai faktor stabilitas.",
    "Mereka menyatakan hal itu menguntungkan rakyat.",
    "Dalam pertemuan tersebut Putin dan Xi saling menyapa.",
    "Pembicaraan itu digelar menjelang peringatan empat tahun perang.",
    "Kerja sama strategis ini menjadi penting.",
    "Hal ini menunjukkan hubungan keduanya yang semakin mesra.",
    "Pada September 2022, keduanya berpartisipasi dalam pertemuan.",
    "Menurutnya, harga akan turun pekan depan.",
    "He said the bridge would open in May.",
    "However, the minister did not resign.",
    "Kini ia kembali ditahan di rumah tahanan.",
    "Korban bahkan dipiting oleh petugas keamanan.",
    "Kedua pemimpin membahas perang di Ukraina.",
    "Sedangkan harga cabai justru turun.",
    "Pria berusia 27 tahun tersebut memulai kariernya di Jepang.",
    "Ditanya soal itu, Gubernur Jawa Barat memilih diam.",
    "Istrinya melapor ke polisi.",
    "Grup beranggotakan pelajar dari Babadan itu langsung memukau penonton.",
    "“Virus ini berbahaya,” kata Menteri Kesehatan.",
    "Her lawyer denied the charges.",
  ])("%s", (sentence) => expect(standsAlone(sentence)).toBe(false));

  it.each([
    "Presiden Rusia Vladimir Putin menerima kunjungan Presiden China Xi Jinping di Moskow.",
    "Iman Wijaya terpilih sebagai ketua umum.",
    "Dian Sastro membuka pameran lukisan.",
    "Menurut Ushakov, kedua pemimpin sepakat memperluas kerja sama.",
    "Beijing menilai kebijakan ICC mencerminkan standar ganda.",
    "Theresa May resigned on Friday.",
    "Saat ini harga beras naik di Jakarta.",
    "Dalam pidatonya, Presiden Joko Widodo meminta maaf.",
    "“Kami siap bekerja sama dengan semua pihak,” kata Putin di Moskow.",
    "Wali Kota Bogor menilai kebijakan itu terlambat.",
    "In his speech, President Biden praised the unions.",
  ])("%s", (sentence) => expect(standsAlone(sentence)).toBe(true));
});

describe("how a sentence can be quoted", () => {
  it.each([
    ["“Kami siap bekerja sama,” kata Putin di Moskow.", true],
    ["“Kami akan menambah kapal mulai bulan Juli,” ujarnya.", false],
    ['"Kami akan menambah kapal mulai bulan Juli," kata dia kepada wartawan.', false],
    ["“The ferry will run six times a day,” she said.", false],
  ])("%s", (sentence, quotable) => {
    expect(quotability("prose", sentence, false)).toEqual({ quotable, leaning: !quotable });
  });

  it("lets the first sentence of an article lean on nothing but a pronoun", () => {
    expect(quotability("prose", "Rencana mudik Lebaran tahun 2017 ini masih dikaji pemerintah.", true).quotable).toBe(
      true,
    );
    expect(quotability("prose", "Hal itu dilakukan setelah wali kota kembali dari Jakarta.", true).quotable).toBe(
      false,
    );
    expect(quotability("prose", "Ini adalah foto pertama dari jembatan baru di Bogor.", true).quotable).toBe(false);
    expect(quotability("prose", "Ia datang ke Jakarta bersama para pejabat kota.", true).quotable).toBe(false);
  });
});

describe("statements", () => {
  it.each([
    "Apa yang dibahas oleh kedua pemimpin dalam panggilan itu?",
    "“Kami siap bekerja sama dengan semua pihak.”",
    "Bincang Selama 1 Jam 25 Menit di Kremlin",
    "Rusia menang.",
    "Baca juga: Harga beras naik lagi di tiga kota besar.",
    "dan warga pun pulang ke rumah masing-masing.",
    "JAKARTA, KABAR - Wali kota membuka jembatan baru di tepi sungai.",
    "Laporan Reporter Kabar Lereng, Sari Melati menyebut jembatan baru dibuka.",
    "(Foto: Sari) Serikat buruh menggelar aksi di depan balai kota.",
    "Minggu (26/2/2023) malam WIB.",
    "Berikut daftar pemain yang akan tampil di laga pembuka.",
  ])("is none: %s", (sentence) => expect(isStatement(sentence)).toBe(false));

  it("keeps a quotation with its speaker", () => {
    expect(isStatement("“Kami siap bekerja sama dengan semua pihak,” kata Putin di Moskow.")).toBe(true);
  });
});
