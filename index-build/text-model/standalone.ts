// Openings that lean on the sentence before: pronouns, and connectives with them. Indonesian, Malay and English.
const LEANING_OPENING = new RegExp(
  `^["“'‘(]*(?:${[
    // Pronouns.
    "ia|dia|beliau|mereka|keduanya|kedua(?:nya)? \\p{Ll}+|ketiganya|kami|kita|saya|ini|itu|hal (?:ini|itu|tersebut|senada|serupa)",
    // Connectives.
    "untuk (?:itu|mengatasi|ini)|oleh (?:karena|sebab) itu|karena (?:itu|nya)|selain (?:itu|dia)|sementara(?: itu)?|namun|tetapi|tapi|akan tetapi|" +
      "bahkan|kemudian|lalu|lantas|selanjutnya|setelah (?:itu|ini)|sebelum(?:nya| itu)|di sisi lain|di (?:samping|lain) (?:itu|pihak)|sebaliknya|" +
      "meski (?:begitu|demikian)|meskipun (?:begitu|demikian)|walau (?:begitu|demikian)|akibatnya|pasalnya|sebab|apalagi|adapun|diketahui|" +
      "maka|jadi|dengan (?:demikian|begitu|itu)|tak hanya itu|tidak hanya itu|sejak (?:saat )?itu|baik \\p{Ll}+|begitu(?:lah)?|demikian(?:lah)?|" +
      "senada|serupa|terlebih|padahal|justru|misalnya|contohnya|menurut(?:nya| dia| mereka)|menanggapi (?:hal|itu)|pada kesempatan|" +
      "dan|atau|serta|yang|yaitu|yakni|nah|ya|oh|ditambahkan(?:nya)?|dijelaskan(?:nya)?|lanjut(?:nya)?|kata(?:nya| dia)",
    // English.
    "he|she|it|they|we|i|this|that|these|those|but|and|or|however|meanwhile|moreover|furthermore|then|also|in addition|" +
      "as a result|therefore|thus|still|instead|according to (?:him|her|them)|his|her|their|its",
  ].join("|")})(?![\\p{L}\\p{N}-])`,
  "iu",
);

// A demonstrative near the opening points back: `Dalam pertemuan tersebut …`, `Kerja sama strategis ini …`.
const POINTING_BACK = /^(?:[\p{L}\p{N}'’-]+\s+){1,4}(?:tersebut|itu|ini|that|this|these|those)\b/iu;
// `Kini ia kembali …`, `Korban bahkan …`: the subject is somebody named before.
const ROLE_SUBJECT =
  /^(?:[\p{L}-]+\s){0,2}(?:ia|dia|mereka|keduanya|he|she|they)\s|^(?:korban|pelaku|tersangka|terdakwa|pihaknya)\s(?:bahkan|pun|juga|lalu|kemudian|sendiri|berhasil|langsung|kini|akhirnya|mengaku|sempat|terbunuh|tewas|itu|dan)\b/iu;
const PRONOUN_SUBJECT =
  /^(?:[\p{L}\p{N}'’-]+\s+){0,5}[\p{L}\p{N}'’-]+,\s(?:ia|dia|keduanya|mereka|dirinya|he|she|they|it)\b/iu;
const OWNER_BACK =
  /^(?:dalam|pada|di|atas|menurut|lewat|melalui|selama|usai)?\s*(?:[\p{L}-]+\s+){0,2}[\p{Ll}]{4,}nya\b/iu;

/** Whether a sentence can be read without the one before it. */
export function standsAlone(sentence: string): boolean {
  return ![LEANING_OPENING, POINTING_BACK, ROLE_SUBJECT, PRONOUN_SUBJECT, OWNER_BACK].some((pattern) =>
    pattern.test(sentence),
  );
}

// Service wording, form fields, credits and standards lines: verbatim, but no news.
const FURNITURE =
  /\b(?:baca (?:juga|selengkapnya)|simak (?:juga|video|selengkapnya|breaking)|lihat juga|tonton juga|copyright|isi komentar|dapatkan update|whatsapp channel|our standards|reporting by|editing by|gambas)\b|https?:\/\/|www\.|\.{4,}|_{3,}|^\(?(?:foto|dok)\b/i;
// A dateline or credit that was left in the text: `JAKARTA, KOMPAS.com - …`, `Laporan Reporter Tribun …`.
const AGENCY_OPENING = /^(?:[Ll]aporan (?:[Rr]eporter|[Ww]artawan)\b|[\p{Lu}\d][\p{Lu}\d.,\s-]{3,40}\s[-–—]{1,2}\s)/u;
// What only announces what follows: `Berikut daftar …`, `Here is …`.
const ANNOUNCING = /^(?:berikut|inilah|simak|yuk|nah|here (?:is|are))\b/iu;
const DOMAIN_OPENING = /^[\p{L}-]+[.,](?:com|co|id|net)\b/iu;
const MIN_WORDS = 6;
const MAX_WORDS = 55;

/** Whether a sentence can be quoted by itself. */
export function isQuotable(sentence: string): boolean {
  return isStatement(sentence) && standsAlone(sentence);
}

/** Whether a sentence is a whole statement: closed, of a readable length, no question, no quotation without its speaker. */
export function isStatement(sentence: string): boolean {
  const words = sentence.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (words < MIN_WORDS || words > MAX_WORDS) return false;
  if (!/[.!]["”’»)]*$/u.test(sentence) || !/^["“'‘(]*[\p{Lu}\p{N}]/u.test(sentence)) return false;
  if ([FURNITURE, AGENCY_OPENING, ANNOUNCING, DOMAIN_OPENING, /\?/].some((pattern) => pattern.test(sentence)))
    return false;
  const marks = sentence.match(/["“”]/g)?.length ?? 0;
  if (marks % 2 !== 0) return false;
  // A quotation that fills the sentence has lost its speaker.
  return !(/^["“]/.test(sentence) && /["”][.!]?$/.test(sentence) && marks === 2);
}
