import type { WallWords } from "../topics/walls.ts";

// The Indonesian pack holds what Malay shares with it.
export const walls: WallWords = {
  botCheck: [
    "sahkan (?:bahawa )?anda (?:manusia|bukan robot)|(?:menyemak|semak) (?:pelayar|sambungan)|akses (?:anda )?disekat|(?:bukan|bukannya) (?:ro)?bot",
  ],
  notFound: [
    "kembali ke (?:laman utama|muka depan|halaman utama)",
    "(?:halaman|laman|artikel|berita|kandungan)~(?:tidak|tak) (?:lagi )?(?:dijumpai|wujud|ditemui|tersedia)",
    "(?:halaman|artikel|berita|kandungan)~(?:telah|sudah) (?:dikeluarkan|dipadam|tamat)",
    "(?:artikel|berita|kandungan)~(?:ditarik balik|diturunkan)",
    "tiada (?:keputusan|hasil)",
  ],
  cookieWall: [
    "kami dan rakan (?:kongsi|niaga)|(?:kami|laman(?: web)? ini) menggunakan kuki|terima semua kuki|dasar (?:kuki|privasi)",
  ],
  logIn: [
    "sila (?:log masuk|daftar)|(?:belum|sudah) (?:mempunyai|ada) akaun",
    "log masuk~untuk (?:meneruskan|membaca|mengakses)",
    "(?:terlupa|lupa) kata laluan|cipta akaun|(?:selamat|datang) kembali|pengguna baharu|daftar (?:sekarang|percuma)|khidmat pelanggan",
    "kod (?:otp|pengesahan)|sahkan (?:nombor|e-?mel|akaun)",
  ],
  subscription: [
    "(?:artikel|kandungan|berita) ini (?:hanya|khas|eksklusif)(?: (?:untuk|kepada|bagi))* (?:pelanggan|ahli)|langgan sekarang|akses tanpa had",
    "langgan~untuk (?:meneruskan|membaca)",
    "(?:artikel|kandungan|bacaan) ini~(?:dikunci|berbayar)|peratus~dikunci|pelanggan sedia ada|bukan pelanggan",
    "langgan~(?:sebulan|setahun|seminggu|sehari)|pilih (?:pelan|pakej)|(?:kuota|had)~(?:artikel|bacaan)",
    "untuk (?:meneruskan|terus) (?:pembacaan|membaca)|telah melanggan",
  ],
  redirect: [
    "(?:akan|sedang|tidak) (?:dialihkan|dihalakan)|halaman ini telah berpindah|klik (?:di sini|pautan ini)|buka (?:dalam|di|melalui) aplikasi",
  ],
  address: "anda awak kami",
  media: ["(?:foto|galeri|gambar|video)\\b"],
  prices: [],
  logInTitles: ["^(?:log masuk|daftar)\\b"],
  listTitles: ["\\bcarian\\b|\\barkib\\b|berita (?:terkini|popular|terbaru)"],
};
