import type { SpeechWords } from "../topics/speech.ts";

export const speech: SpeechWords = {
  tags: "kata ujar tutur ungkap jelas tegas ucap imbuh terang papar sebut tambah lanjut pungkas",
  rareTags: "beber tukas tandas cetus urai",
  furtherTags: "sambung seru tulis akui",
  verbs:
    "mengatakan menyebut menyebutkan menegaskan menjelaskan mengungkapkan mengungkap menuturkan menambahkan " +
    "menyatakan menilai mengaku mengakui memastikan membantah memaparkan menerangkan menekankan " +
    "memperkirakan mengklaim mengingatkan menduga meyakini membenarkan berpendapat",
  verbsWithThat: ["menyampaikan", "mencatat"],
  learntTags: "beber",
  learntVerbs:
    "mengatakan menyebut menyebutkan menegaskan menjelaskan mengungkapkan menuturkan menambahkan berharap memuji " +
    "menilai meminta mengaku menyatakan menyampaikan menurut",
  that: "bahwa",
  pronouns: "ia dia beliau",
  pronounsBehind: ["nya", "\\s(?:dia|ia)"],
  toListener: "kepada pada ke dengan",
  toListenerBeforeThat: "kepada",
  adverbs: "juga pun kemudian lalu sendiri sebelumnya kembali",
  accordingTo: ["menurut"],
  attributions: [
    "tandas",
    "me(?:ngatakan|nyebut\\w*|njelaskan|nuturkan|ngungkapkan|negaskan|nyampaikan|nambahkan|ngutip|lansir)",
    "di(?:katakan|sampaikan|ungkapkan|sebutkan|tulis|kutip|lansir|rangkum|himpun|temui|hubungi|konfirmasi)",
    "(?:keterangan|pernyataan)\\w*",
    "kepada (?:wartawan|awak media)",
    "(?:saat|ketika|usai) (?:hubungi|temui|konfirmasi|(?:di)?wawancara\\w*)",
  ],
  beforeOthers: "di dari dalam oleh bersama untuk terhadap bagi melalui antara dan serta atau alias seperti",
  nobody: "dirinya pihaknya jangan menurut humas direksi stadion konser redaksi penulis",
  denials: "membantah dibantah menolak ditolak menepis menyangkal",
};
