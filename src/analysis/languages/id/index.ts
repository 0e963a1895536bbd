import type { AnalysisPack } from "../pack.ts";
import { analysis } from "./analysis.ts";
import { synonyms } from "./synonyms.ts";

export const id: AnalysisPack = {
  tag: "id",
  analysis,
  stopWords:
    "apakah berapa berapakah kapan kapankah kenapa mana manakah mengapa siapa siapakah dimana dimanakah " +
    "bagaimanakah ada adalah agar akan antara apa atas atau bagi bagaimana bahwa bila bisa bukan dalam dan dapat " +
    "dari demi dengan di dia hal hanya hingga ia ialah ini itu jadi jika juga kami kamu karena ke kepada kita " +
    "lagi lalu lebih maka masih mereka merupakan namun nya oleh pada para per pun saat saja sambil sampai sang " +
    "sangat saya se sebab sebagai sebuah secara sedang sehingga sejak selain selama seorang seperti serta setelah " +
    "si sudah supaya tak tanpa telah tentang terhadap tersebut tetapi tidak untuk usai yaitu yakni yang",
  negation: "tidak tak bukan belum batal gagal tanpa",
  questionWords:
    "apa apakah siapa siapakah berapa berapakah kapan kapankah mana manakah dimana dimanakah mengapa kenapa " +
    "bagaimana bagaimanakah",
  askedKinds: "nama letak terletak lokasi jumlah kepanjangan singkatan sebutan berada",
  questions: {
    duration: ["berapa lama(?:kah)?"],
    number: ["berapa(?:kah)?(?: banyak| jumlah)?"],
    time: ["kapan(?:kah)?"],
    person: ["siapa(?:kah)?"],
    place: ["di ?mana(?:kah)?"],
    other: ["apa(?:kah)?", "mengapa", "kenapa", "bagaimana(?:kah)?"],
  },
  queryFields: {
    headline: "judul",
    publisher: "sumber penerbit media",
    from: "dari sejak",
    to: "sampai hingga",
    event: "peristiwa",
  },
  or: "ATAU",
  months: [
    "januari jan",
    "februari pebruari feb",
    "maret mar",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "agustus agt agu ags",
    "september sept sep",
    "oktober okt",
    "november nopember nov nop",
    "desember des",
  ],
  weekdays: ["minggu ahad", "senin", "selasa", "rabu", "kamis", "jumat jum_at", "sabtu"],
  zones: { wib: "+07:00", wita: "+08:00", wit: "+09:00" },
  numberWords:
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta miliar",
  durationUnits: ["detik", "menit", "jam", "hari", "pekan", "minggu", "bulan", "tahun"],
  synonyms,
};
