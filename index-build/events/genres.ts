import { alternativesOfAll, type LanguagePack } from "../languages/index.ts";

/** A kind of text that reports no happening, by the names of the packs. */
type OtherGenre = keyof LanguagePack["genres"];

/** What kind of text an article is, by its headline. Only a `report` is about a happening. */
export type Genre = "report" | OtherGenre;

/** What holds for a headline of two genres is the first here. */
const GENRES: readonly OtherGenre[] = [
  "digest",
  "forecast",
  "horoscope",
  "exercise",
  "promotion code",
  "lyrics",
  "prayer",
  "guide",
  "schedule",
  "prices",
  "synopsis",
  "wishes",
];

const PATTERNS = GENRES.map(
  (genre) =>
    [
      genre,
      new RegExp(
        alternativesOfAll(({ genres }) => genres[genre]),
        "iu",
      ),
    ] as const,
);

/** What a headline says of its genre is at its start; the rest of a very long one is not read. */
const MAX_CHARS = 200;

/** The genre of an article by its headline. */
export function genreOf(headline: string): Genre {
  const opening = headline.slice(0, MAX_CHARS);
  return PATTERNS.find(([, one]) => one.test(opening))?.[0] ?? "report";
}
