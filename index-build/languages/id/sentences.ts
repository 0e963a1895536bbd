import type { SentenceWords } from "../topics/sentences.ts";

export const sentences: SentenceWords = {
  enclitics: "nya lah kah pun tah mana mu ku",
  lookBacks: [
    "(?:seperti |sebagaimana )?(?:telah )?(?:diberitakan|diketahui|dikabarkan|diwartakan|disebutkan)(?: sebelumnya)?|sebelumnya|berita sebelumnya|untuk diketahui|sebagai informasi",
  ],
  weakLeads: [
    "kerap|sering(?:kali)?|acap ?kali|biasanya|umumnya|lazimnya|dikenal|populer|menjamur|selama ini|(?:setiap|tiap) (?:hari|orang|tahun|kali|pertengahan)",
    "(?:me\\w+|adalah|ialah) salah satu|(?:memiliki|mempunyai|punya) (?:peran|banyak|berbagai)|(?:tak|tidak) pernah|banyak orang|beberapa|sebagian orang",
    "sementara (?:waktu|ini)|(?:di )?babak pertama|sempat",
  ],
  toReader: ["artikel|simak|berikut|pastikan|ulasan|kamu|anda|temukan|link|tautan|zodiak|terawangan"],
  titles: [
    "dr|drs|dra|drg|ir|prof|st|no|nomor|jl|jln|gg|tn|ny|nn|sdr|sdri|bpk|hj|kh|ust|tgk|tgh|apt|ns|pt|cv|ud|fa",
    "kec|kab|kel|prov|ds|dsn|gn|kp|jend|letjend?|mayjend?|brigjend?|irjend?|komjend?|letkol|kapt|capt|lettu|letda|serma",
    "sertu|serda|serka|kopda|kopka|praka|pratu|prada|akbp|akp|kompol|kombes|iptu|ipda|aiptu|aipda|bripka|briptu|bripda|pid",
    "pdt|moh|muh|mohd|mhd|muhd|moch|abd",
  ],
  beforeNumbers: ["rp|rt|rw|tgl|hlm|hal|kav|telp?|pkl|ps|thn|sus|bab|vol|ed"],
  abbreviations: ["tbk|dkk|dll|dsb|dst|hlm|hal|vs|yg"],
  and: "dan",
  connectives:
    "namun|tetapi|tapi|akan tetapi|sedangkan|sementara|sehingga|bahkan|kemudian|lalu|lantas|selanjutnya|" +
    "berikutnya|sebaliknya|sebelumnya|sesudahnya|setelahnya|setelah itu|setelah ini|sebelum itu|sejak itu|" +
    "sejak saat itu|akhirnya|akibatnya|imbasnya|hasilnya|alhasil|walhasil|pasalnya|sebabnya|sebab|apalagi|" +
    "terlebih|lagipula|lagi pula|adapun|ada pun|diketahui|maka|makanya|jadi|jadinya|dengan begitu|padahal|" +
    "justru|malah|malahan|misalnya|misal|contohnya|seperti misalnya|senada|serupa|hal serupa|hal senada|" +
    "sama seperti|sama halnya|seperti halnya|ternyata|rupanya|soalnya|pun|dan|atau|serta|yang|yaitu|yakni|" +
    "ialah|nah|ya|iya|oh|oke|lah|kok|lho|terus|karenanya|karena itu|oleh karena|oleh sebab|hal itulah|" +
    "hal inilah|hal yang|hal lain|di sana|di situ|di sini|di mana|dimana|di antaranya|diantaranya|" +
    "di dalamnya|untuk itu|selain itu|selain dia|selain ia|di samping itu|di sisi lain|di lain|lain halnya|" +
    "tak hanya itu|tidak hanya itu|bukan hanya itu|meski begitu|meski demikian|meskipun begitu|" +
    "meskipun demikian|walau begitu|walau demikian|kendati demikian|kendati begitu|biarpun begitu|baik itu|" +
    "begitulah|demikianlah|begitu juga|begitu pula|demikian juga|demikian pula|itulah|inilah|inipun|itupun|" +
    "disinilah|pertama|kedua|ketiga|keempat|kelima|keenam|terakhir|lainnya|masalahnya|intinya|artinya|" +
    "maksudnya|tujuannya|alasannya|lebih lanjut|lebih jauh|lanjutnya|tambahnya|ditambahkan|ditambahkannya|" +
    "dijelaskan|dijelaskannya|katanya|kata dia|ujarnya|menurutnya|menurut dia|menurut mereka|menanggapi hal|" +
    "menanggapi itu|pada kesempatan|dalam kesempatan|di kesempatan|tak sampai di|tak berhenti di",
  pairs: "baik",
  pronouns: "ia dia beliau mereka keduanya ketiganya keempatnya semuanya dirinya pihaknya miliknya",
  possessives: "",
  firstPerson: "saya aku gue gua kami kita kamu kau kalian",
  demonstratives: "ini itu tersebut tsb tadi demikian begitu begini sini situ",
  demonstrativesBefore: "",
  distant: "itu tersebut tsb",
  demonstrativesBehind: "tersebut tsb",
  subjectEnds: "itu",
  joining: "",
  emptyNouns: "hal",
  times:
    "saat hari tahun bulan pekan minggu musim malam pagi siang sore kali selama belakangan sejauh dewasa " +
    "zaman detik era baru-baru akhir-akhir semester kuartal sampai hingga",
  bareSubjects:
    "korban pelaku tersangka terdakwa terpidana pria wanita perempuan lelaki bocah jenazah jasad laga " +
    "pertandingan acara kegiatan insiden pertemuan kunjungan",
  subjectParticles: "langsung pun juga kemudian lalu sendiri akhirnya bahkan kini sempat mengaku",
  owned: ["(?!(?:ber|ter|ke|se)\\p{L}+nya$)\\p{L}{3,}nya"],
  notOwned:
    "hanya punya tanya biasanya umumnya sebenarnya sebetulnya tentunya setidaknya sekurangnya selayaknya " +
    "sepenuhnya sepertinya pastinya khususnya terutamanya nyatanya kiranya sebaiknya seharusnya semestinya " +
    "idealnya faktanya pentingnya adanya tidaknya tampaknya nampaknya kelihatannya kabarnya rasanya agaknya " +
    "kayaknya banyaknya tingginya rendahnya besarnya kecilnya mempunyai bertanya menanyakan ditanya " +
    "satu-satunya sesungguhnya",
  ownedDeeds: ["me", "di", "pe"],
  verbForms: [
    "me(?!ngenai$|nurut$|ski|lalui$)(?:m[bpf]|n[dtcjsz]|ng[aeioughk]|ny[aeiou]|[lrwymn][aeiou])\\p{L}{2,}",
    "ber(?!sama$|sama-sama$|dasarkan$|kat$|ikut$|lin$|at$)\\p{L}{3,}",
    "di(?!a$|ri$|rinya$|mana$|ni$|duga$|ketahui$|rektur|plom|nas|am|visi|reksi|skusi|namika|gital|alog|rut|amond)\\p{L}{4,}",
    "ter(?:jadi|us|bang|libat|sebar|dapat|diri|jatuh|luka|masuk|pilih|capai|buka|tangkap|bukti|lihat|tinggal|jebak|guling|bakar|catat|paksa|pisah|gelar)\\p{L}*",
  ],
  verbFormsInSmall: [],
  verbs:
    "adalah akan telah sudah sedang tengah masih belum bisa dapat harus ingin mau siap kembali resmi sempat " +
    "pernah akui sebut kata ujar tewas meninggal jadi ada tiba gagal menang kalah turun naik hadir pergi " +
    "datang lahir tidak tak bukan yakin optimistis",
  relatives: "yang",
  introductions:
    "dalam pada di dari ke oleh untuk dengan atas bagi menurut saat ketika setelah sebelum usai seusai sejak " +
    "selama selain karena akibat sebab meski meskipun walau walaupun kendati jika bila kalau apabila seiring " +
    "terkait mengenai soal tentang berdasarkan melalui lewat sebagai guna demi agar supaya hingga sampai " +
    "antara bersama tanpa melihat mengutip dikutip dilansir melansir sesuai",
  furniture: [
    "baca (?:juga|selengkapnya)|simak (?:juga|video|selengkapnya|breaking)|lihat juga|tonton juga",
    "isi komentar|dapatkan update|gambas",
  ],
  pictureCredits: ["foto", "dok"],
  reporterCredits: ["[Ll]aporan (?:[Rr]eporter|[Ww]artawan)\\b|[Oo]leh\\s?:"],
  announcements: ["berikut", "inilah", "simak", "yuk", "nah"],
  addsLetters: false,
};
