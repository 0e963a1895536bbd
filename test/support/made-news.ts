/** Numbers between 0 and 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

export const pickOf =
  (random: () => number) =>
  <T>(all: readonly T[]): T =>
    all[Math.floor(random() * all.length)] as T;

const SYLLABLES = "ba ci da fu ga hi ja ke lu mo na pe ra si tu wa yo zu kra ple".split(" ");
/** An invented word of two or three syllables. */
export function inventedWord(random: () => number): string {
  const pick = pickOf(random);
  return Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join("") + pick(["", "n", "r"]);
}
export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const SUBJECTS =
  "warga nelayan petani pedagang bupati camat guru murid polisi dokter perawat sopir buruh panitia relawan pengungsi wali kota gubernur menteri hakim".split(
    " ",
  );
const VERBS =
  "membuka menutup memeriksa menolak menerima memperbaiki membangun menjual membeli mengantar menyerahkan mengumpulkan menghitung memindahkan menunggu merayakan meninggalkan mendatangi".split(
    " ",
  );
const OBJECTS =
  "pasar jembatan sekolah kapal sawah gudang beras ikan jalan bendungan rumah sakit stasiun terminal kebun jaring perahu tanggul sumur pabrik kantor masjid lapangan gedung bantuan sampah listrik".split(
    " ",
  );
const OPENERS = [
  "Menurut dia,",
  "Sebelumnya,",
  "Selain itu,",
  "Sementara itu,",
  "Kemudian",
  "Setelah itu,",
  "Di sana,",
];

/** An article that nobody wrote, in the manner of a local paper. */
export interface MadeArticle {
  title: string;
  paragraphs: string[];
}

/** Some articles about events of their own; no name occurs in two. */
export function madeNews(count: number, seed: number): MadeArticle[] {
  const random = randomOf(seed);
  const pick = pickOf(random);
  return Array.from({ length: count }, (_, number) => {
    const place = capitalized(`${inventedWord(random)}${inventedWord(random)}`);
    const person = `${capitalized(inventedWord(random))} ${capitalized(inventedWord(random))}${number}`.replace(
      /\d/g,
      (digit) => "abcdefghij"[Number(digit)] as string,
    );
    const clause = () =>
      `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(["di", "dekat", "untuk", "bersama"])} ${pick([place, pick(OBJECTS), person, pick(SUBJECTS)])}`;
    const sentence = (): string => {
      const form = random();
      if (form < 0.2) return `"${capitalized(clause())}," kata ${person}.`;
      if (form < 0.5) return `${pick(OPENERS)} ${clause()}.`;
      const ending = pick(["pada pagi hari", "sejak kemarin", "karena", "sesudah", "menjelang", "di tepi", "tanpa"]);
      return `${capitalized(clause())} ${ending} ${pick([...OBJECTS, ...SUBJECTS])}.`;
    };
    const paragraphs = Array.from({ length: 4 + Math.floor(random() * 4) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join(" "),
    );
    return { title: `${capitalized(clause())} ${inventedWord(random)}`, paragraphs };
  });
}
