import type { NameWords } from "../topics/names.ts";

// The Indonesian pack holds what Malay shares with it. `Puan`, `Tun`, `Seri`, `Sri`, `Tan` and
// `Jabatan` alone are names or other words in Indonesian texts, which are read by the same rules.
export const names: NameWords = {
  offices:
    "menteri_besar timbalan_perdana_menteri timbalan_menteri ketua_menteri ketua_polis ketua_polis_negara ketua_polis_daerah pendakwa_raya peguam_negara pengerusi presiden_umno " +
    "yang_di_-_pertuan_agong yang_di_-_pertuan setiausaha ketua_pengarah pengarah jurucakap naib_canselor ahli_parlimen ahli_majlis_tertinggi ahli_majlis exco adun timbalan ketua_setiausaha",
  professions: "peguam jurulatih pensyarah penyelidik pelakon penyanyi usahawan pemandu penganalisis",
  officePrefixes: "timbalan bekas naib pemangku",
  ranks:
    "superintenden penolong_superintenden asisten_komisioner deputi_komisioner leftenan_jeneral jeneral jeneral_brigedier leftenan kolonel mejar inspektor sarjan koperal acp sac dsp asp supt",
  honorifics:
    "datuk datuk_seri datuk_sri dato dato_seri dato_sri datin datin_seri datin_paduka tan_sri puan_sri toh_puan tun_dr encik puan cik tengku tunku syed",
  signedTitles: ["Dato['’]", "Yang di-Pertuan(?: Agong| Besar)?"],
  degrees: [],
  statuses: "mangsa suspek tertuduh saksi penduduk",
  relatives: "isteri bapa abang emak tunang jiran waris",
  minors: "kanak_kanak murid bayi",
  ageUnits: ["tahun"],
  and: ["dan"],
  officeLeads: ["iaitu|ialah|bernama"],
  officeBehindLeads: ["selaku|sebagai"],
  aliasLeads: ["(?:yang )?(?:lebih )?(?:mesra )?(?:dipanggil|dikenali)(?: sebagai)?"],
  nicknameLeads: ["berjudul|bertajuk|digelar"],
  nicknameNouns: ["gelaran"],
  personLeads: [],
  representatives: "peguam",
  initialsLeads: [],
  organizationHeads:
    "majlis suruhanjaya syarikat universiti hospital parti polis_diraja jabatan_bomba pejabat ibu_pejabat kementerian yayasan persatuan mahkamah institut pusat sekolah_kebangsaan",
  legalForms: "",
  shortenedNames: "",
  localBodies: "daerah negeri",
  commonBodies: "syarikat",
  symbols: "jalur_gemilang",
  sourceWords: "kepada berita akhbar memetik dipetik lapor",
  patronymics: "bin binti bt a/l a/p anak",
  linkWords: "bagi dalam dan",
};
