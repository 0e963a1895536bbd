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
    "(?:halaman|laman|artikel|berita|konten|tautan)\\b.{0,50}(?:tidak|tak|belum) (?:dapat |bisa |lagi )?(?:ditemukan|tersedia|ada)",
    "(?:halaman|laman|artikel|berita|konten)\\b.{0,40}(?:sudah|telah|mungkin) (?:tidak ada|dihapus|dipindahkan|kedaluwarsa)",
    "(?:tidak|tak) ditemukan|kembali ke (?:beranda|halaman (?:utama|depan|awal))|(?:gunakan|coba) (?:kolom |fitur |lagi )?pencarian",
    "periksa (?:kembali )?(?:alamat|tautan|url)|halaman (?:yang )?(?:rusak|hilang)",
  ],
  cookieWall: [
    "kami dan (?:\\d+ )?(?:mitra|para mitra|vendor)|(?:kami|situs(?: web)? ini) menggunakan (?:cookie|kuki)",
    "(?:menghargai|menghormati|peduli) privasi (?:anda|kamu)|(?:memproses|pemrosesan) data pribadi|kebijakan (?:cookie|kuki|privasi)",
    "(?:terima|setujui|tolak) (?:semua|cookie|kuki)|kelola (?:preferensi|pilihan|cookie)|pengenal unik|kepentingan (?:yang )?sah",
    "iklan (?:yang )?(?:dipersonalisasi|sesuai minat)|(?:memberi|menarik) (?:kembali )?persetujuan",
  ],
  logIn: [
    "(?:silakan|silahkan|harap|mohon) (?:masuk|login|log in|daftar|mendaftar)",
    "(?:masuk|login|log in)\\b.{0,40}untuk (?:melanjutkan|membaca|mengakses|melihat)|(?:harus|perlu|wajib) (?:login|log in|masuk (?:dulu|dahulu|terlebih dahulu|ke akun))",
    "(?:belum|sudah|tidak) (?:punya|memiliki|mempunyai) akun|lupa (?:kata sandi|password|sandi)|buat akun|daftar (?:sekarang|gratis|akun)",
    "(?:masuk|login|daftar) (?:dengan|via|pakai|menggunakan) (?:google|facebook|apple|email|akun)|ingat saya",
  ],
  subscription: [
    "(?:artikel|konten|berita|halaman|tulisan) ini (?:khusus|hanya|eksklusif)(?: (?:tersedia|dapat dibaca|bisa dibaca|untuk|bagi|oleh))* (?:pelanggan|member|anggota)",
    "(?:ber)?langganan (?:sekarang )?untuk (?:melanjutkan|membaca|mengakses|lanjut)|khusus (?:untuk |bagi )?(?:pelanggan|member)",
    "untuk (?:melanjutkan|lanjut|terus) (?:membaca|baca)|(?:mulai|pilih)\\b.{0,20}(?:langganan|berlangganan)|sudah (?:berlangganan|menjadi pelanggan)",
    "(?:mencapai|kuota|batas)\\b.{0,20}artikel (?:gratis)?|akses (?:penuh|tanpa batas|premium)|konten premium|batalkan kapan saja",
  ],
  redirect: [
    "(?:akan|sedang|tidak|belum) (?:otomatis )?(?:dialihkan|diarahkan|teralihkan)|(?:mengalihkan|mengarahkan) (?:anda|ke)",
    "(?:halaman|situs|artikel) (?:ini )?(?:telah|sudah) (?:pindah|dipindahkan)|klik (?:di sini|tautan (?:ini|berikut))",
  ],
};
