import type { PlaceWords } from "../topics/places.ts";

export const places: PlaceWords = {
  at: ["di"],
  along: ["ke|dari"],
  inHeadlines: ["guncang|landa|terjang|rendam"],
  kinds: [
    "kota|kabupaten|kab|kecamatan|kec|desa|dusun|jalan|jl|pasar|stasiun|terminal|bandara|pelabuhan|pantai|gunung|sungai|rumah",
    "rs|rsud|stadion|sd|smp|sma|tol|pulau",
  ],
  tooWide: ["timur tengah|asia pasifik|nusantara|tanah air|luar negeri|dunia|bumi"],
  namedAfterPersons:
    "rsud rsup rs rumah_sakit bandara bandar_udara stadion gelora jalan jl jln gedung universitas institut smp sma sd smk masjid taman museum " +
    "pelabuhan terminal hotel jembatan tol gor hutan monumen makam lapangan waduk bendungan kampus pondok ponpes kri km piala",
  areaKinds: [
    "provinsi|propinsi",
    "kabupaten|kab|kota administrasi|kota|kotamadya",
    "kecamatan|kec|kapanewon|kemantren|distrik",
    "desa|kelurahan|kalurahan|kampung|nagari|gampong|pekon",
  ],
  directions: ["utara|selatan|timur|barat|tengah|tenggara|pusat|besar|daya|laut"],
  beforeDay: ["pada hari|pada|hari"],
  notPlaces: ["media sosial|medsos"],
  countries: {
    cina: "CN",
    rrt: "CN",
    as: "US",
    ri: "ID",
    "republik indonesia": "ID",
    amerika: "US",
    korsel: "KR",
    korut: "KP",
    britania: "GB",
    palestina: "PS",
  },
  // `as` is a word, `AS` a country.
  namesakes: "As",
};
