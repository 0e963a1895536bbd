import type { IdentityWords } from "../topics/identity.ts";

export const identity: IdentityWords = {
  names: "malay|melayu|bahasa melayu|bahasa malaysia",
  codes: "may msa zsm",
  tellingWords:
    "kerana bahawa selepas ialah berkata wang polis isnin khamis iaitu manakala syarikat mesyuarat " +
    "bekalan baharu jurulatih pelancong bagaimanapun menerusi perniagaan peniaga dijangka julai ogos " +
    "disember kerajaan tempoh akhbar kes tiada mahu pelbagai tempatan susulan berjaya peratus sahaja " +
    "sebarang mengikut siasatan berdepan setakat terbabit memaklumkan kelmarin dipercayai kenderaan " +
    "bahagian parti berhubung pemberita aktiviti membabitkan bilion perkhidmatan sekiranya menyertai " +
    "kesemua menyifatkan berikutan projek maklumat kemalangan seramai kempen sentiasa berterusan " +
    "isteri bandar sempena amaran ekoran pertuduhan laluan terjejas motosikal mencipta tentera " +
    "memulakan bersetuju rawatan kecederaan tertuduh pelakon menggesa telefon dimaklumkan sokongan " +
    "mengesan merekodkan mendedahkan minit dikesan peguam fizikal punca berbeza sebahagian filem " +
    "antarabangsa senarai sekatan berkongsi sebenar tarikh rakan cuba kesihatan kawalan bapa cabaran " +
    "kewangan memandangkan berhampiran talian disyaki jiran tertakluk difahamkan tular barangan dadah " +
    "perubatan faham sindiket direkodkan majoriti rasmi sukan rakaman jawatan dinasihatkan peribadi " +
    "impak bajet akaun jenayah mengelakkan lori lapan kewujudan mencadangkan mahupun rundingan " +
    "pengarah teruk wabak terbaharu perkongsian undi merasmikan direman kaedah sukar mencecah " +
    "bercadang berhasrat soalan menjejaskan komuniti jentera pembangkang komited baginda kejohanan " +
    "pelancongan merangkumi tumpas majikan sesetengah zon usahawan cecair berdaftar melawat purata " +
    "pengasas pelaburan kerosakan lesen apabila disebabkan",
};
