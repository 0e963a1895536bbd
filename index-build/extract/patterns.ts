/**
 * The conventions of news pages that the extraction goes by. Each pattern names where it was seen: a file of the sample
 * (`000`–`004`) and a second example by its record id in the development corpora, or by its publisher.
 * None may be tied to one page.
 */

/** A line that ends the article: whatever stands below belongs to the page, not to the text. */
export const END_OF_ARTICLE: readonly RegExp[] = [
  // 000 "Populer", "UPDATE"; lists of the same kind head the sidebars of Kompas ("Terpopuler") and Antara.
  /^(?:ter)?populer$|^update$|^(?:berita )?ter(?:kini|baru|kait)$|^most (?:popular|read)$|^trending(?: now)?$/i,
  // 004 "BERITALAINNYA", "BERITATERKINI"; spaced on Tribun pages.
  /^berita\s*(?:lainnya|terkini|terkait|terbaru|populer|utama)$|^(?:more|related|latest) (?:news|stories|articles)$/i,
  // 002 "Berikan komentar Anda"; "Isi komentar sepenuhnya adalah tanggung jawab pengguna" closes every tribunnews.com
  // record of Yogyakarta 2025.
  /^(?:berikan|tulis|tinggalkan|kirim|isi) komentar\b|^komentar$|^(?:leave a|post a)? ?comments?$/i,
  // 002 "Lanjut baca:"; "Baca berita lainnya" in Tribun records of 2023-02-27.
  /^(?:lanjut(?:kan)? (?:baca|membaca)|baca (?:berita )?(?:lainnya|terkait))\s*:?$/i,
  // 002 "Artikel Asli", the link of an aggregator to its source; "Sumber:" in kompas.com records of 2023-02-27.
  /^artikel asli$|^(?:original article|sumber artikel)$/i,
  // 001 "Artikel ini telah tayang di …"; 27 Tribun records of 2023-02-27, times.co.id "Artikel ini sebelumnya sudah tayang di".
  /^artikel ini (?:telah|sudah|sebelumnya)\b.{0,20}\b(?:tayang|terbit|dimuat)/i,
  // 001 "Editor:" below the text; krjogja.com and inews.id (2025) close every record with it.
  /^editor\s*:/i,
  // Footer of kompas.com (Yogyakarta 2025) and krjogja.com ("©2025 ProMedia").
  /^(?:copyright\b|©|hak cipta\b).{0,120}$/i,
  // 000 "Selengkapnya" under a list, 001 "Ещё видео!" under a film.
  /^(?:selengkapnya|lihat semua|indeks berita|ещё видео!?|see (?:all|more))$/i,
  // 362 Tribun records of 2023-02-27 close with it; kompas.com has "Dapatkan update berita pilihan" too.
  /^dapatkan update berita\b/i,
];

/** A single line that is no text of the article wherever it stands. */
export const BOILERPLATE: readonly RegExp[] = [
  // Tribun and Kompas put it between paragraphs ("Baca juga:" in 794 records of 2023-02-27), krjogja.com as "Baca Juga:".
  /^(?:baca|simak|lihat|tonton)(?: juga| pula)?(?: video| berita| artikel)?\s*:|^(?:read|see|watch) (?:also|more)\s*:/i,
  // 720 detik.com records of Yogyakarta 2025; idntimes.com "DOWNLOAD IDN APP SEKARANG!", inews.id "Scan this QR or download app from:".
  /^(?:scroll to continue with content|advertisement|iklan|download .{2,20} app sekarang!?|scan this qr .{0,30})$/i,
  // 002 "Berhasil disimpan.", "thumb"; share bars of detik.com ("Salin link") and kompas.com ("Kompas.com Tautan disalin").
  /^(?:berhasil disimpan\.?|thumb|salin (?:link|tautan)|bagikan|share|tautan disalin|link copied|cover berita|gambas:.*)$/i,
  // 001 "[ Ссылка ]", a link a scraper could not keep.
  /^\[\s*\S{1,12}\s*\]\.?$/u,
];

/** A line made of hashtags. 001; captions of social posts in tribunnews.com records. */
export const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u;

/**
 * A credit line, `ROLE: name`. 000 and 004 "LAPORAN:", 001 "Penulis:", "Editor:", "HOST:", "VP:"; krjogja.com and inews.id
 * "Editor:", Kompas "Penulis:" (2023-02-27).
 */
export const CREDIT =
  /^(laporan|penulis|reporter|wartawan|kontributor|pewarta|oleh|by|author|editor|redaktur|penyunting|host|vp|video|videografer|fotografer|foto|photo|sumber|source|narator|produser)\s*:\s*(\S.{0,60})$/i;

/** Roles of {@link CREDIT} that name the author, best first. */
export const AUTHOR_ROLES = [
  "penulis",
  "author",
  "by",
  "oleh",
  "pewarta",
  "reporter",
  "wartawan",
  "laporan",
  "kontributor",
];

/**
 * "Artikel ini telah tayang di PUBLISHER dengan judul HEADLINE": where the text was taken from. 001; TribunSumsel.com,
 * TribunJatim.com and Surya.co.id in records of 2023-02-27, TIMES Indonesia in times.co.id records of 2025.
 */
export const TAKEN_FROM =
  /artikel ini (?:telah|sudah|sebelumnya(?: telah| sudah)?) (?:tayang|terbit|dimuat) di ([^\n]{2,40}?) dengan judul\s*:?\s*["“]?(.+?)["”]?\s*(?:,?\s*\[[^\]]*\])?\s*[.,]?$/i;

/** A photograph's line. 000 "Dokumentasi …/Net"; "(Foto: …/TIMES Indonesia)" and "(Dok. …)" in Yogyakarta 2025. */
export const CAPTION =
  /^\(?(?:foto|photo|dok(?:umentasi)?|ilustrasi|gambar|potret|tangkapan layar|screenshot)\b[.:\s]|\/(?:net|ist|istimewa|ant|antara|afp|reuters|getty(?: images)?|rmol|detik\w*|kompas\w*)\)?$|\((?:foto|dok|ist|istimewa|photo)\b[^)]*\)$/i;

/** The link of a teaser card. 003 "Baca Selengkapnya"; "Baca selengkapnya >>>" in a tribunnews.com record of 2023-02-27. */
export const READ_MORE = /^(?:baca selengkapnya|selengkapnya|read more|continue reading)\s*[>»….]*$/i;

/** A bare site name on a line of its own. 002 "kumparan.com"; "https://jogja.times.co.id/" opens times.co.id records. */
export const BARE_DOMAIN =
  /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+(?:com|co\.id|id|net|org|tv|news|co|my|sg|info))\/?$/i;

/** A list of sites in brackets. 001 "(Tribun-Video.com/ Tribunnews.com)"; "( Tribunjogja.com / …)" in tribunnews.com records. */
export const SITE_LIST = /^\(\s*([^()]*\.(?:com|co\.id|id|net|tv)[^()]*)\)\.?$/i;
