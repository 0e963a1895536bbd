/** Names under which records usually carry each field, best first; they go before headings that say it in other words. */
export const FIELD_NAMES = {
  sourceId: ["id", "_id", "guid", "uuid"],
  url: ["url", "link", "canonical", "canonical_url", "permalink", "source_url", "tautan", "web_url", "external_url"],
  headline: ["title", "headline", "judul"],
  body: [
    "body",
    "content",
    "text",
    "isi",
    "articleBody",
    "content_html",
    "content_text",
    "maintext",
    "konten",
    "full_text",
    "article",
    "artikel",
  ],
  html: ["html", "raw_html", "page_html"],
  description: ["summary", "description", "lead", "ringkasan", "deskripsi", "excerpt"],
  date: [
    "date",
    "published",
    "datePublished",
    "date_published",
    "published_at",
    "publishedAt",
    "publish_date",
    "published_date",
    "date_publish",
    "pubDate",
    "pub_date",
    "tanggal",
    "tanggal_terbit",
    "date_raw",
    "created_at",
    "timestamp",
    "waktu",
  ],
  scrapedAt: ["scraped_at", "scrapedAt", "crawled_at", "fetched_at", "retrieved_at", "date_download", "crawl_date"],
  publisher: ["publisher", "source", "media", "site", "site_name", "sumber", "portal", "outlet", "publication"],
  author: ["author", "authors", "penulis", "byline", "creator", "reporter"],
  inLanguage: ["inLanguage", "lang", "language", "bahasa"],
  isBasedOn: ["isBasedOn", "is_based_on"],
} as const;

export type FieldName = keyof typeof FIELD_NAMES;

/** The fields an owner may name. */
export const FIELDS = Object.keys(FIELD_NAMES) as readonly FieldName[];

/** Names of an owner's own records for each field; they go before the usual ones. */
export type FieldMapping = Partial<Record<FieldName, readonly string[]>>;
