import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../index-build/sentences/index.ts";

const split = (text: string) =>
  sentencesOf(text, [{ start: 0, end: text.length, subhead: false }]).map(({ start, end }) => text.slice(start, end));

describe("a full stop that ends no sentence", () => {
  it.each([
    "Pimpinan pesantren, K.H. Ahmad Rifai, hadir.| Ia berpidato.",
    "Alamat kantor di Jl. Jend. Sudirman Kav. 52 Jakarta.| Kantor itu tutup.",
    "Warga RT. 03 RW. 02 mengungsi.| Mereka butuh selimut.",
    "Surat tgl. 5 Maret diterima.| Isinya rahasia.",
    "Kapolres AKBP. Dedi Santoso, S.I.K., M.H. mengatakan itu.| Ia yakin.",
    "Saksi a.l. Andi dan Budi hadir.| Mereka gembira.",
    "Mereka membayar UD. Sumber dan Fa. Lima.| Proyek mulai.",
    "Harga beras naik menjadi Rp. 15.500 per kilogram.| Warga mengeluh.",
    "Denda Rp. 50.000,- berlaku bagi penimbun.| Gudang disegel.",
    "Putusan No. 12/Pid. Sus/2024 dibacakan.| Hakim mengetuk palu.",
    "Kapal dipimpin Capt. Bima Laksana.| Muatannya garam.",
    "Rapat di Jln. Kenanga No. 8 ditunda.| Camat sakit.",
    "Ia lahir di Ds. Sukamaju Kec. Bantul.| Ayahnya petani.",
    "The hearing is on Sept. 12 in Jakarta.| Lawyers will attend.",
    "Lt. Col. James Hart spoke.| Nobody listened.",
    "See vol. 3, pp. 12 of the report.| It is long.",
    "Mt. Merapi erupted on Nov. 5 again.| Ash fell.",
    "Koperal Ahmad dan Sarjan Hjh. Minah hadir.| Majlis bermula.",
    "Terdakwa adalah Rudi, S.H.| Ia mengajukan banding.",
    "Gedung itu milik R.A. Kartini.| Sekarang museum.",
  ])("%s", (marked) => expect(split(marked.replace("|", ""))).toEqual(marked.split("|").map((part) => part.trim())));
});
