import type { IdentityWords } from "../topics/identity.ts";

export const identity: IdentityWords = {
  names: "indonesia|indonesian|bahasa indonesia",
  codes: "in ind",
  tellingWords:
    "karena bahwa bisa ujar mobil uang kantor polisi senin kamis perusahaan saat mengatakan langsung " +
    "terkait saja terjadi soal berbagai menyebut kasus resmi lainnya bagian yakni tim nggak " +
    "pemerintah punya mau maupun kondisi usai digelar informasi mengungkapkan disampaikan dugaan " +
    "dikutip berhasil kemarin terlihat nasional yaitu pelaku publik diduga ungkap kesehatan ucap " +
    "tanggal upaya lewat kesempatan mantan sebesar partai persen menggelar tersangka dukungan justru " +
    "miliar kebutuhan kota menambahkan berbeda periode nomor keduanya tuturnya pungkasnya laga tutur " +
    "mengungkap pribadi pria poin berinisial kebijakan menyebutkan dilansir ucapnya tantangan " +
    "aktivitas keterangannya menit ajang sukses korupsi sebagian istri kendaraan internasional pidana " +
    "kepolisian aturan lantaran ungkapnya keamanan bikin membutuhkan lokal fasilitas dampak jalur " +
    "kualitas menciptakan bisnis imbuhnya",
};
