/** What a revision counts. */
export type RevisionCounts = Record<"added" | "changed" | "withdrawn" | "moved" | "statementsWithdrawn", number>;

/** The site's own words. */
export interface Strings {
  lang: "id" | "en";
  tagline: string;
  searchLabel: string;
  searchPlaceholder: string;
  searchButton: string;
  latestEvents: string;
  found(total: number, query: string): string;
  nothingFound(query: string): string;
  nothingFoundHint: string;
  searchedFor(corrected: string): string;
  didYouMean: string;
  /** Articles with nearly the same text. */
  nearCopies(count: number): string;
  /** Some results hold only some of the words. */
  someWords: string;
  sortBy: string;
  narrow: string;
  moreOfEvent(count: number): string;
  nothingNarrowed(query: string): string;
  nothingNarrowedHint: string;
  relevance: string;
  newest: string;
  oldest: string;
  more: string;
  publishers(count: number): string;
  origins(count: number): string;
  unnamed(count: number): string;
  articles(count: number): string;
  unknownDate: string;
  unknownPublisher: string;
  about: string;
  orLater(day: string): string;
  inferredDate: string;
  place: string;
  people: string;
  organizations: string;
  summary: string;
  summaryNote: string;
  noSummary: string;
  moreOfSummary: string;
  background: string;
  disagreements: string;
  disagreementsNote: string;
  quotes: string;
  numbers: string;
  writtenByModel(model: string): string;
  revisions: string;
  revisionParts(counts: RevisionCounts): string[];
  source: string;
  timeline: string;
  allArticles: string;
  storyline: string;
  storylineNote(count: number): string;
  readAtSource: string;
  partOfEvent: string;
  citedNote: string;
  takenFrom(source: string): string;
  by: string;
  notFoundTitle: string;
  notFoundText: string;
  goneTitle: string;
  goneText: string;
  splitTitle: string;
  splitText: string;
  reported: string;
  before: string;
  after: string;
  backToSearch: string;
  year: string;
  publisher: string;
  clearFilters: string;
  errorTitle: string;
  errorText: string;
  skipToContent: string;
}

const INDONESIAN: Strings = {
  lang: "id",
  tagline: "Berita menurut peristiwa, tiap kalimat ringkasan bersumber",
  searchLabel: "Cari berita",
  searchPlaceholder: "Cari peristiwa, orang, tempat …",
  searchButton: "Cari",
  latestEvents: "Peristiwa terbaru",
  found: (total, query) => `${total} artikel untuk “${query}”`,
  nothingFound: (query) => `Belum ada berita untuk “${query}”`,
  nothingFoundHint: "Periksa ejaannya, atau coba kata yang lebih umum. Peristiwa terbaru ada di bawah ini.",
  someWords: "Sebagian hasil tidak memuat semua kata.",
  didYouMean: "Mungkin maksud Anda:",
  nearCopies: (count) => `${count} artikel dengan teks hampir sama`,
  searchedFor: (corrected) => `Menampilkan hasil untuk “${corrected}”.`,
  sortBy: "Urutkan",
  narrow: "Saring",
  moreOfEvent: (count) => `${count} artikel lain dalam peristiwa ini`,
  nothingNarrowed: (query) => `Tidak ada hasil untuk “${query}” dengan saringan ini`,
  nothingNarrowedHint: "Hapus saringan untuk melihat semua hasil.",
  relevance: "Paling sesuai",
  newest: "Terbaru",
  oldest: "Terlama",
  more: "Hasil berikutnya",
  publishers: (count) => `${count} media`,
  origins: (count) => `${count} sumber mandiri`,
  unnamed: (count) => `${count} tanpa nama media`,
  articles: (count) => `${count} artikel`,
  unknownDate: "tanggal tidak diketahui",
  unknownPublisher: "media tidak disebut",
  about: "sekitar",
  orLater: (day) => `${day} atau sesudahnya`,
  inferredDate: "disimpulkan dari isi artikel",
  place: "Tempat",
  people: "Tokoh",
  organizations: "Lembaga",
  summary: "Ringkasan",
  summaryNote: "Setiap kalimat dikutip apa adanya. Angka membuka kalimat aslinya.",
  noSummary: "Tidak ada kalimat yang dapat berdiri sendiri sebagai ringkasan.",
  moreOfSummary: "Selengkapnya",
  background: "Latar belakang",
  disagreements: "Diberitakan berbeda",
  disagreementsNote: "Angka atau tanggal yang tidak sama antara satu media dan yang lain.",
  quotes: "Kata mereka",
  numbers: "Angka",
  writtenByModel: (model) =>
    `Ditulis oleh ${model} dari kalimat bernomor. Nama, angka, tanggal, dan kutipannya sudah dicocokkan.`,
  revisions: "Perubahan",
  revisionParts: ({ added, changed, withdrawn, moved, statementsWithdrawn }) =>
    [
      added > 0 ? `${added} artikel bertambah` : "",
      changed > 0 ? `${changed} artikel diperbaiki` : "",
      withdrawn > 0 ? `${withdrawn} artikel ditarik` : "",
      moved > 0 ? `${moved} artikel pindah ke peristiwa lain` : "",
      statementsWithdrawn > 0 ? `${statementsWithdrawn} kalimat ringkasan ikut dihapus` : "",
    ].filter(Boolean),
  source: "Sumber",
  timeline: "Linimasa",
  allArticles: "Semua artikel",
  storyline: "Rangkaian peristiwa",
  storylineNote: (count) => `${count} peristiwa, dari yang paling awal`,
  readAtSource: "Baca di situs asalnya",
  partOfEvent: "Bagian dari peristiwa",
  citedNote: "Kalimat yang ditandai dikutip dalam ringkasan peristiwa.",
  takenFrom: (source) => `Diambil dari ${source}`,
  by: "Oleh",
  notFoundTitle: "Halaman tidak ditemukan",
  notFoundText: "Alamat ini tidak menunjuk ke peristiwa atau artikel mana pun.",
  goneTitle: "Peristiwa ini sudah tidak ada",
  goneText: "Semua artikel tentang peristiwa ini sudah ditarik dari situs ini.",
  splitTitle: "Peristiwa ini kini terbagi",
  splitText: "Artikel di alamat ini ternyata melaporkan beberapa peristiwa. Pilih salah satu.",
  reported: "Diberitakan",
  before: "Sebelumnya",
  after: "Sesudahnya",
  backToSearch: "Kembali ke pencarian",
  year: "Tahun",
  publisher: "Media",
  clearFilters: "Hapus saringan",
  errorTitle: "Permintaan tidak dapat dipenuhi",
  errorText: "Layanan ini gagal menjawab. Coba lagi sebentar lagi.",
  skipToContent: "Langsung ke isi",
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const ENGLISH: Strings = {
  lang: "en",
  tagline: "News by event, every sentence of a summary sourced",
  searchLabel: "Search the news",
  searchPlaceholder: "Search events, people, places …",
  searchButton: "Search",
  latestEvents: "Latest events",
  found: (total, query) => `${plural(total, "article")} for “${query}”`,
  nothingFound: (query) => `No news yet for “${query}”`,
  nothingFoundHint: "Check the spelling, or try a more general word. The latest events are below.",
  someWords: "Some of these results do not hold all of the words.",
  didYouMean: "Did you mean",
  nearCopies: (count) => `${count} ${count === 1 ? "article" : "articles"} with nearly the same text`,
  searchedFor: (corrected) => `Showing results for “${corrected}”.`,
  sortBy: "Sort",
  narrow: "Narrow",
  moreOfEvent: (count) => `${plural(count, "more article")} of this event`,
  nothingNarrowed: (query) => `Nothing for “${query}” with these filters`,
  nothingNarrowedHint: "Clear the filters to see all results.",
  relevance: "Best match",
  newest: "Newest",
  oldest: "Oldest",
  more: "More results",
  publishers: (count) => plural(count, "publisher"),
  origins: (count) => plural(count, "independent origin"),
  unnamed: (count) => `${count} unnamed`,
  articles: (count) => plural(count, "article"),
  unknownDate: "date unknown",
  unknownPublisher: "publisher not named",
  about: "about",
  orLater: (day) => `${day} or later`,
  inferredDate: "worked out from the text",
  place: "Place",
  people: "People",
  organizations: "Organisations",
  summary: "Summary",
  summaryNote: "Every sentence is quoted as it stands. A number opens the sentence at its source.",
  noSummary: "No sentence of the articles can stand alone as a summary.",
  moreOfSummary: "More",
  background: "Background",
  disagreements: "Told differently",
  disagreementsNote: "Numbers or dates that are not the same in all reports.",
  quotes: "What was said",
  numbers: "Numbers",
  writtenByModel: (model) =>
    `Written by ${model} from the numbered sentences. Its names, numbers, dates and quotations were checked against them.`,
  revisions: "Changes",
  revisionParts: ({ added, changed, withdrawn, moved, statementsWithdrawn }) =>
    [
      added > 0 ? `${plural(added, "article")} added` : "",
      changed > 0 ? `${plural(changed, "article")} corrected` : "",
      withdrawn > 0 ? `${plural(withdrawn, "article")} withdrawn` : "",
      moved > 0 ? `${plural(moved, "article")} moved to another event` : "",
      statementsWithdrawn > 0 ? `${plural(statementsWithdrawn, "sentence")} of the summary dropped with them` : "",
    ].filter(Boolean),
  source: "Source",
  timeline: "Timeline",
  allArticles: "All articles",
  storyline: "Storyline",
  storylineNote: (count) => `${plural(count, "event")}, earliest first`,
  readAtSource: "Read at the source",
  partOfEvent: "Part of the event",
  citedNote: "Marked sentences are cited in the event's summary.",
  takenFrom: (source) => `Taken from ${source}`,
  by: "By",
  notFoundTitle: "Page not found",
  notFoundText: "This address leads to no event and no article.",
  goneTitle: "This event is no longer here",
  goneText: "All articles about this event were taken off this site.",
  splitTitle: "This event is now several",
  splitText: "The articles at this address turned out to report several events. Choose one.",
  reported: "Reported",
  before: "Before",
  after: "After",
  backToSearch: "Back to the search",
  year: "Year",
  publisher: "Publisher",
  clearFilters: "Clear filters",
  errorTitle: "The request cannot be answered",
  errorText: "The service failed on this request. Try again in a moment.",
  skipToContent: "Skip to content",
};

export function stringsFor(language: string): Strings {
  return language.toLowerCase().startsWith("en") ? ENGLISH : INDONESIAN;
}
