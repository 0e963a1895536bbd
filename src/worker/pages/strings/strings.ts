import type { Subject } from "../../../schema/index.ts";

/** Languages of the site's own words, by the names that they have for themselves. */
export const PAGE_LANGUAGES = { id: "Indonesia", ms: "Melayu", en: "English" } as const;

export type PageLanguage = keyof typeof PAGE_LANGUAGES;

export const PAGE_LANGUAGE_CODES = Object.keys(PAGE_LANGUAGES) as PageLanguage[];

/** What a revision counts. */
export type RevisionCounts = Record<"added" | "changed" | "withdrawn" | "moved" | "statementsWithdrawn", number>;

/** The site's own words. */
export interface Strings {
  lang: PageLanguage;
  tagline: string;
  pageLanguage: string;
  searchLabel: string;
  searchPlaceholder: string;
  searchButton: string;
  latestStorylines: string;
  events(count: number): string;
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
  /** Before the name of the list of administrative areas, whose licence asks for it. */
  areasFrom: string;
  /** Of which article of the list a text is nearly a copy; null for one of another event. */
  copyOf(number: number | null): string;
  inferredDate: string;
  reportFault: string;
  faultTitle: string;
  /** Above the statement that somebody finds wrong. */
  faultIntro: string;
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
  /** How many newsrooms report a number: `according to 4 media`. */
  accordingToNewsrooms: (count: number) => string;
  /** The values that a number had before: `before: 12 people`. */
  formerly: (values: string) => string;
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
  cutOff(chars: number): string;
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
  /** What the page is called in search engines and shares. */
  siteDescription(siteName: string): string;
  feed: string;
  embed: string;
  toldBySeveral: string;
  toldByOne: string;
  moreEvents: string;
  pages: string;
  pageBefore: string;
  names: string;
  days: string;
  /** What one is: `person`. */
  kindName(kind: Subject["kind"]): string;
  /** What several are. */
  kindsName(kind: Subject["kind"]): string;
  allOf(what: string): string;
  alsoKnownAs: string;
  eventsOf(name: string, count: number): string;
  eventsOfDay: string;
  goneNameTitle: string;
  goneNameText: string;
  previousResults: string;
  filters: string;
  filtersChosen(count: number): string;
  showAll(count: number): string;
  /** Where not all are listed. */
  showTop(count: number): string;
  nothingInList: string;
  findInList: string;
  person: string;
  organization: string;
  placeFacet: string;
  language: string;
  languageName(code: string): string;
  event: string;
  time: string;
  from: string;
  to: string;
  apply: string;
  articlesByTime(unit: "day" | "month" | "year"): string;
  removeFilter(label: string): string;
  partial: string;
  noMore: string;
  suggestions: string;
  recentSearches: string;
  clearRecent: string;
  searchFailed: string;
  shown(count: number): string;
  citation: string;
  closeCitation: string;
  openArticle: string;
  openSource: string;
  share: string;
  copied: string;
  copyFailed: string;
  embedThis: string;
  facts: string;
  coverage: string;
  coverageNote: string;
  agreeing(publishers: number, origins: number): string;
  timelineAlt(count: number, from: string, to: string): string;
  thisEvent: string;
  wholeStoryline: string;
  storylineTitle: string;
  storylineMissing: string;
  related: string;
  relatedNote: string;
  topStory: string;
  embedTitle: string;
  embedIntro: string;
  embedWhat: string;
  embedSearch: string;
  embedEvent: string;
  embedTimeline: string;
  embedEventId: string;
  embedStorylineId: string;
  embedIdHint: string;
  embedLanguage: string;
  embedPageLanguage: string;
  embedLimit: string;
  embedAccent: string;
  embedTheme: string;
  themeAuto: string;
  themeLight: string;
  themeDark: string;
  embedShow: string;
  embedPreview: string;
  embedScript: string;
  embedScriptNote: string;
  embedIframe: string;
  embedIframeNote: string;
  embedOembed: string;
  embedOembedNote: string;
  embedWordpress: string;
  embedWordpressNote: string;
  embedGhostNote: string;
  embedUnknown: string;
  copy: string;
  demoTitle: string;
  demoHeading: string;
  /** Before the address of the service. */
  demoNote: string;
  poweredBy(siteName: string): string;
  openOnSite: string;
}
