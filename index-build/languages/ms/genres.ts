import type { GenreWords } from "../topics/genres.ts";

export const genres: GenreWords = {
  digest: [],
  forecast: [],
  horoscope: [],
  exercise: [],
  "promotion code": [],
  lyrics: [],
  prayer: ["^waktu solat\\b"],
  guide: [],
  schedule: [],
  prices: [],
  synopsis: [],
  wishes: [],
};
