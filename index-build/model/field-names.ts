import { LANGUAGES } from "../languages/index.ts";

/** The usual names of each field in the records of programs, best first. */
const NAMES = {
  sourceId: ["id", "_id", "guid", "uuid"],
  url: ["url", "link", "canonical", "canonical_url", "permalink", "source_url", "web_url", "external_url"],
  headline: ["title", "headline"],
  body: ["body", "content", "text", "articleBody", "content_html", "content_text", "maintext", "full_text", "article"],
  html: ["html", "raw_html", "page_html"],
  description: ["summary", "description", "lead", "excerpt"],
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
    "date_raw",
    "created_at",
    "timestamp",
  ],
  scrapedAt: ["scraped_at", "scrapedAt", "crawled_at", "fetched_at", "retrieved_at", "date_download", "crawl_date"],
  publisher: ["publisher", "source", "media", "site", "site_name", "portal", "outlet", "publication"],
  author: ["author", "authors", "byline", "creator", "reporter"],
  inLanguage: ["inLanguage", "lang", "language"],
  isBasedOn: ["isBasedOn", "is_based_on"],
  section: ["section", "articleSection", "category", "categories", "channel", "rubric"],
  keywords: ["keywords", "tags", "tag", "news_keywords"],
  image: [
    "image",
    "image_url",
    "imageUrl",
    "urlToImage",
    "top_image",
    "thumbnail",
    "featured_image",
    "og_image",
    "image_link",
  ],
  imageCredit: ["image_credit", "imageCredit", "photo_credit", "credit"],
  dateModified: [
    "dateModified",
    "date_modified",
    "modified",
    "modified_at",
    "updated",
    "updated_at",
    "updatedAt",
    "last_modified",
    "date_modify",
    "modified_gmt",
    "last_updated",
    "modified_date",
    "post_modified",
  ],
  isFree: ["isAccessibleForFree", "is_accessible_for_free", "is_free", "free"],
} as const;

export type FieldName = keyof typeof NAMES;

const usualNames = (field: FieldName): readonly string[] => [
  ...NAMES[field],
  ...LANGUAGES.flatMap(({ records }) => records.fields[field]?.split(" ") ?? []),
];

/**
 * Names under which records usually carry each field: those of programs, then those of each
 * language. They go before headings that say it in other words.
 */
export const FIELD_NAMES = Object.fromEntries(
  (Object.keys(NAMES) as FieldName[]).map((field) => [field, usualNames(field)]),
) as Record<FieldName, readonly string[]>;

/** The fields an owner may name. */
export const FIELDS = Object.keys(NAMES) as readonly FieldName[];

/** Names of an owner's own records for each field; they go before the usual ones. */
export type FieldMapping = Partial<Record<FieldName, readonly string[]>>;
