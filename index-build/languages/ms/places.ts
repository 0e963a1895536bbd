import type { PlaceWords } from "../topics/places.ts";

export const places: PlaceWords = {
  at: [],
  along: [],
  inHeadlines: [],
  kinds: [],
  tooWide: ["timur tengah|asia pasifik"],
  namedAfterPersons:
    "lapangan_terbang hospital sekolah stadium jalan masjid lebuhraya taman kampung dewan kompleks menara",
  areaKinds: ["", "", "", ""],
  directions: [],
  beforeDay: [],
  notPlaces: [],
  countries: {},
  namesakes: "",
};
