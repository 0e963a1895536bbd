import type { HeadlineWords } from "../topics/headlines.ts";
import sentenceOpeners from "./sentence-openers.json" with { type: "json" };

export const headlines: HeadlineWords = {
  teasers: [
    "viral|heboh|geger|terungkap|begini|simak|intip|ini dia|berikut|ternyata|fakta|momen|sosok|profil|cek|bikin|penampakan",
    "detik-detik|tak disangka|mengejutkan|wow|inilah|yuk|daftar",
  ],
  teaserOpenings: ["ini|inilah"],
  teaserEndings: ["ini(?:lah)?"],
  previews: ["prediksi|jelang|live skor|rekor pertemuan|susunan pemain|jadwal|klasemen"],
  labels: ["berita foto|foto|video|infografis|eksklusif|opini|populer|hoaks|cek fakta"],
  bareLabels: ["video|foto"],
  smallWords:
    "di ke dari dan yang untuk pada dengan oleh dalam atau bagi soal saat usai jadi tak tidak ini itu akan agar karena " +
    "sebagai hingga sampai tentang seperti para demi serta saja juga bisa lewat kepada terhadap bukan belum",
  // `Kedua,`, `Ketujuh,`.
  ordinals: ["ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"],
  sentenceOpeners,
  beforeMagnitude: ["[Mm]agnitudo"],
  behindMagnitude: ["\\sSR"],
};
