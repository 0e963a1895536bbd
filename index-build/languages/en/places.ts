import type { PlaceWords } from "../topics/places.ts";

export const places: PlaceWords = {
  at: ["at|in"],
  along: ["from|to"],
  arrivals: ["arrived?|landed|arriving"],
  inHeadlines: ["near|hits?|rocks?|strikes?"],
  kinds: ["the"],
  tooWide: ["middle east|asia pacific|gulf|world|overseas"],
  namedAfterPersons: "fort mount lake port camp saint",
  seats: "",
  bodies: "",
  areaKinds: ["", "", "", ""],
  directions: ["north|south|east|west"],
  beforeDay: ["on"],
  notPlaces: [],
  shortNames: {},
  countries: {},
  namesakes: "Jordan Chad Georgia",
};
