import type { PropositionWords } from "../topics/propositions.ts";

export const propositions: PropositionWords = {
  ahead: ["hendak|berencana|berharap|diharapkan|ingin|bertekad|mungkin"],
  circumstances: [
    "di ?tengah|saat|ketika|setelah|sesudah|usai|seusai|sebelum|sejak|selama|dalam|pada|menurut|sementara",
    "seperti|meski|meskipun|walau|karena|akibat|selain|menjelang",
  ],
  beforePlace: "di",
  markets: ["IHSG|indeks|saham|rupiah|kurs|emas|bursa|kripto|valas|harga\\w*|diskon\\w*|hemat|promo\\w*"],
  ofTheMoment: [
    "dibuka|ditutup|pembukaan|penutupan|melemah|menguat|melorot|merosot|terkoreksi|pantauan|dipantau",
    "terpantau|dilihat|lintang|bujur",
  ],
};
