/** Words by which the opening of a sentence leans on what stands before it; folded. Indonesian, Malay and English. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Stand for somebody or something named before. */
export const PRONOUNS = words(
  "ia dia beliau mereka keduanya ketiganya keempatnya semuanya dirinya pihaknya miliknya " +
    "he she it they him her them his its their theirs hers both",
);

/** Stand for whoever speaks or is spoken to: understood only in a quotation that names its speaker. */
export const FIRST_PERSON = words("saya aku gue gua kami kita kamu kau kalian i we my our me us you your");

/** Point at what was named before. `ini` and `itu` also stand in expressions of time: see {@link TIMES}. */
export const DEMONSTRATIVES = words(
  "ini itu tersebut tsb tadi demikian begitu begini sini situ this that these those such",
);

/** `hari ini`, `this week`: a demonstrative after or before one of these tells when, and points at nothing. */
export const TIMES = words(
  "saat hari tahun bulan pekan minggu musim malam pagi siang sore kali selama belakangan sejauh dewasa zaman detik era " +
    "baru-baru akhir-akhir semester kuartal sampai hingga today day week month year season morning evening afternoon time",
);

/** `saat itu`, `that day`: the same with a demonstrative of distance, which does point back. */
export const DISTANT = words("itu tersebut tsb that those");

/** Open a sentence by tying it to the one before. One or more words, parted by spaces; folded. */
export const CONNECTIVES: readonly string[] = (
  "namun|tetapi|tapi|akan tetapi|sedangkan|sementara|sehingga|bahkan|kemudian|lalu|lantas|selanjutnya|berikutnya|sebaliknya|sebelumnya|" +
  "sesudahnya|setelahnya|setelah itu|setelah ini|sebelum itu|sejak itu|sejak saat itu|akhirnya|akibatnya|imbasnya|hasilnya|alhasil|walhasil|" +
  "pasalnya|sebabnya|sebab|apalagi|terlebih|lagipula|lagi pula|adapun|ada pun|diketahui|maka|makanya|jadi|jadinya|dengan begitu|padahal|" +
  "justru|malah|malahan|misalnya|misal|contohnya|seperti misalnya|senada|serupa|hal serupa|hal senada|sama seperti|sama halnya|seperti halnya|ternyata|" +
  "rupanya|soalnya|pun|dan|atau|serta|yang|yaitu|yakni|ialah|nah|ya|iya|oh|oke|lah|kok|lho|terus|karenanya|karena itu|oleh karena|oleh sebab|" +
  "hal itulah|hal inilah|hal yang|hal lain|di sana|di situ|di sini|di mana|dimana|di antaranya|diantaranya|di dalamnya|untuk itu|selain itu|selain dia|selain ia|di samping itu|di sisi lain|di lain|lain halnya|tak hanya itu|tidak hanya itu|bukan hanya itu|meski begitu|" +
  "meski demikian|meskipun begitu|meskipun demikian|walau begitu|walau demikian|kendati demikian|kendati begitu|biarpun begitu|" +
  "baik itu|begitulah|demikianlah|begitu juga|begitu pula|demikian juga|demikian pula|itulah|inilah|inipun|itupun|disinilah|" +
  "pertama|kedua|ketiga|keempat|kelima|keenam|terakhir|lainnya|masalahnya|intinya|artinya|maksudnya|tujuannya|alasannya|" +
  "lebih lanjut|lebih jauh|lanjutnya|tambahnya|ditambahkan|ditambahkannya|dijelaskan|dijelaskannya|katanya|kata dia|ujarnya|menurutnya|menurut dia|menurut mereka|" +
  "menanggapi hal|menanggapi itu|pada kesempatan|dalam kesempatan|di kesempatan|tak sampai di|tak berhenti di|" +
  "but|and|or|so|yet|however|meanwhile|moreover|furthermore|then|also|in addition|as a result|therefore|thus|still|instead|" +
  "otherwise|besides|nevertheless|nonetheless|similarly|likewise|by contrast|in contrast|on the other hand|for example|for instance|" +
  "according to him|according to her|according to them|according to it|earlier|later|afterwards|finally|eventually|another|other|others|elsewhere|second|third|" +
  "after that|before that|since then|until then|at the time|in turn|in other words|there"
).split("|");

/** Nouns that are no name: as subject without more, nobody knows who or what is meant. */
export const BARE_SUBJECTS = words(
  "korban pelaku tersangka terdakwa terpidana pria wanita perempuan lelaki bocah jenazah jasad laga pertandingan acara kegiatan " +
    "insiden pertemuan kunjungan",
);

/** Words in `-nya` that own nothing. */
export const NOT_OWNED = words(
  "hanya punya tanya biasanya umumnya sebenarnya sebetulnya tentunya setidaknya sekurangnya selayaknya sepenuhnya sepertinya " +
    "pastinya khususnya terutamanya nyatanya kiranya sebaiknya seharusnya semestinya idealnya faktanya pentingnya adanya tidaknya " +
    "tampaknya nampaknya kelihatannya kabarnya rasanya agaknya kayaknya " +
    "banyaknya tingginya rendahnya besarnya kecilnya mempunyai bertanya menanyakan ditanya satu-satunya sesungguhnya",
);
