import type { IdentityWords } from "../topics/identity.ts";

export const identity: IdentityWords = {
  names: "indonesia|indonesian|bahasa indonesia",
  codes: "in",
  tellingWords:
    "karena bahwa bisa setelah adalah kata ujar mobil uang kantor polisi senin rabu kamis " +
    "rumah sakit perusahaan wilayah presiden kementerian gubernur tersebut merupakan sementara",
};
