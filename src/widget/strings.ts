/** The widget's own words. */
export interface WidgetStrings {
  label: string;
  placeholder: string;
  /** `shown` of `total` hits. */
  found(shown: number, total: number): string;
  nothing: string;
  failed: string;
  allResults: string;
}

const STRINGS: Record<"id" | "en", WidgetStrings> = {
  id: {
    label: "Cari berita",
    placeholder: "Cari peristiwa, orang, tempat …",
    found: (shown, total) => (shown < total ? `${shown} dari ${total} artikel` : `${total} artikel ditemukan`),
    nothing: "Belum ada berita untuk kata ini. Coba kata yang lebih umum.",
    failed: "Pencarian sedang tidak dapat dihubungi. Coba lagi sebentar lagi.",
    allResults: "Semua hasil",
  },
  en: {
    label: "Search the news",
    placeholder: "Search events, people, places …",
    found: (shown, total) =>
      shown < total ? `${shown} of ${total} articles` : `${total} ${total === 1 ? "article" : "articles"} found`,
    nothing: "No news yet for these words. Try a more general one.",
    failed: "The search cannot be reached right now. Try again in a moment.",
    allResults: "All results",
  },
};

/** The words in a BCP 47 language; Indonesian where there are none. */
export function widgetStrings(language: string): WidgetStrings {
  return language.toLowerCase().startsWith("en") ? STRINGS.en : STRINGS.id;
}
