import type { DatelineWords } from "../topics/datelines.ts";

export const datelines: DatelineWords = {
  ago: ["(?:\\d{1,3}|se)\\s?(?:detik|menit|jam|hari|minggu|bulan|tahun)\\s+(?:yang\\s+)?lalu"],
  lookedBack: ["(?:yang\\s)?(?:lalu|silam)"],
  published: ["diperbarui|diterbitkan|tayang"],
  updated: ["diperbarui|pembaruan|terakhir diubah"],
  labels: ["diterbitkan|dipublikasikan|tayang|terbit|diperbarui|pada|pukul|jam"],
  halvesOfDay: "",
  // `Jakarta - ` on nearly every page of detik.com, `Kulon Progo - ` in sigap-1cabe46b8b76 there.
  places:
    "jakarta,bandung,surabaya,semarang,yogyakarta,jogja,sleman,bantul,kulon progo,gunungkidul,solo,surakarta,malang,medan," +
    "makassar,palembang,denpasar,bogor,depok,bekasi,tangerang,tangerang selatan,serang,cirebon,tasikmalaya,cianjur,sukabumi," +
    "garut,karawang,banyumas,purwokerto,cilacap,klaten,magelang,kediri,jember,banyuwangi,sidoarjo,gresik,mojokerto,madiun," +
    "pekanbaru,padang,batam,jambi,bengkulu,bandar lampung,banda aceh,pontianak,banjarmasin,samarinda,balikpapan,manado,palu," +
    "kendari,gorontalo,ambon,ternate,jayapura,merauke,sorong,manokwari,mataram,kupang,singapura,beijing,moskow,tokyo,london",
};
