import type { WallWords } from "../topics/walls.ts";

export const walls: WallWords = {
  botCheck: [
    "(?:verifikasi|pastikan|buktikan|konfirmasi)(?: bahwa)? (?:anda|kamu) (?:adalah )?(?:manusia|bukan robot)",
    "(?:memeriksa|mengecek|memverifikasi) (?:peramban|browser|koneksi|keamanan|bahwa anda)|saya bukan robot",
    "aktifkan (?:javascript|cookie|kuki)|(?:lalu lintas|aktivitas) (?:yang )?(?:tidak (?:biasa|wajar)|mencurigakan)",
    "akses (?:anda |ke (?:halaman|situs) ini )?(?:ditolak|diblokir|dibatasi)|anda (?:telah )?diblokir",
    "selesaikan (?:captcha|verifikasi|tantangan)|tunggu sebentar|mohon tunggu|pemeriksaan keamanan|terlalu banyak permintaan",
  ],
  notFound: [
    "(?:halaman|laman|artikel|berita|konten|tautan)~(?:tidak|tak|belum) (?:dapat |bisa |lagi )?(?:ditemukan|tersedia|ada)",
    "(?:halaman|laman|artikel|berita|konten)~(?:sudah|telah|mungkin) (?:tidak ada|dihapus|dipindahkan|kedaluwarsa)",
    "(?:tidak|tak) ditemukan|kembali ke (?:beranda|halaman (?:utama|depan|awal))|(?:gunakan|coba) (?:kolom |fitur |lagi )?pencarian",
    "periksa (?:kembali )?(?:alamat|tautan|url)|halaman (?:yang )?(?:rusak|hilang)",
  ],
  cookieWall: [
    "kami dan (?:\\d+ )?(?:mitra|para mitra|vendor)|(?:kami|situs(?: web)? ini) menggunakan (?:cookie|kuki)",
    "(?:menghargai|menghormati|peduli) privasi (?:anda|kamu)|(?:memproses|pemrosesan) data pribadi|kebijakan (?:cookie|kuki|privasi)",
    "(?:terima|setujui|tolak) (?:semua|cookie|kuki)|kelola (?:preferensi|pilihan|cookie)|pengenal unik|kepentingan (?:yang )?sah",
    "(?:kuki|cookie)s? (?:ini|tersebut|yang (?:sangat )?diperlukan|pihak ketiga|kinerja|fungsional)",
    "iklan (?:yang )?(?:dipersonalisasi|sesuai minat)|(?:memberi|menarik) (?:kembali )?persetujuan",
  ],
  logIn: [
    "(?:silakan|silahkan|harap|mohon) (?:masuk|login|log in|daftar|mendaftar)",
    "(?:harus|perlu|wajib) (?:login|log in|masuk (?:dulu|dahulu|terlebih dahulu|ke akun))",
    "masuk (?:di sini|sekarang)",
    "(?:masuk|login|log in)~untuk (?:melanjutkan|membaca|mengakses|melihat)",
    "(?:belum|sudah|tidak) (?:punya|memiliki|mempunyai) akun|lupa (?:kata sandi|password|sandi)|buat akun|daftar (?:sekarang|gratis|akun)",
    "(?:hanya|khusus) untuk (?:anggota|pengguna) (?:yang )?terdaftar|pendaftaran (?:gratis|mudah)|selamat datang kembali",
    "(?:masuk|login|daftar) (?:dengan|via|pakai|menggunakan) (?:google|facebook|apple|email|akun)|ingat saya",
  ],
  subscription: [
    "(?:artikel|konten|berita|halaman|tulisan) ini (?:khusus|hanya|eksklusif)(?: (?:tersedia|dapat dibaca|bisa dibaca|untuk|bagi|oleh))* (?:pelanggan|member|anggota)",
    "khusus (?:untuk |bagi )?(?:pelanggan|member)",
    "(?:ber)?langganan~untuk (?:melanjutkan|membaca|mengakses|lanjut)",
    "untuk (?:melanjutkan|lanjut|terus) (?:membaca|baca)|sudah (?:berlangganan|menjadi pelanggan)",
    "(?:mulai|pilih)~(?:langganan|berlangganan)",
    "akses (?:penuh|tanpa batas|premium)|konten premium|batalkan kapan saja",
    "(?:mencapai|kuota|batas)~(?:artikel|bacaan)",
    "lanjutkan membaca|beli artikel ini",
    "dukung jurnalisme|(?:paket|harga) (?:langganan|digital)|(?:nikmati|dapatkan) akses",
  ],
  redirect: [
    "(?:akan|sedang|tidak|belum) (?:otomatis )?(?:dialihkan|diarahkan|teralihkan)|(?:mengalihkan|mengarahkan) (?:anda|ke)",
    "(?:halaman|situs|artikel) (?:ini )?(?:telah|sudah) (?:pindah|dipindahkan)|klik (?:di sini|tautan (?:ini|berikut))",
  ],
  address: "anda kamu kami",
  media: ["(?:foto|galeri|potret|video|infografis)\\b"],
  prices: [],
  logInTitles: ["^(?:masuk|login|log in|daftar)\\b"],
  listTitles: ["^(?:hasil )?pencarian\\b|^(?:indeks|arsip|kategori|tag|topik)\\b|\\barsip\\b|berita terkini"],
};
