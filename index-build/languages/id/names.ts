import type { NameWords } from "../topics/names.ts";

export const names: NameWords = {
  offices:
    "presiden wapres menteri menko menkopolhukam menlu menkeu menhan mendagri menkes mendikbud mendikdasmen mensos menaker menag " +
    "menkumham menhub mentan mendag menpora menpan menparekraf mensesneg menseskab seskab menteri_koordinator perdana_menteri pm " +
    "gubernur wagub bupati wabup wali_kota walikota wawali wawalkot wali camat lurah kades kepala_desa dukuh penewu panewu " +
    "ketua ketum waketum sekjen sekretaris sekda bendahara kepala kapolri wakapolri kapolda wakapolda kapolres wakapolres kapolresta " +
    "kapolrestabes kapolsek kasat kasatreskrim kabid kabag kabareskrim kadiv kadis kadin kasi kasubag karo dirreskrimum dirreskrimsus dirlantas dirut " +
    "panglima pangdam danrem dandim kasad ksad kasal kasau panglima_tni jaksa_agung jampidsus jampidum kajati kajari kasipenkum " +
    "direktur_utama direktur direktur_jenderal dirjen sesjen irjen_kementerian deputi asisten inspektur komisaris_utama komisaris " +
    "juru_bicara jubir staf_khusus penasihat rektor dekan ketua_umum anggota anggota_dpr pimpinan menteri_luar_negeri duta_besar dubes konsul " +
    "koordinator manajer general_manager ceo cfo coo cto vice_president hakim hakim_ketua jaksa humas kapuspenkum kapuspen kapusdatin kadispenal kadispenad kadivhumas karopenmas kasatlantas kasatresnarkoba kanit kakanwil kakorlantas kasatpol_pp kalaksa kahumas kabid_humas kasi_humas kasubsi " +
    "pelatih kapten presiden_direktur paus imam_besar rais_aam utusan_khusus ibu_negara putra_mahkota panglima_militer",
  professions:
    "kuasa_hukum pengacara advokat pengamat pakar ekonom analis peneliti aktivis guru_besar dosen guru kriminolog psikolog sosiolog epidemiolog dokter " +
    "penyanyi aktor aktris artis komika komedian musisi presenter sutradara penulis vokalis gitaris drummer selebgram youtuber model " +
    "kiper striker bek gelandang penyerang winger pemain pebalap pembalap petinju petenis pebulu_tangkis atlet sprinter wasit " +
    "pengusaha pemilik pendiri ajudan sopir wartawan jurnalis budayawan seniman tokoh politikus politisi legislator kader ustaz",
  officePrefixes: "wakil mantan eks bekas calon plt pj pjs penjabat pelaksana_tugas pelaksana_harian plh asisten",
  ranks:
    "jenderal jenderal_polisi letjen mayjen brigjen brigjen_pol irjen irjen_pol komjen komjen_pol kombes kombes_pol akbp kompol akp iptu ipda aiptu aipda bripka brigadir " +
    "briptu bripda bharada bharatu laksamana marsekal kolonel letkol mayor kapten_inf lettu letda serka sertu serda praka prada pratu " +
    "letnan_jenderal mayor_jenderal brigadir_jenderal inspektur_jenderal komisaris_besar",
  honorifics:
    "mbah eyang pak bu bapak ibu mas mbak bang kang cak prof profesor dr drs dra ir h hj kh haji hajah kiai ustadz ustazah habib gus gusti ustad ning tgh tgk " +
    "kyai raden rm ra kph kpaa krt sri_paduka almarhum almarhumah alm",
  signedTitles: [],
  degrees: [
    "S\\.?\\s?(?:H|E|Kom|Sos|IP|Ag|Pd|Pd\\.?I|Psi|Si|T|TP|Ak|Kep|Farm|Hut|Ked|Pt|Sn|I\\.?Kom|I\\.?P|I\\.?K|STP|H\\.?I|Tr\\.?\\p{Lu}?\\p{Ll}*)",
    "M\\.?\\s?(?:H|M|Si|T|Sc|Pd|Ag|Hum|Kom|Kes|Ak|Ec\\.?Dev|P|Eng|A|B\\.?A|PA|AP|Sn|Psi|I\\.?Kom|Tr\\.?\\p{Lu}?\\p{Ll}*|Pd\\.?I|K\\.?M|P\\.?H)",
    "Ph\\.?\\s?D|Sp\\.?\\s?\\p{Lu}{1,3}\\p{Ll}*(?:\\(K\\))?|Lc|Apt|A\\.?Md(?:\\.?\\p{Lu}\\p{Ll}*)?|SIK|SSi|CA|CPA|CFA|BSc|Ners|Psikolog",
  ],
  statuses:
    "korban tersangka terdakwa terduga pelaku saksi terpidana_anak terlapor pelapor warga pasien napi narapidana tahanan almarhum jenazah",
  relatives:
    "suami istri ayah ibu_kandung anak adik kakak orang_tua keluarga paman bibi kakek nenek sepupu menantu mertua kekasih tunangan tetangga putra putri",
  minors: "siswa siswi murid pelajar bocah balita bayi remaja santri santriwati",
  ageUnits: ["tahun|thn|th"],
  and: ["dan|serta"],
  officeLeads: ["yakni|yaitu|ialah|adalah|bernama|bernama lengkap|atas nama"],
  officeBehindLeads: ["selaku|sebagai|yang (?:juga )?(?:menjabat(?: sebagai)?|merupakan)|yang juga"],
  aliasLeads: [
    "alias|(?:yang )?(?:akrab|biasa|kerap) (?:di)?(?:sapa|panggil)(?:an)?|dengan nama panggilan|atau (?:yang )?(?:lebih )?dikenal (?:dengan|sebagai)",
  ],
  nicknameLeads: [
    "berjuluk(?:an)?|dijuluki|bertajuk|berjudul|bertema|(?:kanal|akun) \\p{L}+|(?:akrab|biasa|kerap) (?:di)?(?:sapa|panggil)(?:an)?",
  ],
  nicknameNouns: ["julukan"],
  personLeads: ["atas nama"],
  representatives: "kuasa_hukum penasihat_hukum ajudan sopir juru_bicara jubir asisten_pribadi",
  initialsLeads: ["(?:ber)?inisial"],
  organizationHeads:
    "kementerian kemenko pengadilan organisasi universitas pt cv polda polres polresta polrestabes polsek dinas badan komisi partai bank uni kejaksaan kejari kejati mahkamah dewan " +
    "majelis lembaga yayasan persatuan ikatan kantor asosiasi rsud rumah_sakit rs institut sekolah sma smp sd smk man mts klub fakultas kepolisian tni " +
    "pemerintah pemkab pemkot pemprov satpol kelompok tim timnas direktorat ditjen balai pusat federasi konfederasi koperasi perserikatan satgas " +
    "komite himpunan forum gerakan puskesmas pondok_pesantren ponpes kodim korem kodam lapas rutan basarnas bpbd dprd dpd dpc dpp fc persatuan_sepak_bola",
  legalForms: "pt cv ud pd perum perumda",
  shortenedNames: "moh muh mohd mhd muhd moch much mochd abd",
  localBodies: "daerah negeri",
  commonBodies: "perseroan emiten perusahaan manajemen direksi panitia",
  symbols: "merah_putih sang_saka_merah_putih yesus_kristus yesus nabi_muhammad allah tuhan bunda_maria",
  sourceWords:
    "kepada berita media laman situs harian dirangkum pantauan diberitakan diperoleh pemberitaan lansir dilansir melansir mengutip dikutip menukil dinukil dilaporkan diwartakan",
  patronymics: "bin binti bint ibn",
  linkWords: "dan atau di ke dari untuk bidang",
};
