import type { NameWords } from "../topics/names.ts";

// The Indonesian pack holds what Malay shares with it. `Puan`, `Tun`, `Seri`, `Sri`, `Tan` and
// `Jabatan` alone are names or other words in Indonesian texts, which are read by the same rules.
export const names: NameWords = {
  titles:
    "datuk datuk_seri datuk_sri dato dato_seri dato_sri datin datin_seri tan_sri puan_sri tun_dr encik timbalan menteri_besar " +
    "perdana_menteri ketua_polis ketua_menteri pendakwa_raya superintenden yang_di_pertuan agong",
  signedTitles: ["Dato['’]", "Yang di-Pertuan"],
  roles: "peguam pengerusi jurucakap jurulatih suspek",
  address: ["(?:datuk|dato['’]?)(?: s(?:e)?ri)?|datin(?: seri)?|tan sri|puan sri|tun dr|encik"],
  roleLeads: [],
  organizationHeads: "majlis suruhanjaya syarikat universiti hospital parti polis_diraja",
  connectives: "manakala bagaimanapun sehubungan terdahulu mengulas",
  notNames: "beliau isnin khamis jumaat julai ogos disember",
  particles: [],
  linkWords: "",
  speechBefore: [],
  speechBehind: ["(?:yang\\s)?(?:berkata|memaklumkan)"],
};
