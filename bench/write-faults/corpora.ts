/** Two invented corpora: the second has two articles more, and one of the first is told anew. */
export function faultCorpora(): { first: string; second: string } {
  const first = TOWNS.slice(0, 8).map((town, at) => articleOf(town, at));
  const second = [...TOWNS.map((town, at) => articleOf(town, at))].map((article, at) =>
    at === 3 ? { ...article, body: `${article.body} Jalan ke pasar ditutup dua hari untuk pemeriksaan.` } : article,
  );
  const lines = (articles: readonly object[]) => articles.map((article) => `${JSON.stringify(article)}\n`).join("");
  return { first: lines(first), second: lines(second) };
}

const TOWNS = [
  "Ambarawa",
  "Banyuwangi",
  "Cilacap",
  "Denpasar",
  "Enrekang",
  "Fakfak",
  "Gorontalo",
  "Jepara",
  "Kupang",
  "Manado",
];

const SUBJECTS = [
  [
    "Jembatan Gantung Diresmikan",
    "Jembatan gantung sepanjang 120 meter menghubungkan dua desa yang dipisahkan sungai.",
  ],
  ["Panen Raya Padi Melimpah", "Panen raya padi tahun ini mencapai 7 ton per hektare, tertinggi dalam sepuluh tahun."],
  ["Puskesmas Baru Dibuka", "Puskesmas baru melayani 300 pasien sehari dengan 12 dokter dan 40 perawat."],
  ["Banjir Merendam Ratusan Rumah", "Banjir setinggi satu meter merendam 350 rumah setelah hujan deras semalaman."],
] as const;

function articleOf(town: string, at: number) {
  const [headline, sentence] = SUBJECTS[at % SUBJECTS.length] ?? SUBJECTS[0];
  const day = String(at + 1).padStart(2, "0");
  return {
    // Every other article has no address, so that the ledger holds its id too.
    ...(at % 2 === 0 ? { url: `https://${town.toLowerCase()}.example/berita/${at}` } : {}),
    publisher: `Harian ${town}`,
    title: `${headline} di ${town}`,
    date: `2025-03-${day} 08:30:00`,
    body: `${sentence} Bupati ${town}, Rahman Setiawan, datang pada pagi hari. "Kami gembira," kata Rahman Setiawan kepada warga ${town}.`,
  };
}
