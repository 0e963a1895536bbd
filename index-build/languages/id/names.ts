import type { NameWords } from "../topics/names.ts";

export const names: NameWords = {
  titles:
    "presiden wapres menteri menlu menkeu menhan mendagri gubernur bupati walikota wali ketua wakil sekjen sekretaris jenderal " +
    "kepala kapolri kapolda kapolres kapolsek kombes akbp iptu ipda aiptu bripka brigjen irjen komjen kompol akp panglima letjen mayjen " +
    "direktur dirut manajer komisaris juru jubir ajudan hakim jaksa pengacara pelatih kiper striker kapten bek pemain ustaz kiai kh gus " +
    "habib raja ratu sultan pangeran paus perdana dubes duta anggota dokter dr prof drs ir hj artis aktor aktris penyanyi eks mantan " +
    "calon pak bu mas mbak bharada komika negara ibu kota ceo",
  signedTitles: [],
  roles:
    "kuasa pengamat ekonom analis peneliti aktivis sopir pengusaha presenter warga korban tersangka terdakwa terpidana saksi " +
    "pemilik pendiri penulis sutradara musisi pebalap petinju atlet model mahasiswa guru dosen kriminolog psikolog staf koordinator " +
    "suami istri ayah ibu anak adik kakak",
  address: ["pak|bu|mas|mbak|perdana"],
  roleLeads: ["yakni|yaitu|ialah|adalah|bernama|bernama lengkap"],
  organizationHeads:
    "kementerian pengadilan organisasi universitas pt cv polda polres polsek dinas badan komisi partai bank uni kejaksaan mahkamah dewan " +
    "majelis lembaga yayasan persatuan ikatan kantor asosiasi rsud rumah institut sekolah sma smp sd smk klub fakultas kepolisian tni " +
    "pemerintah pemkab pemkot pemprov satpol kelompok tim direktorat balai pusat federasi konfederasi koperasi perserikatan satgas",
  connectives:
    "kemudian menurut sementara ketika bahkan selanjutnya sebelumnya kini lantas terkait meski meskipun walau akhirnya nantinya " +
    "apalagi adapun diketahui sebelum sesudah setiap bersama melalui lewat berdasarkan mengutip dikutip dilansir melansir usai " +
    "memang isi hasil sosok profil alasan cara",
  notNames:
    "senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november " +
    "desember wib wita wit anda tuhan allah baca juga foto video saya kami kita dia ia mereka ini itu",
  particles: ["bin|binti|al"],
  linkWords: "dan atau di ke dari untuk",
  speechBefore: ["kata|ujar|tutur|ungkap|jelas|tegas|ucap|imbuh|menurut"],
  speechBehind: [
    "(?:yang\\s)?(?:mengatakan|menyebut|menegaskan|menjelaskan|mengungkapkan|menuturkan|menambahkan|mencatat)",
    "(?:yang\\s)?(?:berharap|memuji|menilai|meminta)",
  ],
};
