import { DAY_MS } from "../../src/schema/index.ts";
/**
 * A made-up newsroom's articles, as JSON lines: enough to fill a page of results and more, forty
 * publishers, one event that all of them report, headlines that are long, dates and publishers that
 * are missing, and a word without end. The same in every run.
 */
export function newsroomCorpus(): string {
  const single = TOWNS.flatMap((town, at) => [articleOf(town, at, at), articleOf(town, at + 5, at + 100)]);
  const shared = PUBLISHERS.map((publisher, at) => reportOf(publisher, at));
  return [...single, ...shared, ...ODD].map((article) => JSON.stringify(article)).join("\n");
}

const TOWNS = [
  "Ambarawa",
  "Banyuwangi",
  "Cilacap",
  "Denpasar",
  "Enrekang",
  "Fakfak",
  "Gorontalo",
  "Halmahera",
  "Indramayu",
  "Jepara",
  "Kupang",
  "Lampung",
  "Manado",
  "Nabire",
  "Ogan Ilir",
  "Palangkaraya",
  "Rembang",
  "Sumbawa",
  "Tarakan",
  "Wonosobo",
];

const PUBLISHERS = [...TOWNS.map((town) => `Harian ${town}`), ...TOWNS.map((town) => `Suara ${town} Terkini`)];

const SUBJECTS: readonly (readonly [headline: string, ...sentences: string[]])[] = [
  [
    "Jembatan Gantung Diresmikan",
    "Jembatan gantung sepanjang 120 meter menghubungkan dua desa yang selama ini dipisahkan sungai.",
    "Biaya pembangunannya mencapai Rp 4,5 miliar.",
  ],
  [
    "Panen Raya Padi Melimpah",
    "Panen raya padi tahun ini mencapai 7 ton per hektare, tertinggi dalam satu dasawarsa.",
    "Harga gabah di tingkat petani Rp 6.500 per kilogram.",
  ],
  [
    "Puskesmas Baru Dibuka untuk Umum",
    "Puskesmas baru melayani 300 pasien sehari dengan 12 dokter dan 40 perawat.",
    "Layanan imunisasi dibuka setiap hari kerja.",
  ],
  [
    "Banjir Merendam Ratusan Rumah",
    "Banjir setinggi satu meter merendam 350 rumah setelah hujan deras semalaman.",
    "Sebanyak 900 orang mengungsi ke balai desa.",
  ],
  [
    "Festival Layang-Layang Digelar",
    "Festival layang-layang diikuti 200 peserta dari sembilan provinsi.",
    "Pemenang utama membawa pulang hadiah Rp 25 juta.",
  ],
];

const dayOf = (number: number): string => new Date(Date.UTC(2025, 0, 6) + number * DAY_MS).toISOString().slice(0, 10);

function articleOf(town: string, at: number, number: number) {
  const [headline = "", ...sentences] = SUBJECTS[at % SUBJECTS.length] ?? [];
  const [year, month, day] = dayOf(number).split("-").map(Number);
  const opening = `Warga ${town} menyambutnya pada hari itu (${day}/${month}/${year}).`;
  const closing = `Bupati ${town}, Rahman ${town}, mengatakan warga ${town} sudah menunggu lama. "Kami gembira," kata Rahman ${town}.`;
  return {
    id: `${town}-${number}`,
    url: `https://${town.toLowerCase().replace(" ", "-")}.example/berita/${number}`,
    publisher: PUBLISHERS[(at * 7) % PUBLISHERS.length],
    title: `${headline} di ${town}`,
    date: `${dayOf(number)} 08:30:00`,
    body: [sentences[0], opening, sentences[1], closing].join(" "),
  };
}

const DETAILS = [
  "Getaran terasa sampai lantai tiga puluh gedung perkantoran.",
  "Sekolah diliburkan selama tiga hari.",
  "Jalur kereta ditutup sementara untuk pemeriksaan.",
  "Rumah sakit menyiapkan tenda darurat di halaman.",
  "Listrik padam di lima kecamatan sejak pagi.",
  "Bantuan beras dan selimut tiba dengan kapal.",
];

/** One of forty reports of an earthquake; some give another number. */
function reportOf(publisher: string, at: number) {
  const killed = at % 9 === 4 ? 14 : 12;
  const others = [DETAILS[at % 6], DETAILS[(at + 1 + (at % 3)) % 6], DETAILS[(at + 4) % 6]];
  return {
    id: `gempa-${at}`,
    url: `https://gempa.example/${at}`,
    publisher,
    title: `Gempa Magnitudo 6,8 Guncang Pesisir Selatan, ${killed} Warga Meninggal (${at + 1})`,
    date: `2025-03-1${at % 2} ${String(8 + (at % 12)).padStart(2, "0")}:15:00`,
    body:
      `Gempa bermagnitudo 6,8 mengguncang Pesisir Selatan pada Senin (10/3/2025) pukul 05.12 WIB. Sebanyak ${killed} warga meninggal dan ratusan rumah rusak. ` +
      `${others.join(" ")} Kepala badan penanggulangan bencana, Suharyanto, mengatakan pencarian korban dilanjutkan. "Kami terus mencari," kata Suharyanto kepada ${publisher}.`,
  };
}

const ODD = [
  {
    id: "tanpa-tanggal",
    title: "Warga Menanam Seribu Bakau",
    body: "Warga menanam seribu bakau di tepi pantai. Kegiatan itu diikuti pelajar.",
  },
  {
    id: "judul-panjang",
    publisher: "Harian dengan Nama yang Sangat Panjang Sekali untuk Wilayah Nusantara Bagian Timur dan Sekitarnya",
    title: `${"Warga Desa Terpencil Akhirnya Menikmati Listrik Setelah Menunggu Puluhan Tahun dan Berkali-kali Dijanjikan ".repeat(3)}Tahun Ini`,
    date: "2025-05-02",
    body: "Warga desa terpencil akhirnya menikmati listrik pada Jumat (2/5/2025). Sebanyak 80 rumah tersambung.",
  },
  {
    id: "kata-panjang",
    publisher: "Ujung",
    title: `Warga Menemukan ${"A".repeat(300)} di Pantai`,
    date: "2025-05-03",
    body: `Warga menemukan benda di pantai pada Sabtu (3/5/2025). ${"x".repeat(5_000)} adalah tulisan padanya.`,
  },
];
