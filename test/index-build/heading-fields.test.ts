import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutText } from "../../index-build/extract/field-advice.ts";
import { RecordFields } from "../../index-build/extract/fields.ts";
import { FIELDS, type FieldName } from "../../index-build/model/field-names.ts";
import { fieldsOfHeading } from "../../index-build/model/heading-fields.ts";

/** A value that fits each field. */
const VALUES: Record<FieldName, string> = {
  sourceId: "kabar-20240603-17",
  url: "https://kabar.example/2024/06/03/jembatan",
  headline: "Jembatan Baru Dibuka di Tepi Sungai",
  body: "Wali kota membuka jembatan baru di tepi sungai pada Senin. Warga menyambutnya dengan pawai. Jembatan itu menghubungkan dua kampung yang dahulu hanya dapat dicapai dengan perahu.",
  html: "<!doctype html><html><body><p>Wali kota membuka jembatan baru.</p></body></html>",
  description: "Wali kota membuka jembatan baru di tepi sungai.",
  date: "3 Juni 2024 08:15 WIB",
  scrapedAt: "2024-06-04T10:00:00+07:00",
  publisher: "Kabar Sungai",
  author: "Sari Melati",
  inLanguage: "id",
  isBasedOn: "Kantor Berita Sungai",
  section: "Daerah",
  keywords: "jembatan, sungai",
  image: "https://kabar.example/jembatan.jpg",
  imageCredit: "Budi Santoso",
  dateModified: "2024-06-03T09:00:00+07:00",
  isFree: "true",
};

/** Headings as other projects write them. */
const NAMED: Partial<Record<FieldName, readonly string[]>> = {
  sourceId: ["news_id", "item_id", "doc_id", "ID Artikel", "articleId", "post-id"],
  url: [
    ...[
      "article_link",
      "Article URL",
      "newsLink",
      "page_url",
      "canonical_link",
      "Link Berita",
      "Tautan Asli",
      "url_full",
    ],
    ...["Pautan Berita", "Pautan Asal", "Alamat Web"],
  ],
  headline: [
    ...["news_title", "newsTitle", "post_title", "title.rendered", "story-title", "Judul_Berita", "Judul Pemberitaan"],
    ...["JUDUL ASLI", "Tajuk Berita", "judul_artikél", "article heading", "headline_text", "judulBerita"],
  ],
  body: [
    ...["article_text", "news_content", "NewsContent", "post_content", "content.rendered", "raw_text", "clean_text"],
    ...[
      "clean_article",
      "document",
      "Isi Berita",
      "Isi Pemberitaan",
      "Teks Lengkap",
      "Naskah Lengkap",
      "Berita Lengkap",
    ],
    ...["Isi Kandungan", "Teks Penuh", "scraped_text", "isi_artikel", "body_html"],
  ],
  description: [
    ...["short_description", "post_excerpt", "excerpt.rendered", "article_summary", "Resume Berita", "Ringkasan Isi"],
    ...["Ringkasan Berita", "isi_singkat"],
  ],
  date: [
    ...["Publish Date", "publication_date", "article:published_time", "published_datetime", "post_date", "datePosted"],
    ...[
      "release date",
      "Tanggal Tayang",
      "Tgl. Berita",
      "Tgl Terbit",
      "Hari/Tanggal",
      "Tarikh Siaran",
      "Tarikh Terbitan",
    ],
    ...["first_published_at", "time_published"],
  ],
  scrapedAt: [
    ...[
      "scraped_on",
      "crawl_timestamp",
      "crawledDate",
      "retrieval date",
      "waktu_crawl",
      "diambil_pada",
      "Diakses pada",
    ],
    ...["Waktu Unduh", "tanggal scraping", "Tarikh Capaian", "tarikh_muat_turun", "last_crawled"],
  ],
  publisher: [
    ...["Source Name", "source.name", "news_outlet", "newsSite", "Nama Media", "Nama Portal Berita", "Surat Kabar"],
    ...["Sumber Berita", "Nama Akhbar", "Agensi Berita", "media_online"],
  ],
  author: [
    "Author(s)",
    "author_name",
    "article_author",
    "Nama Wartawan",
    "Penulis Berita",
    "ditulis_oleh",
    "written_by",
  ],
  inLanguage: ["language_code", "text_lang", "Bahasa Artikel", "kod_bahasa"],
};

/** What stands near an article and is none of its fields. */
const OTHERS = [
  ...["url_gambar", "Tautan Gambar", "author_url", "URL Penerbit", "short_url", "link_hash", "thumbnail link"],
  ...[
    "publisher_id",
    "author_id",
    "category_id",
    "Kode Berita",
    "post_name",
    "post_status",
    "post_type",
    "post_mime_type",
  ],
  ...[
    "title_length",
    "title_sentiment",
    "judul_seo",
    "meta_title",
    "subtitle",
    "Sub Judul",
    "Judul Foto",
    "Tajuk Imej",
  ],
  ...["content_type", "text_length", "word_count", "alt_text", "Isi Komentar", "text_without_stopwords", "body_class"],
  ...[
    "jumlah_komentar",
    "comment_count",
    "Jumlah Tayangan",
    "Narasumber",
    "Nama Editor",
    "Keterangan Foto",
    "Nilai PR (Rp)",
  ],
  ...["post_date_gmt", "updated_on", "Tanggal Kejadian", "Tarikh Dikemas Kini"],
  ...[
    "birth_date",
    "read_time",
    "waktu_baca",
    "time_zone",
    "download_latency",
    "published_by",
    "scraped_by",
    "is_published",
  ],
  ...[
    "Jenis Media",
    "featured_media",
    "Media Sosial",
    "Wilayah Terbit",
    "source_type",
    "Sumber Foto",
    "Muka Surat",
    "No.",
  ],
  ...[
    "meta_lang",
    "meta_description",
    "spider_name",
    "Unnamed: 0",
    "label",
    "Kolom",
    "",
    "  ",
    "___",
    "12",
    "toString",
  ],
];

const cases = (Object.entries(NAMED) as [FieldName, string[]][]).flatMap(([field, headings]) =>
  headings.map((heading) => [heading, field] as const),
);

describe("a heading", () => {
  it.each(cases)("%s is the field %s and no other", (heading, field) => {
    const fields = new RecordFields({ [heading]: VALUES[field] }, {});
    expect(FIELDS.filter((one) => fields.get(one) !== null)).toEqual([field]);
    expect(fields.get(field)).toBe(VALUES[field]);
  });

  it.each(OTHERS)("%s is no field, whatever stands under it", (heading) => {
    for (const value of Object.values(VALUES)) {
      const fields = new RecordFields({ [heading]: value }, {});
      expect(FIELDS.filter((one) => fields.get(one) !== null)).toEqual([]);
    }
  });

  it("of whatever characters has some fields or none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), fc.anything(), (heading, value) => {
        expect(fieldsOfHeading(heading).length).toBeLessThan(FIELDS.length);
        const fields = new RecordFields({ [heading]: value }, {});
        for (const field of FIELDS) expect(fields.named(field).concat(fields.worded(field)).length).toBeLessThan(2);
        expect(withoutText(fields)).toMatch(/^The record has no (?:text|fields)[^\n]+$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("made of known words in any order and writing has some fields or none", () => {
    const word = fc.constantFrom("judul", "ISI", "Tgl", "url", "di", "muat", "h1", "ﷺ", "é", "2", "id");
    const heading = fc.array(fc.tuple(word, fc.constantFrom("", "_", " ", ".", "-"))).map((all) => all.flat().join(""));
    fc.assert(
      fc.property(heading, (one) => {
        expect(fieldsOfHeading(one).length).toBeLessThan(FIELDS.length);
      }),
    );
  });
});
