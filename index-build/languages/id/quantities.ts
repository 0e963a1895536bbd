import type { QuantityWords } from "../topics/quantities.ts";

export const quantities: QuantityWords = {
  currencies: ["Rp\\.?"],
  percent: "persen",
  age: "usia",
  beforeAge: ["berusia", "berumur", "usia", "umur"],
  unitsBefore: "magnitudo berkekuatan siaga kilometer km peringkat posisi pekan menit urutan hari edisi babak",
  noUnits: [
    "dan|atau|di|ke|dari|pada|yang|untuk|dengan|dalam|oleh|saat|ketika|setelah|sebelum|karena|atas|bagi",
    "menurut|itu|ini|tersebut|lalu|silam|mendatang|ia|dia|akan|telah|sudah|juga|lagi|lainnya|di antaranya",
  ],
  classifiers: "ekor unit buah lembar butir batang helai pucuk bidang",
  rough: [
    "sekitar|kurang lebih|lebih dari|kurang dari|hampir|hingga|sampai|antara|di atas|di bawah|minimal",
    "maksimal|mulai(?: dari)?",
  ],
  people: "orang korban warga jiwa",
  fates: {
    killed: "tewas meninggal menewaskan gugur wafat",
    hurt: "luka luka-luka terluka cedera melukai",
    missing: "hilang",
    arrested:
      "ditangkap menangkap tertangkap diamankan mengamankan diringkus meringkus dibekuk membekuk ditahan menahan",
    questioned: "diperiksa memeriksa",
    displaced: "mengungsi pengungsi diungsikan dievakuasi",
    rescued: "diselamatkan menyelamatkan selamat",
    treated: "dirawat",
    trapped: "terjebak",
    infected: "terinfeksi positif",
    affected: "terdampak",
    damaged: "rusak merusak merusakkan hancur roboh",
    flooded: "terendam tergenang kebanjiran",
    present: "hadir dihadiri menghadiri peserta",
    lost: "kerugian merugi rugi merugikan",
  },
  measures: {
    magnitude: "magnitudo",
    imprisonment: "penjara kurungan",
    fine: "denda didenda",
    loss: "kerugian merugi rugi",
  },
  labels: {
    killed: "Tewas",
    hurt: "Luka",
    missing: "Hilang",
    arrested: "Ditangkap",
    displaced: "Mengungsi",
    treated: "Dirawat",
    trapped: "Terjebak",
    infected: "Terinfeksi",
    damaged: "Rusak",
    flooded: "Terendam",
    magnitude: "Magnitudo",
    imprisonment: "Hukuman penjara",
    fine: "Denda",
    loss: "Kerugian",
  },
  persons:
    "penumpang siswa siswi santri mahasiswa pekerja buruh anak pelaku tersangka terduga pasien pendaki nelayan wanita pria perempuan laki-laki bocah remaja pelajar karyawan polisi tentara prajurit jemaah pengemudi pengendara keluarga kk pengungsi wni wna",
  buildings:
    "rumah bangunan kios toko ruko gedung sekolah masjid kendaraan mobil motor perahu kapal desa kelurahan rt kecamatan hektare",
  auxiliaries:
    "yang dilaporkan dinyatakan telah sudah berhasil masih sempat ditemukan mengalami menderita dipastikan meninggal dunia menjadi harus di lainnya akibat kritis",
  ofWhole: ["dari"],
  verdicts: "vonis divonis memvonis menjatuhkan dijatuhi dihukum menghukum",
  noFates: "kendali kontrol kesadaran",
  demands:
    "menuntut dituntut tuntutan tuntut ancaman diancam terancam mengancam subsider subsidair subsidiair maksimal gertakan",
  formerly: "sebelumnya kala dulu dahulu silam",
  noTotals: [
    "jika|bila|apabila|bertambah|tambahan|penambahan|menargetkan|ditargetkan|target|potensi|berpotensi|maksimal|minimal|rencana|berencana|akan|bisa|dapat|simpang|dari|termasuk|tahun ini|selamat kepada",
  ],
  degrees: "ringan berat parah kritis serius",
  clauseBreaks: "dan serta sementara sedangkan",
};
