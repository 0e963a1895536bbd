/** What a word of a heading says of the field under it. */
export type HeadingWord =
  | "article"
  | "at"
  | "author"
  | "based"
  | "code"
  | "created"
  | "fetched"
  | "form"
  | "html"
  | "id"
  | "language"
  | "latest"
  | "link"
  | "name"
  | "page"
  | "published"
  | "publisher"
  | "publishing"
  | "short"
  | "source"
  | "summary"
  | "text"
  | "time"
  | "title"
  | "web"
  | "whole";

/**
 * The words by which headings of records say what stands under them, by language. Several words that mean one thing stand with spaces
 * between; a heading may write them as one.
 */
export const FIELD_WORDS: Readonly<Record<string, Partial<Record<HeadingWord, readonly string[]>>>> = {
  id: {
    article: ["berita", "artikel", "warta", "pemberitaan", "kliping", "tulisan", "dokumen"],
    at: ["pada", "di"],
    author: [
      "penulis",
      "wartawan",
      "jurnalis",
      "pewarta",
      "kontributor",
      "pengarang",
      "reporter",
      "oleh",
      "ditulis oleh",
    ],
    based: ["berdasarkan", "disadur dari", "dikutip dari"],
    code: ["kode"],
    created: ["dibuat", "pembuatan"],
    fetched: [
      ...["ambil", "diambil", "pengambilan", "akses", "diakses", "pengaksesan", "unduh", "diunduh", "pengunduhan"],
      ...["dikumpulkan", "pengumpulan", "ditarik", "penarikan", "dirayapi", "perayapan", "dipanen"],
    ],
    language: ["bahasa"],
    latest: ["terakhir"],
    link: ["tautan", "pranala", "alamat web", "alamat situs", "alamat url", "alamat berita", "alamat artikel"],
    name: ["nama"],
    page: ["halaman", "laman"],
    published: [
      ...["terbit", "tayang", "diterbitkan", "ditayangkan", "dipublikasikan", "dipublikasi", "dimuat", "diposting"],
      ...["dirilis", "disiarkan", "diunggah"],
    ],
    publisher: ["penerbit", "media", "media massa", "situs", "portal", "koran", "surat kabar", "kantor berita"],
    publishing: ["publikasi", "penerbitan", "penayangan", "rilis", "unggah", "muat", "siar", "posting", "pertama"],
    form: ["mentah", "bersih"],
    short: ["ringkas", "singkat", "pendek"],
    source: ["sumber"],
    summary: ["ringkasan", "rangkuman", "ikhtisar", "deskripsi", "cuplikan", "sinopsis", "abstrak", "resume", "teras"],
    text: ["isi", "teks", "konten", "naskah", "narasi", "badan berita", "tubuh berita"],
    time: ["tanggal", "tgl", "waktu", "hari", "jam", "pukul"],
    title: ["judul"],
    web: ["web", "daring"],
    whole: ["lengkap", "penuh", "utuh", "asli", "utama", "seluruh", "keseluruhan"],
  },
  en: {
    article: ["article", "articles", "news", "story", "post", "item", "doc", "document"],
    at: ["at", "on"],
    author: [
      ...["author", "authors", "writer", "reporter", "journalist", "byline", "contributor", "correspondent"],
      ...["by", "written by"],
    ],
    based: ["based on", "is based on", "adapted from"],
    code: ["code"],
    created: ["created", "creation"],
    fetched: [
      ...["scrape", "scraped", "scraping", "scrap", "scrapped", "crawl", "crawled", "crawling", "fetch", "fetched"],
      ...["retrieved", "retrieval", "download", "downloaded", "access", "accessed", "collected", "collection"],
      ...["harvested", "captured", "ingested", "archived"],
    ],
    html: ["html"],
    id: ["id", "guid", "uuid"],
    language: ["language", "lang"],
    latest: ["last", "latest"],
    link: ["url", "link", "uri", "href", "permalink", "hyperlink", "web address"],
    name: ["name"],
    page: ["page", "web page"],
    published: ["published", "publish", "pub", "posted", "issued", "released"],
    publisher: [
      "publisher",
      "outlet",
      "portal",
      "site",
      "web site",
      "newspaper",
      "publication",
      "media",
      "news agency",
    ],
    publishing: ["publication", "publishing", "release", "upload", "uploaded", "first"],
    form: ["raw", "clean", "cleaned", "plain", "rendered", "extracted", "str", "string", "iso", "formatted"],
    short: ["short", "brief"],
    source: ["source"],
    summary: ["summary", "description", "excerpt", "abstract", "lead", "lede", "snippet", "synopsis", "standfirst"],
    text: ["text", "content", "contents", "body"],
    time: ["date", "time", "timestamp"],
    title: ["title", "headline", "heading", "h 1"],
    web: ["web", "online"],
    whole: ["full", "whole", "entire", "complete", "original", "main", "canonical"],
  },
  ms: {
    article: ["berita", "artikel", "dokumen"],
    at: ["pada"],
    author: ["penulis", "wartawan", "pemberita", "pengarang", "oleh", "ditulis oleh"],
    based: ["berdasarkan", "dipetik daripada", "dipetik dari"],
    code: ["kod"],
    created: ["dibuat", "dicipta"],
    fetched: [
      ...["muat turun", "dimuat turun", "capaian", "dicapai", "akses", "diakses", "ambil", "diambil", "dikumpul"],
      ...["pengumpulan"],
    ],
    language: ["bahasa"],
    latest: ["terakhir"],
    link: ["pautan", "alamat web"],
    name: ["nama"],
    page: ["halaman", "laman"],
    published: ["terbit", "diterbitkan", "disiarkan", "dimuat naik"],
    publisher: ["penerbit", "akhbar", "surat khabar", "media", "portal", "laman web", "agensi berita"],
    publishing: ["penerbitan", "terbitan", "siaran", "penyiaran", "keluaran", "muat naik"],
    form: ["mentah", "bersih"],
    short: ["ringkas", "pendek"],
    source: ["sumber"],
    summary: ["ringkasan", "rumusan", "sinopsis", "abstrak"],
    text: ["isi", "teks", "kandungan", "isi kandungan"],
    time: ["tarikh", "masa", "waktu", "hari"],
    title: ["tajuk", "judul"],
    web: ["web", "dalam talian"],
    whole: ["penuh", "lengkap", "asal", "utama", "keseluruhan"],
  },
};
