import { describe, expect, it } from "vitest";
import { linkEntities, readNames } from "../../index-build/mentions/index.ts";

/** Links texts, each the report of an event of its own by a publisher of its own. */
function link(...texts: string[]) {
  const articles = texts.map((text, at) => ({
    ...{ id: `a${at}`, event: at, publisher: `Kabar ${at}` },
    names: readNames(text, [{ start: 0, end: text.length, kind: "prose" }], "id"),
  }));
  return linkEntities(articles, {
    ...{ publicPersons: { publishers: 3, events: 3 }, owner: [] },
    eventId: (event) => `event${event}`,
  });
}

const publicNames = (...texts: string[]): string[] =>
  [...link(...texts).entities.values()]
    .filter(({ type, isPublic }) => type === "person" && isPublic)
    .map(({ prefLabel }) => prefLabel);

/** Invented after real kinds: who is told in an event and is nobody's elsewhere. */
const PROTECTED = [
  "Korban bernama Dina Anggraini dibawa ke rumah sakit oleh warga setempat.",
  "Polisi menyebut korban, Rudi Hermawan, mengalami luka di kepala.",
  "Jenazah Slamet Riyanto ditemukan mengapung di sungai pada Senin pagi.",
  "Tersangka Andri Wibowo ditahan di Polres Bantul sejak kemarin.",
  "Terdakwa Yoga Pratama dituntut lima tahun penjara oleh jaksa.",
  "Pelaku berinisial AR (25) ditangkap di rumahnya di Sleman.",
  "Pelaku BS (37) dan IM (31) diamankan polisi bersama barang bukti.",
  "Terduga pelaku, Doni Saputra (22), masih diperiksa penyidik.",
  "Siswi bernama Putri Ayu Lestari (15) hilang sejak Jumat malam.",
  "Bocah Raka Aditya (7) tenggelam di kolam renang milik tetangganya.",
  "Bayi Aisyah Nur Zahra (2 bulan) dirawat karena gizi buruk.",
  "Murid SD Fajar Nugroho (11) menjadi korban perundungan di sekolah.",
  "Santri Muhammad Iqbal Maulana (16) dianiaya seniornya di asrama.",
  "Istrinya, Sri Wahyuni, menangis saat jenazah tiba di rumah duka.",
  "Putri Melati, istri korban, meminta keadilan kepada hakim.",
  "Ayah korban, Suparno (54), mengaku sudah ikhlas dengan kejadian itu.",
  "Ibunya, Tukinah, tidak menyangka anaknya terlibat pencurian.",
  "Warga bernama Joko Susanto melihat api dari belakang rumah.",
  "Seorang saksi, Bambang Hartono, mendengar ledakan keras dua kali.",
  "Saksi mata Rini Astuti mengatakan truk melaju dengan kencang.",
  "Tetangga korban, Wagimin (60), menutup pagar rumahnya pagi itu.",
  "Penumpang bernama Lestari Dewi mengeluh karena kereta terlambat.",
  "Pasien Sutrisno (71) meninggal setelah tiga hari dirawat.",
  "Nasabah bernama Hendra Kusuma kehilangan uang tabungannya.",
  "Pemilik warung, Mbok Sarinem (58), rugi jutaan rupiah.",
  "Sopir truk Agus Riyadi (34) diduga mengantuk saat kejadian.",
  "Pengendara motor Dimas Prakoso (19) tewas di tempat kejadian.",
  "Mahasiswa bernama Galih Permana jatuh dari lantai tiga gedung.",
  "Guru honorer Siti Maryam digaji tiga ratus ribu rupiah sebulan.",
  "Petani Karto Wijoyo (66) gagal panen karena sawahnya kering.",
  "Nelayan La Ode Hamid hilang saat melaut di Selat Buton.",
  "Buruh pabrik Yuliana Sari dipecat setelah melahirkan anaknya.",
  "Pedagang pasar Tumini (49) menangis karena kiosnya terbakar.",
  "Jemaah haji Danuri Karyo Rejo (84) wafat di Makkah.",
  "Aiptu Evin Marbun dibentak penagih utang di depan umum.",
  "Pelapor bernama Ningsih Rahayu mencabut laporannya kemarin.",
  "Mantan pacar korban, Reza Mahendra, menyebar foto pribadi.",
  "Narapidana Teguh Santoso kabur dari lapas lewat gorong-gorong.",
  "Keluarga korban, Sulastri, menuntut ganti rugi kepada pabrik.",
  "Pasangan Ari Setiawan dan Maya Kartika menikah dengan mahar sandal.",
];

describe("private persons", () => {
  it("forty kinds are told", () => expect(PROTECTED).toHaveLength(40));

  it.each(PROTECTED)("are of their event only: %s", (text) => {
    expect(publicNames(text)).toEqual([]);
    for (const { id, type } of link(text).entities.values()) if (type === "person") expect(id).toMatch(/--event0$/);
  });

  it("stay two where two events tell of one name", () => {
    const { entities } = link(
      "Warga bernama Joko Susanto melihat api.",
      "Korban bernama Joko Susanto selamat dari banjir.",
    );
    expect([...entities.keys()].filter((id) => id.startsWith("person-joko"))).toEqual([
      "person-joko-susanto--event0",
      "person-joko-susanto--event1",
    ]);
  });

  it("are not those whose office the text tells, though they are suspected", () => {
    expect(publicNames("Tersangka Bupati Banyu Karno Wibowo ditahan kemarin.")).toEqual(["Karno Wibowo"]);
  });
});

describe("persons known to the public", () => {
  it.each([
    ["Menteri Perdagangan Budi Santoso meresmikan pasar itu.", "Budi Santoso"],
    ["Gubernur Jawa Barat Dedi Mulyadi menolak rencana itu.", "Dedi Mulyadi"],
    ["Kapolres Bantul AKBP Novita Eka Sari membenarkan kabar itu.", "Novita Eka Sari"],
    ["Asep Guntur Rahayu, Plt Deputi Penindakan KPK, menjelaskan perkara itu.", "Asep Guntur Rahayu"],
  ])("hold an office: %s", (text, name) => expect(publicNames(text)).toEqual([name]));

  it("are named by enough publishers over enough events", () => {
    const text = "Penyanyi Raisa Andriana tampil di Jakarta tadi malam.";
    expect(publicNames(text, text)).toEqual([]);
    expect(publicNames(text, text, text)).toEqual(["Raisa Andriana"]);
  });

  it("never by initials, and never by a name of one word without an office", () => {
    const initials = "Pelaku berinisial AR (25) ditangkap di rumahnya.";
    expect(publicNames(initials, initials, initials, initials)).toEqual([]);
    const mononym = "Warga bernama Wawan menonton lomba itu.";
    expect(publicNames(mononym, mononym, mononym, mononym)).toEqual([]);
  });
});
