/** How news tells that somebody speaks. Indonesian, Malay and English. */

/** Follow or precede a quotation: `kata`, `ujar`; with `-nya`, `dia` or `ia` the speaker is one named before. */
const TAGS =
  "kata|ujar|tutur|ungkap|jelas|tegas|ucap|imbuh|terang|papar|sebut|tambah|lanjut|beber|pungkas|tukas|tandas|cetus|urai|sambung|seru|tulis|akui|said|says|told|added|wrote|tweeted";
/** Take what is said as their object: `mengatakan bahwa …`. */
const VERBS =
  "mengatakan|menyebut|menyebutkan|menegaskan|menjelaskan|mengungkapkan|mengungkap|menuturkan|menambahkan|menyatakan|menilai|mengaku|mengakui|" +
  "memastikan|membantah|memaparkan|menerangkan|menekankan|mencatat|memperkirakan|mengklaim|mengingatkan|menduga|meyakini|membenarkan|berpendapat|" +
  "memberitahu|memaklumkan|berkata|said|says|announced|claimed|confirmed|denied|stated|warned|insisted|argued|acknowledged";

/** A speech tag outside a quotation, and whether it leaves its speaker to the sentences before. */
export const TAG = new RegExp(
  `(?<![\\p{L}])(?:${TAGS}|${VERBS})(?<pronoun>nya|\\s(?:dia|ia|beliau)|)(?![\\p{L}])`,
  "giu",
);
/** Whether a tag is a verb that its speaker stands before: `X mengatakan kepada Y`; `kata X` is none. */
export const SPEAKER_BEFORE = new RegExp(`^(?:${VERBS})`, "iu");
/** Who is spoken to. */
export const LISTENER = /(?:^|\s)(?:kepada|pada|ke|dengan|to|with)\s(?:[\p{L}.]+\s){0,3}$/iu;
/** The same with a pronoun before it: `he said`, `Ia mengatakan`. */
export const PRONOUN_BEFORE = /(?:^|[\s,])(?:ia|dia|beliau|he|she|they)\s$/iu;
/** A verb of speech right after a speaker's name, with what may stand between: `Putin juga mengatakan bahwa`. */
export const VERB_AFTER_NAME = new RegExp(
  `^(?:\\s\\([^)]*\\))?,?\\s(?:(?:juga|pun|kemudian|lalu|sendiri|sebelumnya|kembali|also|later)\\s)?(?:(?:${VERBS})(?![\\p{L}])(?:(?:\\s(?:kepada|to)\\s[^,.]{1,40}?)?,?\\s(?:bahwa|that)(?![\\p{L}]))?|menyampaikan\\s(?:bahwa|kepada\\s[^,.]{1,40}?\\sbahwa))[,:]?\\s`,
  "iu",
);
/** `Menurut X, …` and `According to X, …`. */
export const ACCORDING_TO = /^(?:menurut|according to)\s(?:[\p{L}.()&-]+\s){0,6}$/iu;
