/**
 * What kind of text an article is, by its headline (after the genres of IPTC's NewsCodes). Only a `report` tells of a
 * happening. The others follow a template or serve the reader: two of them are alike in every word but the place, the sign
 * or the song, so likeness says nothing about an event. A `digest` tells of many events and would glue them together.
 */
export type Genre =
  | "report"
  | "digest"
  | "exercise"
  | "forecast"
  | "guide"
  | "horoscope"
  | "lyrics"
  | "prayer"
  | "prices"
  | "promotion code"
  | "schedule"
  | "synopsis"
  | "wishes";

const NUMBERS =
  "\\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|two|three|four|five|six|seven|eight|nine|ten";
const SIGNS = "aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|sagitarius|capricorn|aquarius|pisces";

const pattern = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.join("|"), "iu");

// Headlines of news sites in Indonesian, Malay and English; each alternative was seen at two sites or more. A word that also opens
// reports (`Harga BBM Naik Hari Ini`, `Cara Delevingne`, `MU Lirik Osimhen`) needs the company it keeps in its genre.
const PATTERNS: readonly (readonly [Exclude<Genre, "report">, RegExp])[] = [
  [
    "digest",
    pattern(
      "^\\W*(?:ter)?populer\\b|\\[populer[^\\]]*\\]|\\bberita (?:ter)?populer\\b",
      "^\\W*(?:rekap|rangkuman|kilas balik)\\b|^kemarin,.*\\bhingga\\b|^\\S+ sepekan,|^sepekan\\b|\\btop \\d+ news\\b|^\\d+ things to know\\b",
      `^(?:${NUMBERS}) (?:berita|peristiwa|kejadian)\\b`,
      "\\b(?:morning|evening|daily|weekly|news) (?:briefing|round-?up|digest)\\b",
      "^\\W*(?:live|live report(?:ing)?|laporan langsung|liputan langsung)\\s*[:|–-]|\\blive[ -]?(?:blog|updates)\\b|\\bas it happened\\b|[–-] live!?$",
    ),
  ],
  [
    "forecast",
    pattern(
      "\\b(?:pra|per)kiraan (?:cuaca|hujan)\\b|\\b(?:info|ramalan) cuaca\\b|^cuaca (?!ekstrem|buruk).*\\b(?:hari ini|besok)\\b|\\bweather forecast\\b",
    ),
  ],
  [
    "horoscope",
    pattern(
      "\\b(?:zodiak|shio|weton|horoscopes?|horoskop|zodiac)\\b|\\bramalan (?:bintang|asmara|cinta|karier|keuangan|kesehatan|jodoh)\\b",
      `^(?:${SIGNS})(?:, .*\\b(?:karier|asmara|cinta|keuangan|anda|kamu|besok)\\b| (?:dan|&|and) (?:${SIGNS})\\b| \\d{1,2} \\p{L}+ \\d{4}\\b)`,
    ),
  ],
  [
    "exercise",
    pattern(
      "\\bkunci jawaban\\b|\\banswer key\\b",
      "^(?:\\d+ )?(?:contoh |kumpulan |latihan )*soal (?:pts|uts|uas|pas|sat|ujian|tes (?!dna)|pilihan|matematika|ip[as]|bahasa|cpns|kelas \\d|latihan)",
    ),
  ],
  ["promotion code", pattern("\\bkode (?:redeem|promo|voucher)\\b|\\b(?:redeem|promo) codes?\\b")],
  [
    "lyrics",
    pattern("^\\W*(?:chord|lirik|lyrics|kunci gitar)\\b|\\b(?:lirik lagu|terjemahan lirik|chord gitar|song lyrics)\\b"),
  ],
  [
    "prayer",
    pattern(
      "^(?:\\d+ )?(?:bacaan (?!berat)|niat (?:puasa|salat|sholat|shalat|mandi|zakat|wudhu|umrah|haji|tarawih|witir)|amalan|renungan|(?:teks |naskah )?khutbah)\\b",
      "^(?:\\d+ )?(?:kumpulan )?doa (?:agar|sebelum|sesudah|setelah|ketika|saat|hujan|buka|niat|akhir|awal|qunut|dan|harian|pagi|malam|mohon|memohon|naik|masuk|keluar|tidur|makan)\\b",
      "\\bjadwal (?:salat|sholat|shalat|imsak\\w*)\\b|^imsakiyah\\b|^waktu solat\\b",
    ),
  ],
  [
    "guide",
    pattern(
      "^(?:\\d+ )?(?:(?:begini|ini|simak|intip|cek|ketahui) )?(?:cara|langkah|tips|trik|metode) (?:me\\p{L}+|ber\\p{L}+|cek|daftar|klaim|bayar|buat|pakai|hapus|unduh|download|mudah|lapor|masuk|beli|dapat|hitung|aktivasi|ikut|ke|agar|untuk|padu|memilih|nonton|dan|ala)\\b",
      "^(?:\\d+ )?(?:tips|panduan|resep (?!dokter)|tutorial|rekomendasi (?:hp|film|saham|tempat|wisata|drama|lagu|kuliner|mobil|motor|laptop|aplikasi|hotel|menu|buku|anime|\\d)|contoh|apa itu|mengenal|arti)\\b",
      "^(?:begini|ini|simak|cek) link\\b|^how to\\b|^what (?:is|are)\\b|^(?:apakah|bolehkah|kapan)\\b.*\\?",
    ),
  ],
  [
    "schedule",
    pattern(
      "^(?:cek |update |link |simak |daftar |ini )?(?:jadwal|agenda (?:hari|pekan|acara)|sim keliling)\\b(?!.*\\b(?:ditetapkan|diumumkan|diundur|ditunda|dimajukan|berubah|molor|bentrok|kacau|terganggu|padat)\\b)",
      "\\bjadwal (?:acara )?tv\\b|^(?:fixtures|tv guide)\\b",
    ),
  ],
  [
    "prices",
    pattern(
      "^(?:cek |update |simak |rincian |ini )?daftar harga\\b|^(?:cek |update )?kurs\\b(?!.*\\b(?:ambruk|anjlok|melemah|menguat|tembus|jeblok|tertekan)\\b)|^emas (?:antam|pegadaian|ubs) hari ini\\b|\\bprice list\\b|\\b(?:gold|oil|fuel) prices? (?:today|as of)\\b",
      "^(?:cek |update |simak |rincian )?harga (?:emas|perak|sembako|pangan|hp|mobil|motor|tiket|cabai|beras|telur|ayam|daging|sawit|kripto|bitcoin)\\b.*\\b(?:hari ini|terbaru|lengkap|per \\d|20\\d\\d)\\b",
    ),
  ],
  ["synopsis", pattern("\\bsinopsis\\b|\\bsynopsis\\b")],
  [
    "wishes",
    pattern(
      "^(?:\\d+ |kumpulan |contoh )+(?:teks )?(?:ucapan|pantun|puisi|pidato|caption|kata-kata|poster|twibbon)\\b",
    ),
  ],
];

/** What a headline says of its genre stands at its start; the rest of a very long one is not read. */
const MAX_CHARS = 200;

/** The genre of an article by its headline. */
export function genreOf(headline: string): Genre {
  const opening = headline.slice(0, MAX_CHARS);
  return PATTERNS.find(([, one]) => one.test(opening))?.[0] ?? "report";
}
