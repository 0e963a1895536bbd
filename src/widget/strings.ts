/** The widgets' own words. */
export interface WidgetStrings {
  lang: "id" | "ms" | "en";
  /** How dates are written (BCP 47). */
  locale: string;
  label: string;
  placeholder: string;
  results: string;
  /** `shown` of `total` hits. */
  found(shown: number, total: number): string;
  nothing: string;
  failed: string;
  allResults: string;
  loadFailed: string;
  gone: string;
  /** Before a date that is only inferred. */
  about: string;
  source: string;
  unknownPublisher: string;
  reports(publishers: number, origins: number): string;
  open: string;
  wholeStoryline: string;
  events(count: number): string;
}

const INDONESIAN: WidgetStrings = {
  lang: "id",
  locale: "id-ID",
  label: "Cari berita",
  placeholder: "Cari peristiwa, orang, tempat …",
  results: "Hasil pencarian",
  found: (shown, total) => (shown < total ? `${shown} dari ${total} artikel` : `${total} artikel ditemukan`),
  nothing: "Belum ada berita untuk kata ini. Coba kata yang lebih umum.",
  failed: "Pencarian sedang tidak dapat dihubungi. Coba lagi sebentar lagi.",
  allResults: "Semua hasil",
  loadFailed: "Isinya sedang tidak dapat dimuat.",
  gone: "Isi ini tidak ditemukan di sini.",
  about: "sekitar",
  source: "Sumber",
  unknownPublisher: "media tidak disebut",
  reports: (publishers, origins) =>
    [publishers > 0 ? `${publishers} media` : "", `${origins} sumber mandiri`].filter(Boolean).join(" · "),
  open: "Buka halaman lengkap",
  wholeStoryline: "Lihat seluruh rangkaian",
  events: (count) => `${count} peristiwa`,
};

const MALAY: WidgetStrings = {
  lang: "ms",
  locale: "ms-MY",
  label: "Cari berita",
  placeholder: "Cari peristiwa, orang, tempat …",
  results: "Hasil carian",
  found: (shown, total) => (shown < total ? `${shown} daripada ${total} artikel` : `${total} artikel dijumpai`),
  nothing: "Belum ada berita untuk perkataan ini. Cuba perkataan yang lebih umum.",
  failed: "Carian tidak dapat dihubungi sekarang. Cuba lagi sebentar lagi.",
  allResults: "Semua hasil",
  loadFailed: "Kandungan tidak dapat dimuatkan sekarang.",
  gone: "Kandungan ini tidak dijumpai di sini.",
  about: "sekitar",
  source: "Sumber",
  unknownPublisher: "media tidak dinyatakan",
  reports: (publishers, origins) =>
    [publishers > 0 ? `${publishers} media` : "", `${origins} sumber bebas`].filter(Boolean).join(" · "),
  open: "Buka halaman penuh",
  wholeStoryline: "Lihat keseluruhan rangkaian",
  events: (count) => `${count} peristiwa`,
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const ENGLISH: WidgetStrings = {
  lang: "en",
  locale: "en-GB",
  label: "Search the news",
  placeholder: "Search events, people, places …",
  results: "Search results",
  found: (shown, total) => (shown < total ? `${shown} of ${total} articles` : `${plural(total, "article")} found`),
  nothing: "No news yet for these words. Try a more general one.",
  failed: "The search cannot be reached right now. Try again in a moment.",
  allResults: "All results",
  loadFailed: "The content cannot be loaded right now.",
  gone: "This content was not found here.",
  about: "about",
  source: "Source",
  unknownPublisher: "publisher not named",
  reports: (publishers, origins) =>
    [publishers > 0 ? plural(publishers, "publisher") : "", plural(origins, "independent origin")]
      .filter(Boolean)
      .join(" · "),
  open: "Open the full page",
  wholeStoryline: "See the whole storyline",
  events: (count) => plural(count, "event"),
};

/** The words in a BCP 47 language; Indonesian where there are none. */
export function widgetStrings(language: string): WidgetStrings {
  const [code] = language.toLowerCase().split(/[-_]/);
  return code === "en" ? ENGLISH : code === "ms" ? MALAY : INDONESIAN;
}
