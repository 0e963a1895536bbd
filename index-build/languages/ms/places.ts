import type { PlaceWords } from "../topics/places.ts";

export const places: PlaceWords = {
  at: [],
  along: [],
  arrivals: [],
  inHeadlines: [],
  kinds: [],
  tooWide: ["timur tengah|asia pasifik"],
  namedAfterPersons:
    "lapangan_terbang hospital sekolah stadium jalan masjid lebuhraya taman kampung dewan kompleks menara",
  seats: "kuala_lumpur",
  bodies: "ipd ipk",
  areaKinds: ["", "", "", ""],
  directions: [],
  beforeDay: [],
  notPlaces: [],
  shortNames: { kl: "kuala lumpur", jb: "johor bahru" },
  countries: {},
  namesakes: "",
};
