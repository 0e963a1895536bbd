import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { examinePage, extract } from "../../index-build/extract/index.ts";
import { findWall, isWallLine, readSentences } from "../../index-build/extract/text/walls.ts";
import { fetchNew } from "../../index-build/fetch/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { NewsServer } from "../support/news-server.ts";

const LEAD =
  "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai perahu.";
const page = (title: string, body: string, head = "") =>
  `<!doctype html><html lang="id"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const reasonOf = (html: string) => {
  const found = extract({ fields: {}, page: { type: "html", text: html } });
  return "reason" in found ? found.reason : null;
};
const cards = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<article><h2><a href="/${at}">Bupati Kecamatan ${at} Meresmikan Pasar Ikan</a></h2><p>Senin, ${at + 1} Juni 2024</p><p>Bupati meresmikan pasar ikan ke-${at} yang …</p></article>`,
  ).join("");

describe("a page that is no article", () => {
  it.each([
    [
      "notFound",
      page(
        "Artikel Dicabut - Kabar",
        "<h1>Artikel ini sudah dicabut oleh redaksi</h1><p>Berita yang hendak Anda baca tidak lagi tersedia di Kabar.</p><p>Pertanyaan dapat disampaikan kepada redaksi lewat surat.</p>",
      ),
      /not found/,
    ],
    [
      "a code that was sent",
      page(
        "Verifikasi Nomor Ponsel | Kabar",
        "<h2>Masukkan kode OTP</h2><p>Kode enam angka telah kami kirim ke 08xx. Jangan berikan kode ini kepada siapa pun, termasuk pihak yang mengaku dari Kabar.</p>",
      ),
      /log in/,
    ],
    [
      "a password",
      page(
        "e-Akhbar - Kabar",
        '<h2>Baca akhbar sebenar di skrin</h2><p>Setiap helaian kini boleh diselak secara digital seawal jam empat pagi setiap hari.</p><form><input name="e"><input type="password" name="k"></form>',
      ),
      /log in/,
    ],
    [
      "the first sentences of an article",
      page(
        "Di Balik Mundurnya Direktur Bank Daerah - Kabar",
        "<article><h1>Di Balik Mundurnya Direktur Bank Daerah</h1><p>Surat pengunduran diri itu tiba di meja komisaris bank pada Jumat sore, dua jam sebelum rapat.</p><p>Artikel ini khusus pelanggan Kabar</p><p>Dukung jurnalisme mendalam mulai Rp 2.000 per hari.</p></article>",
      ),
      /subscribe/,
    ],
    [
      "plans to choose from",
      page(
        "Siapa Menikmati Tambang? | Kabar",
        "<h1>Siapa Menikmati Tambang?</h1><h2>Pilih paket untuk membuka liputan ini</h2><table><tr><td>Harga</td><td>Rp 59.000</td><td>Rp 299.000</td></tr></table><p>Perpanjangan otomatis dapat dimatikan kapan saja.</p>",
      ),
      /subscribe/,
    ],
    [
      "an app",
      page(
        "Buka dalam aplikasi - Kabar",
        "<h2>Kereta terbabas ke parit, pemandu selamat</h2><p>Anda sedang dibawa ke aplikasi Kabar…</p><a href='kabar://1'>Buka sekarang</a>",
      ),
      /leads on to another/,
    ],
    [
      "a list without headings",
      page(
        "Berita Terpopuler Minggu Ini | Kabar",
        `<h1>Terpopuler</h1><ul>${Array.from({ length: 8 }, (_, at) => `<li><a href="/b/${at}">Warga Kampung Nomor ${at} Membuka Pasar Ikan di Tepi Sungai</a> <small>Daerah | ${at + 1} Juni, 18:44 | dibaca ${at}4.301 kali</small></li>`).join("")}</ul>`,
      ),
      /lists articles/,
    ],
    [
      "botCheck",
      page(
        "Attention Required!",
        "<h1>Sorry, you have been blocked</h1><p>You are unable to access kabar.example. Please enable cookies.</p>",
      ),
      /check for robots/,
    ],
    [
      "botCheck",
      page("Sebentar…", "<p>Kami sedang memverifikasi bahwa Anda manusia. Mohon aktifkan JavaScript.</p>"),
      /check for robots/,
    ],
    [
      "notFound",
      page("Kabar Kota", "<h1>Ups!</h1><p>Artikel yang Anda tuju sudah dihapus oleh redaksi. Kembali ke beranda.</p>"),
      /not found/,
    ],
    [
      "notFound",
      page("Page not found | Kabar", "<p>We could not find that page. Try another search.</p>"),
      /not found/,
    ],
    [
      "cookieWall",
      page(
        "Harga emas naik",
        "<h2>Your privacy, your choice</h2><p>We and our 712 partners store and access information on your device. You can accept all or manage your choices.</p>",
      ),
      /consent/,
    ],
    [
      "logIn",
      page(
        "Harga emas naik",
        "<h1>Harga emas naik</h1><p>Silakan masuk untuk melanjutkan membaca.</p><p>Belum punya akun? Daftar sekarang.</p>",
      ),
      /log in/,
    ],
    [
      "subscription",
      page(
        "Harga emas naik",
        "<h1>Harga emas naik</h1><p>This article is for subscribers only.</p><p>Rp 49.000 per bulan</p><p>Cancel anytime.</p>",
      ),
      /subscribe/,
    ],
    [
      "redirect",
      page(
        "Kabar",
        "<p>You are being redirected. If nothing happens, click here to continue.</p>",
        '<meta http-equiv="refresh" content="0;url=/x">',
      ),
      /leads on to another/,
    ],
    [
      "media",
      page(
        "Foto: Pawai Perahu di Kali Biru",
        "<h1>Foto: Pawai Perahu di Kali Biru</h1><p>Warga berpawai perahu di Kali Biru pada Senin (3/6/2024).</p>",
      ),
      /pictures or a video/,
    ],
    ["index", page("Berita Daerah Terkini - Kabar Kota", `<h1>Daerah</h1>${cards(14)}`), /lists articles/],
    ["nothing", page("Kabar Kota", "<ul><li>Beranda</li><li>Nasional</li></ul><p>Memuat konten</p>"), /no sentence/],
  ])("is named: %s", (_kind, html, reason) => expect(reasonOf(html)).toMatch(reason));

  it.each([
    page("Jembatan Dibuka", `<h1>Jembatan Dibuka</h1><p>${LEAD}</p>`),
    page("Jembatan Dibuka", `<h1>Jembatan Dibuka</h1><p>${LEAD}</p><p>${LEAD}</p><h3>Berita Terkait</h3>${cards(14)}`),
    page(
      "Halaman 404 Situs Desa Viral",
      `<h1>Halaman 404 Situs Desa Viral</h1><p>"Halaman tidak ditemukan", begitu tulisan di situs Desa Muara yang viral pada Senin. Kepala desa Rini Halim mengatakan gambar kambing di halaman itu dibuat oleh anak sekolah. Pengunjung situs naik tiga kali lipat sejak pekan lalu. Desa itu kini menjual kaus bergambar kambing dengan harga seratus ribu rupiah di pasar.</p>`,
    ),
    page(
      "Video: Jembatan Dibuka",
      `<h1>Video: Jembatan Dibuka</h1><p>${LEAD}</p><p>Jembatan itu menghubungkan dua kampung yang dahulu hanya dapat dicapai dengan perahu.</p>`,
    ),
  ])("is told from an article", (html) => expect(reasonOf(html)).toBeNull());

  it("stays an article where some of its text stands above the wall", () => {
    const found = extract({
      fields: {},
      page: {
        type: "html",
        text: page(
          "Jembatan Dibuka",
          `<h1>Jembatan Dibuka</h1><p>${LEAD}</p><p>Artikel ini khusus pelanggan. Silakan masuk untuk melanjutkan membaca.</p>`,
        ),
      },
    });
    expect(found).toMatchObject({ articleBody: LEAD });
  });

  it("goes by what its sentences do", () => {
    const read = readSentences(["Verify you are human.", `${LEAD}`, "Kebijakan Privasi"], "Jembatan Baru Dibuka");
    expect(read).toMatchObject({ telling: 1, isOfHeadline: true, otherWords: 7 });
    expect(findWall(null, read)).toBeNull();
    expect(isWallLine("Silakan masuk atau berlangganan untuk melanjutkan membaca.")).toBe(true);
    expect(isWallLine("Warga berlangganan koran itu sejak 1998 dan membacanya setiap pagi.")).toBe(false);
  });

  it.each([
    [
      "a fraud with codes",
      "Kode OTP Dipakai Menipu Nasabah",
      "Polisi menangkap lima orang yang meminta kode OTP dari nasabah bank di Semarang sejak Mei. Kerugian para korban mencapai Rp 2,3 miliar, kata Kapolres Semarang pada Rabu.",
    ],
    [
      "a page that is not found",
      "Mengapa Galat 404 Muncul di Situs Pemda",
      "Sebanyak 4.000 situs pemerintah daerah menampilkan galat 404 atau halaman tidak ditemukan pada awal pekan ini. Kementerian meminta pengelola situs memperbaikinya dalam tiga puluh hari.",
    ],
    [
      "paywalls",
      "Koran Daerah Mulai Meminta Pembaca Berlangganan",
      "Tiga koran daerah di Jawa Tengah mulai meminta pembaca berlangganan untuk membaca artikel secara penuh. Sebanyak dua ribu orang mendaftar pada pekan pertama, kata pemimpin redaksi salah satu koran.",
    ],
    [
      "a road that is closed",
      "Jalan Pemuda Ditutup Dua Hari",
      "Kendaraan dari arah Pati akan dialihkan ke Jalan Sunan selama dua hari karena perbaikan jembatan. Dinas perhubungan menempatkan dua puluh petugas di lima persimpangan.",
    ],
  ])("is no report about %s", (_, title, body) => {
    expect(extract({ fields: { title, body }, page: null })).toMatchObject({ articleBody: body });
    expect(reasonOf(page(title, `<article><h1>${title}</h1><p>${body}</p></article>`))).toBeNull();
  });

  it("costs no square of the length of a text", () => {
    const words = "halaman artikel anda silakan masuk ".repeat(20_000);
    expect(readSentences([words], null).askingWords).toBeGreaterThan(0);
  });
});

describe("kilas fetch", () => {
  let server: NewsServer;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    server = new NewsServer();
    await server.start();
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await server.stop();
    await folder.remove();
  });

  it("stores no check for robots, and asks for the article again in the next run", async () => {
    const feed = `<rss version="2.0"><channel><title>Kabar</title><item><title>Jembatan Dibuka</title><link>/a</link></item></channel></rss>`;
    server
      .on("/feed", feed)
      .on("/a", page("Just a moment...", "<p>Verify you are human by completing the action below.</p>"));
    const settings = {
      ...config.fetch,
      into: folder.path,
      delaySeconds: 0,
      allowPrivateAddresses: true,
      feeds: [`${server.origin}/feed`],
    };
    const run = () => fetchNew(settings, () => {}, { backoffMs: 5, examine: examinePage });
    expect(await run()).toMatchObject([
      { added: 0, failures: [{ reason: expect.stringMatching(/check for robots/) }] },
    ]);
    server.on("/a", page("Jembatan Dibuka", `<h1>Jembatan Dibuka</h1><p>${LEAD}</p>`));
    expect(await run()).toMatchObject([{ added: 1, known: 0, failures: [] }]);
  });

  it("leaves a page that says that it is gone for later", () =>
    expect(
      examinePage(page("Halaman Tidak Ditemukan", "<h1>404</h1>"), { url: "https://a.example/1", title: "Jembatan" }),
    ).toMatchObject({ isLasting: true }));
});
