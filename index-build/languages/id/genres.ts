import type { GenreWords } from "../topics/genres.ts";

const NUMBERS = "\\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh";
const SIGNS = "aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|sagitarius|capricorn|aquarius|pisces";

// Each alternative was seen at two sites or more.
export const genres: GenreWords = {
  digest: [
    "^\\W*(?:ter)?populer\\b|\\[populer[^[\\]]*\\]|\\bberita (?:ter)?populer\\b",
    "^\\W*(?:rekap|rangkuman|kilas balik)\\b|^kemarin,.*\\bhingga\\b|^\\S+ sepekan,|^sepekan\\b",
    `^(?:${NUMBERS}) (?:berita|peristiwa|kejadian)\\b`,
    "^\\W*(?:laporan langsung|liputan langsung)\\s*[:|–-]",
  ],
  forecast: [
    "\\b(?:pra|per)kiraan (?:cuaca|hujan)\\b|\\b(?:info|ramalan) cuaca\\b|^cuaca (?!ekstrem|buruk).*\\b(?:hari ini|besok)\\b",
  ],
  horoscope: [
    "\\b(?:zodiak|shio|weton|horoskop)\\b|\\bramalan (?:bintang|asmara|cinta|karier|keuangan|kesehatan|jodoh)\\b",
    `^(?:${SIGNS})(?:, .*\\b(?:karier|asmara|cinta|keuangan|anda|kamu|besok)\\b| (?:dan|&) (?:${SIGNS})\\b| \\d{1,2} \\p{L}+ \\d{4}\\b)`,
  ],
  exercise: [
    "\\bkunci jawaban\\b",
    "^(?:\\d+ )?(?:contoh |kumpulan |latihan )*soal (?:pts|uts|uas|pas|sat|ujian|tes (?!dna)|pilihan|matematika|ip[as]|bahasa|cpns|kelas \\d|latihan)",
  ],
  "promotion code": ["\\bkode (?:redeem|promo|voucher)\\b"],
  lyrics: ["^\\W*(?:chord|lirik|kunci gitar)\\b|\\b(?:lirik lagu|terjemahan lirik|chord gitar)\\b"],
  prayer: [
    "^(?:\\d+ )?(?:bacaan (?!berat)|niat (?:puasa|salat|sholat|shalat|mandi|zakat|wudhu|umrah|haji|tarawih|witir)|amalan|renungan|(?:teks |naskah )?khutbah)\\b",
    "^(?:\\d+ )?(?:kumpulan )?doa (?:agar|sebelum|sesudah|setelah|ketika|saat|hujan|buka|niat|akhir|awal|qunut|dan|harian|pagi|malam|mohon|memohon|naik|masuk|keluar|tidur|makan)\\b",
    "\\bjadwal (?:salat|sholat|shalat|imsak\\w*)\\b|^imsakiyah\\b",
  ],
  guide: [
    "^(?:\\d+ )?(?:(?:begini|ini|simak|intip|cek|ketahui) )?(?:cara|langkah|tips|trik|metode) (?:me\\p{L}+|ber\\p{L}+|cek|daftar|klaim|bayar|buat|pakai|hapus|unduh|download|mudah|lapor|masuk|beli|dapat|hitung|aktivasi|ikut|ke|agar|untuk|padu|memilih|nonton|dan|ala)\\b",
    "^(?:\\d+ )?(?:tips|panduan|resep (?!dokter)|tutorial|rekomendasi (?:hp|film|saham|tempat|wisata|drama|lagu|kuliner|mobil|motor|laptop|aplikasi|hotel|menu|buku|anime|\\d)|contoh|apa itu|mengenal|arti)\\b",
    "^(?:begini|ini|simak|cek) link\\b|^(?:apakah|bolehkah|kapan)\\b.*\\?",
  ],
  schedule: [
    "^(?:cek |update |link |simak |daftar |ini )?(?:jadwal|agenda (?:hari|pekan|acara)|sim keliling)\\b(?!.*\\b(?:ditetapkan|diumumkan|diundur|ditunda|dimajukan|berubah|molor|bentrok|kacau|terganggu|padat)\\b)",
    "\\bjadwal (?:acara )?tv\\b",
  ],
  prices: [
    "^(?:cek |update |simak |rincian |ini )?daftar harga\\b|^(?:cek |update )?kurs\\b(?!.*\\b(?:ambruk|anjlok|melemah|menguat|tembus|jeblok|tertekan)\\b)|^emas (?:antam|pegadaian|ubs) hari ini\\b",
    "^(?:cek |update |simak |rincian )?harga (?:emas|perak|sembako|pangan|hp|mobil|motor|tiket|cabai|beras|telur|ayam|daging|sawit|kripto|bitcoin)\\b.*\\b(?:hari ini|terbaru|lengkap|per \\d|20\\d\\d)\\b",
  ],
  synopsis: ["\\bsinopsis\\b"],
  wishes: ["^(?:\\d+ |kumpulan |contoh )+(?:teks )?(?:ucapan|pantun|puisi|pidato|caption|kata-kata|poster|twibbon)\\b"],
};
