import type { PlaceWords } from "../topics/places.ts";

export const places: PlaceWords = {
  at: [],
  along: [],
  inHeadlines: [],
  kinds: [],
  areaKinds: ["", "", "", ""],
  directions: [],
  beforeDay: [],
  notPlaces: [],
  countries: {},
  namesakes: "",
};
