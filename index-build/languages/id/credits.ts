import type { CreditWords } from "../topics/credits.ts";

export const credits: CreditWords = {
  // 000 and 004 "LAPORAN:", 001 "Penulis:", "HOST:", "VP:"; wira-5ad0ea8b1bc3 (kompas.com),
  // wira-b50b63ee5643 (tribunnews.com, "Sumber:").
  writers: "penulis",
  by: "oleh",
  byVerbs: "ditulis dilaporkan disusun",
  reporters: "pewarta reporter wartawan laporan kontributor",
  otherRoles: "editor redaktur penyunting host vp video videografer fotografer foto sumber narator produser",
  // 001 "Editor:" below the text; sigap-915eb6c70d8d (krjogja.com), sigap-c569d7484764 (inews.id).
  closingRoles: "editor",
  // krjogja.com, inews.id, "Editor :" times.co.id.
  gluedRoles: "Editor Pewarta Penulis Reporter",
  // "Laporan Reporter Tribun Jogja, …" (tribunnews.com in 2025), "Laporan Wartawan …" (in 2023).
  reportBy: ["laporan (?:reporter|wartawan|kontributor)"],
  thisArticle: ["artikel ini"],
  // 001; wira-84144f8378b4 (kompas.com, from Surya.co.id), sigap-43917d53a544 (times.co.id).
  takenFrom: ["artikel ini (?:telah|sudah|sebelumnya(?: telah| sudah)?) (?:tayang|terbit|dimuat) di"],
  titled: ["dengan judul"],
  // 000 "Dokumentasi …/Net"; sigap-a29ace0425d9 (times.co.id), kami-c73e2ee4741f (detik.com).
  captions: ["foto|dok(?:umentasi)?|ilustrasi|gambar|potret|tangkapan layar"],
  captionNotes: ["foto|dok|ist|istimewa"],
  // "(FOTO: Dok. Humas)" at times.co.id, "(Foto: Istimewa)" at krjogja.com.
  gluedCaptionNotes: ["foto|dok"],
  captionSources: ["ist|istimewa"],
  captionCredits: [],
  denials: ["tidak|tak|tiada|belum|bukan|tanpa"],
  denied: ["(?:di|ter|ke)?(?:temukan|ketahui|sedia|isi|kenali?|jumpai|catat|cantum(?:kan)?|tersedia|dikenal|ada)"],
  nobody: ["tanpa|anonim"],
  unnamed: ["nama|penulis|pengarang|penerbit|sumber|judul|tanggal"],
  accounts: ["pengguna|pengelola|kontributor|wartawan|penulis|redaktur"],
  archiveOf: ["lihat (?:semua )?(?:arsip|pos|postingan|artikel|tulisan)(?: (?:oleh|dari|milik))?"],
  desks: "redaksi tim biro kantor berita",
};
