import type { AnalysisLanguage } from "./stem.ts";

// Function words only. Words that carry news (baru, besar, hari, tahun) stay searchable.
const INDONESIAN =
  "apakah berapa berapakah kapan kapankah kenapa mana manakah mengapa siapa siapakah dimana dimanakah bagaimanakah ada adalah agar akan antara apa atas atau bagi bagaimana bahwa bila bisa bukan dalam dan dapat dari demi dengan " +
  "di dia hal hanya hingga ia ialah ini itu jadi jika juga kami kamu karena ke kepada kita lagi lalu lebih maka masih " +
  "mereka merupakan namun nya oleh pada para per pun saat saja sambil sampai sang sangat saya se sebab sebagai sebuah " +
  "secara sedang sehingga sejak selain selama seorang seperti serta setelah si sudah supaya tak tanpa telah tentang " +
  "terhadap tersebut tetapi tidak untuk usai yaitu yakni yang";
const ENGLISH =
  "a about after all also an and any are as at be because been before being but by can could did do does for from had " +
  "has have he her his how i if in into is it its may more most no not of on or other our out over she so some such than " +
  "that the their them then there these they this those to up was we were what when where which who whose why will with would you";

const STOP_WORDS: Record<AnalysisLanguage, ReadonlySet<string>> = {
  id: new Set(INDONESIAN.split(" ")),
  en: new Set(ENGLISH.split(" ")),
};

// Words that ask, and nouns that beside one only say what kind of thing is asked for (`di mana letak …`, `apa nama …`).
const QUESTION_WORDS = new Set(
  (
    "apa apakah siapa siapakah berapa berapakah kapan kapankah mana manakah dimana dimanakah mengapa kenapa bagaimana bagaimanakah " +
    "what who when where which why how"
  ).split(" "),
);
const ASKED_KINDS = new Set(
  "nama letak terletak lokasi jumlah kepanjangan singkatan sebutan berada name location number".split(" "),
);

/** Whether a folded word asks for something. */
export const isQuestionWord = (word: string): boolean => QUESTION_WORDS.has(word);

/** Whether a folded word of a question says only what kind of thing is asked for. */
export const isAskedKind = (word: string): boolean => ASKED_KINDS.has(word);

/** Whether a folded word carries no meaning by itself in the language. */
export function isStopWord(word: string, language: AnalysisLanguage): boolean {
  return STOP_WORDS[language].has(word);
}

/** How many of the folded words are stop words of each language: a first, cheap guess at the language of a text. */
export function countStopWords(words: Iterable<string>): Record<AnalysisLanguage, number> {
  const counts = { id: 0, en: 0 };
  for (const word of words) {
    if (STOP_WORDS.id.has(word)) counts.id++;
    if (STOP_WORDS.en.has(word)) counts.en++;
  }
  return counts;
}
