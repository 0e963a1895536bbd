import type { WallWords } from "../topics/walls.ts";

// The Indonesian pack holds what Malay shares with it.
export const walls: WallWords = {
  botCheck: [
    "sahkan (?:bahawa )?anda (?:manusia|bukan robot)|(?:menyemak|semak) (?:pelayar|sambungan)|akses (?:anda )?disekat",
  ],
  notFound: [
    "(?:halaman|laman|artikel|berita)\\b.{0,50}(?:tidak|tak) (?:dijumpai|wujud|ditemui)|kembali ke (?:laman utama|muka depan|halaman utama)",
  ],
  cookieWall: [
    "kami dan rakan (?:kongsi|niaga)|(?:kami|laman(?: web)? ini) menggunakan kuki|terima semua kuki|dasar (?:kuki|privasi)",
  ],
  logIn: [
    "sila (?:log masuk|daftar)|log masuk\\b.{0,40}untuk (?:meneruskan|membaca|mengakses)|(?:belum|sudah) (?:mempunyai|ada) akaun",
    "(?:terlupa|lupa) kata laluan|cipta akaun",
  ],
  subscription: [
    "(?:artikel|kandungan|berita) ini (?:hanya|khas|eksklusif)(?: (?:untuk|kepada|bagi))* (?:pelanggan|ahli)|langgan (?:sekarang )?untuk (?:meneruskan|membaca)",
    "untuk (?:meneruskan|terus) (?:pembacaan|membaca)|telah melanggan",
  ],
  redirect: ["(?:akan|sedang|tidak) (?:dialihkan|dihalakan)|halaman ini telah berpindah|klik (?:di sini|pautan ini)"],
};
