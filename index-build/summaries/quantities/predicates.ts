/** What news counts people and things by. A number of people is about the same when what befell them is. */

const FAMILIES: Record<string, string> = {
  tewas: "tewas meninggal menewaskan gugur wafat killed killing dead died dies deaths fatalities",
  luka: "luka luka-luka terluka cedera melukai injured injuring hurt wounded wounding injuries",
  hilang: "hilang missing",
  ditangkap:
    "ditangkap menangkap tertangkap diamankan mengamankan diringkus meringkus dibekuk membekuk ditahan menahan arrested detained arrests",
  diperiksa: "diperiksa memeriksa questioned",
  mengungsi: "mengungsi pengungsi diungsikan dievakuasi evacuated displaced evacuees",
  diselamatkan: "diselamatkan menyelamatkan selamat rescued survived survivors",
  dirawat: "dirawat hospitalized hospitalised",
  terjebak: "terjebak trapped",
  terinfeksi: "terinfeksi positif infected",
  terdampak: "terdampak affected",
  rusak: "rusak merusak merusakkan damaged damaging destroyed hancur roboh",
  terendam: "terendam tergenang kebanjiran flooded submerged",
  hadir: "hadir dihadiri menghadiri peserta attended attendance",
  kerugian: "kerugian merugi rugi merugikan losses",
};

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, words]) => words.split(" ").map((word) => [word, family] as const)),
);

/** Units that count people, whoever they are: who dies is an `orang`, a `korban` or a `warga`. A `saksi` or `siswa` is somebody else. */
const PEOPLE = new Set("orang korban warga jiwa people persons victims residents".split(" "));

const DEGREE = /^(?:ringan|berat|parah|kritis|serius|seriously|slightly|critically)$/;

/** How far from a number, in words, what befell those it counts may stand: before, and after it. */
const WORDS_BEFORE = 3;
const WORDS_AFTER = 5;

/** What befell what a number counts, or null: the nearest such word, after it before before it. */
export function predicateOf(before: string, after: string): string | null {
  // A clause ends where another number begins.
  const behind = wordsOf(after.split(/\d|[,;:]|\b(?:dan|and|serta|sementara|sedangkan)\b/u)[0] ?? "").slice(
    0,
    WORDS_AFTER,
  );
  const front = wordsOf(before.split(/\d|[,;:]/u).at(-1) ?? "")
    .slice(-WORDS_BEFORE)
    .reverse();
  for (const [at, word] of [...behind, ...front].entries()) {
    const family = FAMILY_OF.get(word);
    if (family === undefined) continue;
    // Who is badly hurt is one of those who are hurt.
    const degree = at < behind.length ? DEGREE.test(behind[at + 1] ?? "") : false;
    return degree ? `${family} ${behind[at + 1]}` : family;
  }
  return null;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];

/** The unit under which numbers are compared: people are people. */
export const comparedUnit = (unit: string): string => (PEOPLE.has(unit) ? "orang" : unit);
