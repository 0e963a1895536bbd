import type { PageWords } from "../topics/page.ts";

// Each names where it was seen: a page of the sample (`000`–`004`) and a second place in the
// development data, a record by its id or a page by its file. Where that data has none, it says so.
export const page: PageWords = {
  endLines: [
    // 000 "Populer"; "Terpopuler" on money.kompas.com-Menhub.html and health.detik.com-Stroke.html.
    "(?:ter)?populer|(?:berita )?ter(?:kini|baru|kait)",
    // 004 "BERITALAINNYA", "BERITATERKINI"; "Berita Terkait" on money.kompas.com-Menhub.html.
    "berita\\s*(?:lainnya|terkini|terkait|terbaru|populer|utama)",
    // 002 "Lanjut baca:". No second place: the data's texts were cut before such lists.
    "(?:lanjut(?:kan)? (?:baca|membaca)|baca (?:berita )?(?:lainnya|terkait))\\s*:?",
    // 002 "Artikel Asli", an aggregator's link to its source. No second place in the data.
    "artikel asli|sumber artikel",
    // 000 "Selengkapnya" under a list; "Lihat semua" on money.kompas.com-Menhub.html.
    "selengkapnya|lihat semua|indeks berita",
    "komentar\\s*:?|hak cipta\\b.{0,120}",
  ],
  endOpenings: [
    // 002 "Berikan komentar Anda"; "Isi komentar sepenuhnya …" in all of tribunnews.com in 2025.
    "(?:berikan|tulis|tinggalkan|kirim|isi) komentar\\b",
    // 001 "Artikel ini telah tayang di …"; wira-f849d950d60e (kompas.com), sigap-43917d53a544.
    "artikel ini (?:telah|sudah|sebelumnya)\\b.{0,20}\\b(?:tayang|terbit|dimuat)",
    // wira-049c66c6a6ab and 361 other kompas.com records close with it; wira-f849d950d60e.
    "dapatkan update berita\\b",
  ],
  furnitureLines: [
    "(?:simak|lihat|tonton|saksikan)(?: juga)? live \\w+\\s*:",
    // sigap-8db344f2eeb9 (idntimes.com), sigap-6d709404f42b (detik.com).
    "scroll untuk melanjutkan(?: membaca)?|iklan|download .{2,20} app sekarang!?",
    // 002 "Berhasil disimpan.", "thumb", "Cover Berita"; "BAGIKAN" on health.detik.com-Stroke.html.
    "berhasil disimpan\\.?|thumb|salin (?:link|tautan)|bagikan|tautan (?:telah )?disalin|cover berita",
    // "Baca berita Tribunjogja.com lainnya di GOOGLENEWS …" (tribunnews.com), "Artikel ini ditulis
    // oleh NAME, peserta Program Magang …" in sigap-4865066d6ea0 and many others of detik.com.
    "baca (?:berita|artikel) .{2,40} (?:lainnya|selengkapnya) di\\b.{0,160}|artikel ini ditulis oleh\\b.{0,200}",
    // 362 records of kompas.com.
    "mari bergabung di grup telegram\\b.{0,160}",
    // republika.co.id; inews.id.
    "(?:ikuti|gabung)(?: juga)? (?:kami|akun|saluran|channel|whatsapp|wa channel|google news)\\b.{0,120}",
    "(?:baca|cek|klik|lihat|simak|daftar)\\b.{0,90}\\bdi sini\\s?\\.?|.{0,80}\\bklik di ?sini\\s?\\.?",
    "ingin (?:baca|tahu|lihat) (?:update|berita|kabar)\\b.{0,200}",
    // Calls to follow a site elsewhere, with what is to be found there.
    "(?:ikuti|dapatkan|baca|cek|simak) (?:berita|update|informasi|kabar)\\b.{0,80}\\b(?:di|via|lewat|melalui) (?:google ?news|whatsapp|telegram|saluran|kanal)\\b.{0,120}",
    "(?:ikuti|temukan|dapatkan) (?:kabar|berita|update|berbagai|informasi)\\b.{2,100} (?:hanya )?di \\S{3,40}\\.com\\b.{0,60}",
    "laporan tambahan (?:oleh|dari)\\b.{0,120}|halaman (?:selanjutnya|berikutnya)\\s*[:>»].{0,160}",
    // BBC Indonesia, Tempo and Liputan6; the data holds no page of them.
    "waktu membaca\\s*:.{1,20}|akhir dari podcast|topik terkait|perbesar|komentar|pilihan (?:redaksi|editor)",
    "scroll ke bawah untuk melanjutkan membaca|lewati .{3,60}(?:dan terus membaca|dibaca)",
  ],
  furnitureOpenings: [
    // Links to lists and to videos: kapanlagi.com, detik.com.
    "(?:baca|simak|cek)(?: juga)? (?:berita|artikel|yang)(?: menarik)? (?:lainnya|lain)\\b|cek yang lain juga",
    "(?:lihat|simak|tonton|saksikan)(?: juga)? video\\b",
    "(?:yuk,? )?baca (?:artikel|berita) .{2,80} lainnya di\\b",
    // BBC News Indonesia names the parts of its pages for readers of screens.
    "(?:keterangan|sumber) (?:gambar|video|foto)\\s*,|peranan\\s*,",
    "pilihan editor\\s*:|simak breaking news\\b|halaman ini dicetak (?:dari|pada)\\b",
    // detik.com parts its articles over pages.
    "(?:simak|baca|lihat)(?: \\p{L}+)? selengkapnya (?:di|pada) halaman",
    // WordPress closes the entries of its feeds so.
    "(?:artikel|pos|postingan) .{1,300} (?:pertama kali (?:tampil|muncul|tayang)|(?:tampil|muncul) pertama kali) (?:di|pada) ",
  ],
  // wira-049c66c6a6ab (kompas.com), sigap-915eb6c70d8d (krjogja.com, "Baca Juga:"), records of
  // idntimes.com and tribunnews.com.
  readAlso: ["(?:baca|simak|lihat|tonton)(?: juga| pula)(?: video| berita| artikel)?"],
  readAlsoOpenings: ["(?:baca|simak|lihat|tonton)(?: juga| pula)?(?: video| berita| artikel)?"],
  // "Simak Video 'TITLE': [Gambas:Video 20detik] Saksikan Live DetikPagi:" (detik.com).
  watchVideo: ["(?:simak|lihat|tonton|saksikan)(?: juga)? video"],
  watchLive: ["saksikan live"],
  // 003 "Baca Selengkapnya"; wira-1bbde5e66036 (tribunnews.com, "Baca selengkapnya >>>").
  announcing: "berikut",
  readMore: ["baca selengkapnya"],
  readMoreLines: ["selengkapnya"],
  gluedOpenings: [
    // tribunnews.com in 2023 and 2025; Tribun and Kompas.
    "isi komentar sepenuhnya adalah|dapatkan update berita pilihan",
    "artikel ini (?:telah|sudah|sebelumnya (?:telah|sudah)) (?:tayang|terbit) di ",
    "baca (?:berita|artikel) .{2,40} lainnya di ",
    "(?:baca|simak|cek)(?: juga)? (?:berita|artikel|yang)(?: menarik)? (?:lainnya|lain)\\b|cek yang lain juga",
  ],
  gluedAfterSentence: [
    "artikel ini (?:telah|sudah|sebelumnya|ditulis oleh) ",
    "(?:ikuti|gabung) (?:whatsapp|saluran|channel|wa) ",
    "(?:ikuti|temukan|dapatkan) (?:kabar|berita|update|berbagai|informasi) ",
    "baca (?:berita|artikel) selengkapnya ",
  ],
  gluedInCase: [],
  gluedEnds: [],
};
