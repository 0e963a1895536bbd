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

// Headlines of news sites in Indonesian, Malay and English; each alternative was seen at two sites or more.
const PATTERNS: readonly (readonly [Exclude<Genre, "report">, RegExp])[] = [
  [
    "digest",
    /^\W*(?:ter)?populer\b|\[populer[^\]]*\]|^\W*(?:rekap|rangkuman|kilas balik|kemarin,)|\bberita (?:ter)?populer\b|^\S+ sepekan,|^(?:\d+|lima|sepuluh) berita\b|\b(?:morning|evening|daily|weekly|news) (?:briefing|round-?up|digest)\b|\blive[ -]?(?:blog|updates)\b/iu,
  ],
  [
    "forecast",
    /\b(?:pra|per)kiraan (?:cuaca|hujan)\b|\b(?:info|ramalan) cuaca\b|\bweather forecast\b|\bcuaca\b.*\bhari ini\b/iu,
  ],
  ["horoscope", /\b(?:zodiak|shio|weton|horoscopes?|zodiac)\b|\bramalan (?:bintang|asmara|karier|jodoh)\b/iu],
  [
    "exercise",
    /\bkunci jawaban\b|^(?:\d+ )?(?:contoh |kumpulan |latihan )*soal\b.*\b(?:kelas|pts|uts|uas|pas|sat|ujian|tes|jawaban|pilihan ganda)\b|\banswer key\b/iu,
  ],
  ["promotion code", /\bkode (?:redeem|promo|voucher)\b|\b(?:redeem|promo) codes?\b/iu],
  ["lyrics", /\b(?:chord|lirik|lyrics)\b/iu],
  [
    "prayer",
    /^(?:\d+ )?(?:bacaan|doa|niat|amalan|renungan|(?:teks |naskah )?khutbah)\b|\bjadwal (?:salat|sholat|shalat|imsak\w*)\b/iu,
  ],
  [
    "guide",
    /^(?:\d+ )?(?:cara|tips|panduan|resep|tutorial|trik|langkah|metode|rekomendasi|apa itu|mengenal|arti|contoh)\b|^(?:begini|ini|simak|intip|cek) (?:cara|tips|link)\b|^(?:how to|what is|what are)\b|^(?:apakah|bolehkah|kapan)\b.*\?/iu,
  ],
  [
    "schedule",
    /^(?:cek |update |link |simak |daftar |ini )?(?:jadwal|agenda)\b|\bjadwal (?:acara )?tv\b|^(?:fixtures|tv guide)\b/iu,
  ],
  [
    "prices",
    /^(?:cek |update |daftar |simak |rincian )?harga\b.*\b(?:hari ini|terbaru|lengkap|per \d|20\d\d)\b|\bprices? (?:list|today)\b/iu,
  ],
  ["synopsis", /\bsinopsis\b|\bsynopsis\b/iu],
  [
    "wishes",
    /^(?:\d+ |kumpulan |contoh )+(?:teks )?(?:ucapan|pantun|puisi|pidato|caption|kata-kata|poster|twibbon)\b/iu,
  ],
];

/** The genre of an article by its headline. */
export function genreOf(headline: string): Genre {
  return PATTERNS.find(([, pattern]) => pattern.test(headline))?.[0] ?? "report";
}
