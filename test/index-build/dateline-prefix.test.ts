import { describe, expect, it } from "vitest";
import { cutDatelinePrefix } from "../../index-build/extract/text/dateline-prefix.ts";

describe("openings of agency texts", () => {
  it.each([
    ["JAKARTA, KOMPAS.com - Wakil Ketua", "KOMPAS.com", "Wakil Ketua"],
    ["TRIBUN-VIDEO.COM - Rusia dan China", "TRIBUN-VIDEO.COM", "Rusia dan China"],
    ["Krjogja.com - YOGYA - PSIM menurunkan tim", "Krjogja.com", "PSIM menurunkan tim"],
    ["Bantul, IDN Times - Sebanyak 200 siswa", "IDN Times", "Sebanyak 200 siswa"],
    ["https://jogja.times.co.id/ TIMES JOGJA, SLEMAN – Menyambut tahun", "TIMES JOGJA", "Menyambut tahun"],
    ["SinPo.id -  Presiden China", "SinPo.id", "Presiden China"],
    ["Jakarta (ANTARA) - Menteri", "ANTARA", "Menteri"],
    ["Mataram (Suara NTB) - Gubernur", "Suara NTB", "Gubernur"],
    ["JAKARTA, Feb 5 (Reuters) - Indonesia", "Reuters", "Indonesia"],
    ["Liputan6.com, Sukabumi - Polisi", "Liputan6.com", "Polisi"],
    ["TUBAN, Radar Tuban - Bupati", "Radar Tuban", "Bupati"],
    ["KRJOGJA.com - Karanganyar - Para lulusan", "KRJOGJA.com", "Para lulusan"],
    ["KRjogja.com -Jakarta- Perum", "KRjogja.com", "Perum"],
    ["Kulon Progo - Kedatangan presiden", null, "Kedatangan presiden"],
    ["Laporan Reporter Tribun Jogja, Nanda Ginting TRIBUNJOGJA.COM, GUNUNGKIDUL - Dewan", "TRIBUNJOGJA.COM", "Dewan"],
  ])("%s", (body, publisher, rest) => expect(cutDatelinePrefix(body)).toMatchObject({ publisher, body: rest }));

  it.each([
    ["SINGKAWANG: Pasukan biru menang", "Singkawang"],
    ["TRIBUN-KALTIM.COM, SANGATTA - Warga", "Sangatta"],
    ["Liputan6.com, Jakarta -Gunung itu", "Jakarta"],
    ["TIMES MALANG, BLITAR – Bupati", "Blitar"],
    ["IPOH 17 Jun – Kerajaan negeri", "Ipoh"],
    ["BANDUNG- Sopir", "Bandung"],
    ["SOLO,KOMPAS.com-Korban kecelakaan", "Solo"],
    ["SinPo.id -  Presiden China", null],
    ["Wakil Ketua hadir.", null],
  ])("%s: the place", (body, place) => expect(cutDatelinePrefix(body).place).toBe(place));

  it.each([
    "Hubungan China - Rusia semakin erat setelah pertemuan.",
    "Menteri Keuangan Sri Mulyani - yang hadir lewat video - menolak.",
    "Skor akhir 2 - 1 untuk tuan rumah.",
  ])("leaves “%s” alone", (body) => expect(cutDatelinePrefix(body)).toMatchObject({ publisher: null, body }));
});
