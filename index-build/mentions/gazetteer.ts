import { foldedWords } from "../../src/analysis/index.ts";
import { territoryNames } from "../model/territories.ts";

/** Words before a name that tell a person's role; folded. They are not part of the name. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "presiden wapres menteri menlu menkeu menhan mendagri gubernur bupati walikota wali ketua wakil sekjen sekretaris jenderal " +
    "kepala kapolri kapolda kapolres kapolsek kombes akbp iptu ipda aiptu bripka brigjen irjen komjen kompol akp panglima letjen mayjen " +
    "direktur dirut manajer komisaris juru jubir ajudan hakim jaksa pengacara pelatih kiper striker kapten bek pemain ustaz kiai kh gus " +
    "habib raja ratu sultan pangeran paus perdana dubes duta anggota dokter dr prof drs ir hj artis aktor aktris penyanyi eks mantan " +
    "calon pak bu mas mbak bharada komika negara ibu kota ceo " +
    "president minister prime secretary senator governor mayor chairman director judge coach king queen pope mr mrs ms sen gov rep sir"
  ).split(" "),
);

/** Further words in small letters that tell a person's role, but are no titles: they may stand before other things, too. */
export const ROLES: ReadonlySet<string> = new Set(
  (
    "kuasa pengamat ekonom analis peneliti aktivis sopir pengusaha presenter aktivis warga korban tersangka terdakwa terpidana saksi " +
    "pemilik pendiri penulis sutradara musisi pebalap petinju atlet model mahasiswa guru dosen kriminolog psikolog staf koordinator " +
    "suami istri ayah ibu anak adik kakak lawyer attorney analyst economist actress actor singer driver suspect victim"
  ).split(" "),
);

/** Heads of organisations' names; folded. */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  (
    "kementerian pengadilan organisasi universitas pt cv polda polres polsek dinas badan komisi partai bank uni kejaksaan mahkamah dewan " +
    "majelis lembaga yayasan persatuan ikatan kantor asosiasi rsud rumah institut sekolah sma smp sd smk klub fakultas kepolisian tni " +
    "pemerintah pemkab pemkot pemprov satpol kelompok tim direktorat balai pusat federasi konfederasi koperasi perserikatan satgas " +
    "ministry court university bank party committee commission council department agency association federation union company corp inc fc"
  ).split(" "),
);

/** Words that open sentences before a name (`Kemudian Cipta …`); folded. */
export const CONNECTIVES: ReadonlySet<string> = new Set(
  (
    "kemudian menurut sementara ketika bahkan selanjutnya sebelumnya kini lantas terkait meski meskipun walau akhirnya nantinya " +
    "apalagi adapun diketahui sebelum sesudah setiap bersama melalui lewat berdasarkan mengutip dikutip dilansir melansir usai " +
    "memang isi hasil sosok profil alasan cara meanwhile according when while before during however then"
  ).split(" "),
);

/** Capitalised words that begin sentences or name times, and are no names; folded. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    "senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november " +
    "desember wib wita wit monday tuesday wednesday thursday friday saturday sunday january february march may june july august october " +
    "december anda tuhan allah baca juga foto video saya kami kita dia ia mereka ini itu"
  ).split(" "),
);

// Names that news uses and the Unicode data does not list.
const OTHER_NAMES: readonly [string, string][] = [
  ["cina", "CN"],
  ["rrt", "CN"],
  ["as", "US"],
  ["amerika", "US"],
  ["korsel", "KR"],
  ["korut", "KP"],
  ["britania", "GB"],
  ["palestina", "PS"],
];

/** Most names are words of plain letters; one that is too long is no word. */
const PLAIN_NAME = /^[a-z]{1,40}(?: [a-z]{1,40})*$/i;

/** ISO 3166 codes of territories by folded name, in every language Kilas reads. */
export const COUNTRIES: ReadonlyMap<string, string> = countryNames(["id", "en", "ms"]);

function countryNames(languages: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of languages) {
    for (const [code, name] of territoryNames(language)) names.set(foldName(name), names.get(foldName(name)) ?? code);
  }
  for (const [name, code] of OTHER_NAMES) names.set(name, code);
  return names;
}

/** A name as it is compared: folded words, parted by one space. */
export function foldName(name: string): string {
  return PLAIN_NAME.test(name) ? name.toLowerCase() : foldedWords(name).join(" ");
}
