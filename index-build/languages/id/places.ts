import type { PlaceWords } from "../topics/places.ts";

export const places: PlaceWords = {
  at: ["di"],
  along: ["ke|dari"],
  inHeadlines: ["guncang|landa|terjang|rendam"],
  kinds: [
    "kota|kabupaten|kab|kecamatan|kec|desa|dusun|jalan|jl|pasar|stasiun|terminal|bandara|pelabuhan|pantai|gunung|sungai|rumah",
    "rs|rsud|stadion|sd|smp|sma|tol|pulau",
  ],
  areaKinds: ["provinsi|propinsi", "kabupaten|kab|kota|kotamadya", "kecamatan|kec|kapanewon|kemantren|distrik", "desa|kelurahan|kalurahan|kampung|nagari|gampong|pekon"],
  directions: ["utara|selatan|timur|barat|tengah|tenggara|pusat|besar|daya|laut"],
  beforeDay: ["pada hari|pada|hari"],
  notPlaces: ["media sosial|medsos"],
  countries: {
    cina: "CN",
    rrt: "CN",
    as: "US",
    amerika: "US",
    korsel: "KR",
    korut: "KP",
    britania: "GB",
    palestina: "PS",
  },
  // `as` is a word, `AS` a country.
  namesakes: "As",
};
