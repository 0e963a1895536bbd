import { fold } from "../../src/analysis/index.ts";
import {
  BARE_SUBJECTS,
  CONNECTIVES,
  DEMONSTRATIVES,
  DISTANT,
  FIRST_PERSON,
  NOT_OWNED,
  PRONOUNS,
  TIMES,
} from "./opening-words.ts";

/** How far into a sentence its opening may reach, in words, where no verb is found. */
const MAX_OPENING_WORDS = 14;

/**
 * Whether a sentence can be read without the one before it: whether its opening, up to the main verb, names what it is about. It
 * errs towards no. `npm run eval -- openings` measures it on sentences that were marked by reading.
 *
 * @param opensArticle whether no sentence stands before it, so that only a pronoun or the like can lean: on the headline. Default false.
 */
export function standsAlone(sentence: string, opensArticle = false): boolean {
  const words = wordsOf(sentence);
  if (opensArticle) return !leansOnHeadline(words);
  if (startsWithConnective(words) || isBareSubject(words) || isPairedFragment(words)) return false;
  // A quotation that names its speaker tells who `we` are.
  const quoted = /["“”]/.test(sentence);
  const opening = openingOf(words);
  if (opening.some((word, index) => pointsBack(word, index, words, quoted))) return false;
  return !words
    .slice(opening.length, MAX_OPENING_WORDS)
    .some((_, index) => isLateSubject(opening.length + index, words));
}

/** `Grup beranggotakan pelajar itu langsung …`: what looked like the verb belonged to the subject. */
function isLateSubject(index: number, words: readonly Word[]): boolean {
  const next = words[index + 1]?.folded ?? "";
  const own = words[index]?.folded ?? "";
  return own === "tersebut" || own === "tsb" || (own === "itu" && (isVerb(next) || SUBJECT_PARTICLES.has(next)));
}

const SUBJECT_PARTICLES = new Set([
  "langsung",
  "pun",
  "juga",
  "kemudian",
  "lalu",
  "sendiri",
  "akhirnya",
  "bahkan",
  "kini",
  "sempat",
  "mengaku",
]);

/** `Ini adalah …`, `Hal itu …`, `Ia …`: the headline has told, and it is not shown beside a statement. */
function leansOnHeadline(words: readonly Word[]): boolean {
  const [first, second] = words.map(({ folded }) => folded);
  return (
    startsWithConnective(words) ||
    words.slice(0, 2).some(({ folded }) => PRONOUNS.has(folded)) ||
    DEMONSTRATIVES.has(first ?? "") ||
    (first === "hal" && DEMONSTRATIVES.has(second ?? ""))
  );
}

interface Word {
  text: string;
  folded: string;
  /** Whether a comma or another mark follows. */
  closed: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;

const wordsOf = (sentence: string): Word[] =>
  [...sentence.matchAll(WORD)].slice(0, 3 * MAX_OPENING_WORDS).map((match) => ({
    text: match[0],
    folded: fold(match[0]),
    closed: /^\s*[,:;)–—]/.test(sentence.slice(match.index + match[0].length, match.index + match[0].length + 2)),
  }));

const CONNECTIVE_SET: ReadonlySet<string> = new Set(CONNECTIVES);
const MAX_CONNECTIVE_WORDS = 3;

function startsWithConnective(words: readonly Word[]): boolean {
  for (let count = 1; count <= MAX_CONNECTIVE_WORDS; count++) {
    const head = words
      .slice(0, count)
      .map(({ folded }) => folded)
      .join(" ");
    if (!CONNECTIVE_SET.has(head)) continue;
    // `Pertama Media` is a name; `Kedua pemimpin` and `Kedua, …` lean.
    if (ORDINAL.test(head) && !words[count - 1]?.closed && isName(words[count])) continue;
    return true;
  }
  return false;
}

const ORDINAL = /^(?:pertama|kedua|ketiga|keempat|kelima|keenam|terakhir|second|third)$/;

/** Words that are verbs by their form or by being listed: the opening ends before the first. */
const VERB =
  /^(?:me(?!ngenai$|nurut$|ski|lalui$)(?:m[bpf]|n[dtcjsz]|ng[aeioughk]|ny[aeiou]|[lrwymn][aeiou])\p{L}{2,}|ber(?!sama$|sama-sama$|dasarkan$|kat$|ikut$|lin$|at$)\p{L}{3,}|di(?!a$|ri$|rinya$|mana$|ni$|duga$|ketahui$|rektur|plom|nas|am|visi|reksi|skusi|namika|gital|alog|rut|amond)\p{L}{4,}|ter(?:jadi|us|bang|libat|sebar|dapat|diri|jatuh|luka|masuk|pilih|capai|buka|tangkap|bukti|lihat|tinggal|jebak|guling|bakar|catat|paksa|pisah|gelar)\p{L}*)$/u;
const VERBS: ReadonlySet<string> = new Set(
  (
    "adalah akan telah sudah sedang tengah masih belum bisa dapat harus ingin mau siap kembali resmi sempat pernah akui sebut kata ujar " +
    "tewas meninggal jadi ada tiba gagal menang kalah turun naik hadir pergi datang lahir tidak tak bukan yakin optimistis " +
    "is are was were be been has have had will would can could may might must should does did do said says told announced"
  ).split(" "),
);
const ENGLISH_PAST = /^\p{Ll}{3,}ed$/u;

const isVerb = (folded: string): boolean => VERB.test(folded) || VERBS.has(folded);

/** The words up to the main verb; a verb in a relative clause (`yang ditangkap`) or in an introductory phrase does not end it. */
function openingOf(words: readonly Word[]): Word[] {
  let relative = false;
  // A participle in front is an introduction, too: `Ditanya soal itu, …`.
  let introduction = INTRODUCTIONS.has(words[0]?.folded ?? "") || VERB.test(words[0]?.folded ?? "");
  for (const [index, { folded, closed }] of words.slice(0, MAX_OPENING_WORDS).entries()) {
    if (index > 0 && (isVerb(folded) || ENGLISH_PAST.test(words[index]?.text ?? ""))) {
      if (!relative && !introduction) return words.slice(0, index);
      relative = false;
    }
    if (RELATIVES.has(folded)) relative = true;
    // The clause in front is over; the subject comes.
    if (closed && introduction) introduction = false;
  }
  return words.slice(0, MAX_OPENING_WORDS);
}

const RELATIVES = new Set(["yang", "who", "which", "whose"]);
const INTRODUCTIONS = new Set(
  (
    "dalam pada di dari ke oleh untuk dengan atas bagi menurut saat ketika setelah sebelum usai seusai sejak selama selain karena akibat " +
    "sebab meski meskipun walau walaupun kendati jika bila kalau apabila seiring terkait mengenai soal tentang berdasarkan melalui lewat " +
    "sebagai guna demi agar supaya hingga sampai antara bersama tanpa melihat mengutip dikutip dilansir melansir menurut sesuai " +
    "in on at by from for with after before during since while when if as according despite although though because under over through"
  ).split(" "),
);

function pointsBack(word: Word, index: number, words: readonly Word[], quoted: boolean): boolean {
  const { folded } = word;
  const before = words[index - 1];
  const next = words[index + 1];
  if (PRONOUNS.has(folded)) return !(ENGLISH_OWNERS.has(folded) && nameSoon(words, index + 1));
  // `I Gede` is a name.
  if (FIRST_PERSON.has(folded)) return !quoted && !(folded === "i" && isName(next));
  if (DEMONSTRATIVES.has(folded)) {
    if (folded === "that" && index > 0) return false;
    // `hari ini`, `this week`; `Ini saat yang tepat` points back.
    const time = TIMES.has(before?.folded ?? "") || (folded === "this" && TIMES.has(next?.folded ?? ""));
    return !time || DISTANT.has(folded);
  }
  return isOwned(folded) && !hasOwner(index, words);
}

/** `In his speech, President …`: the owner follows. */
const ENGLISH_OWNERS = new Set(["his", "her", "its", "their"]);

function nameSoon(words: readonly Word[], from: number): boolean {
  const comma = words.findIndex(({ closed }, index) => index >= from - 1 && index < from + 6 && closed);
  return comma >= 0 && isName(words[comma + 1]);
}

const isOwned = (folded: string): boolean =>
  /^\p{L}{3,}nya$/u.test(folded) && !NOT_OWNED.has(folded) && !/^(?:ber|ter|ke|se)\p{L}+nya$/u.test(folded);

/** `Dalam pidatonya, Presiden …` and `Harapannya Prabowo …` name the owner at once; `Putin dan istrinya` before. */
function hasOwner(index: number, words: readonly Word[]): boolean {
  const earlier = words.slice(0, index).some((word, at) => isName(word) && (at > 0 || isName(words[1])));
  const next = words[index + 1];
  // What is owned and its owner: `terbitnya surat`, `meninggalnya tokoh`.
  if (!words[index]?.closed && next && /^(?:me|di|pe)/u.test(words[index]?.folded ?? "") && !VERB.test(next.folded))
    return true;
  return earlier || isName(next) || (words[index]?.closed === true && isName(words[index + 1]));
}

const isName = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

/** `Baik secara langsung maupun …` goes on from the sentence before; `Baik Putin maupun Xi …` does not. */
const isPairedFragment = ([first, second]: readonly Word[]): boolean => first?.folded === "baik" && !isName(second);

/** `Korban dilarikan …`: whose? */
function isBareSubject([first, second]: readonly Word[]): boolean {
  if (first === undefined || second === undefined || !BARE_SUBJECTS.has(first.folded)) return false;
  return isVerb(second.folded) || SUBJECT_PARTICLES.has(second.folded);
}
