/**
 * The conventions of news pages that the extraction goes by. Each names where it was seen: a page of the sample (`000`–`004`)
 * and a second place in the development data, a record by its id or a page by its file. Where that data has none, it says so.
 * None may be tied to one page.
 */

/** A line that ends the article: whatever stands below belongs to the page, not to the text. */
export const END_OF_ARTICLE: readonly RegExp[] = [
  // 000 "Populer", "UPDATE"; "Terpopuler" on money.kompas.com-Menhub.html and health.detik.com-Stroke.html.
  /^(?:ter)?populer$|^update$|^(?:berita )?ter(?:kini|baru|kait)$|^most (?:popular|read)$|^trending(?: now)?$/i,
  // 004 "BERITALAINNYA", "BERITATERKINI"; "Berita Terkait" on money.kompas.com-Menhub.html and health.detik.com-Stroke.html.
  /^berita\s*(?:lainnya|terkini|terkait|terbaru|populer|utama)$|^(?:more|related|latest) (?:news|stories|articles)$/i,
  // 002 "Berikan komentar Anda"; "Isi komentar sepenuhnya …" in sigap-7beefcaf0b4f and all of tribunnews.com in 2025.
  /^(?:berikan|tulis|tinggalkan|kirim|isi) komentar\b|^komentar\s*:?$|^(?:leave a|post a)? ?comments?$/i,
  // 002 "Lanjut baca:". No second place: the data's texts were cut before such lists.
  /^(?:lanjut(?:kan)? (?:baca|membaca)|baca (?:berita )?(?:lainnya|terkait))\s*:?$/i,
  // 002 "Artikel Asli", an aggregator's link to its source. No second place in the data.
  /^artikel asli$|^(?:original article|sumber artikel)$/i,
  // 001 "Artikel ini telah tayang di …"; wira-f849d950d60e (kompas.com), sigap-43917d53a544 (times.co.id).
  /^artikel ini (?:telah|sudah|sebelumnya)\b.{0,20}\b(?:tayang|terbit|dimuat)/i,
  // sigap-ebce05801614 (kompas.com), sigap-915eb6c70d8d (krjogja.com, "©2025 ProMedia").
  /^(?:copyright\b|©|hak cipta\b).{0,120}$/i,
  // 000 "Selengkapnya" under a list; "Lihat semua" on money.kompas.com-Menhub.html.
  /^(?:selengkapnya|lihat semua|indeks berita|see (?:all|more))$/i,
  // wira-049c66c6a6ab and 361 other kompas.com records close with it; wira-f849d950d60e after a text from TribunSumsel.com.
  /^dapatkan update berita\b/i,
];

/**
 * A credit that closes an article where little text follows it. 001 "Editor:" below the text; sigap-915eb6c70d8d (krjogja.com),
 * sigap-c569d7484764 (inews.id).
 */
export const CLOSING_CREDIT = /^editor\s*:/i;

/** A single line that is no text of the article wherever it stands. */
export const BOILERPLATE: readonly RegExp[] = [
  // wira-049c66c6a6ab (kompas.com), sigap-915eb6c70d8d (krjogja.com, "Baca Juga:").
  /^(?:baca|simak|lihat|tonton)(?: juga| pula)?(?: video| berita| artikel)?\s*:|^(?:simak|lihat|tonton|saksikan)(?: juga)? (?:video ['"“‘]|live \w+\s*:$)|^(?:read|see|watch|also) (?:also|more|read)\s*:/i,
  // sigap-6d709404f42b (detik.com), sigap-8db344f2eeb9 (idntimes.com, "DOWNLOAD IDN APP"), sigap-c569d7484764 (inews.id, "Scan this QR").
  /^(?:scroll (?:to continue with content|untuk melanjutkan(?: membaca)?)|advertisement|iklan|download .{2,20} app sekarang!?|scan this qr .{0,30})$/i,
  // 002 "Berhasil disimpan.", "thumb", "Cover Berita"; "Tautan telah disalin" and "BAGIKAN" on health.detik.com-Stroke.html.
  /^(?:berhasil disimpan\.?|thumb|salin (?:link|tautan)|bagikan|share|tautan (?:telah )?disalin|link copied|cover berita|gambas:.*)$/i,
  // "Baca berita Tribunjogja.com lainnya di GOOGLENEWS …" (tribunnews.com), "Artikel ini ditulis oleh NAME, peserta Program
  // Magang …" in sigap-4865066d6ea0 and many others of detik.com.
  /^baca (?:berita|artikel) .{2,40} (?:lainnya|selengkapnya) di\b.{0,160}$|^artikel ini ditulis oleh\b.{0,200}$/i,
  // What stands around pictures and advertisements: "Advert" (morebikes.co.uk) and "Image 1 of 9", "Sign In" (chron.com,
  // mysanantonio.com) in scrapinghub; "ADVERTISEMENT" on money.kompas.com-Menhub.html.
  /^(?:advert|image \d+ of \/? ?\d+|(?:sign|log) in|close|caption|slideshow|this slideshow requires javascript\.?)$/i,
  // An address or mailbox on a line of its own: chron.com and nj.com in scrapinghub.
  /^(?:https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?:www\.)?(?:twitter|facebook|instagram|x|tiktok)\.com\/\S+)$/i,
  // Calls to subscribe: nj.com and morebikes.co.uk in scrapinghub; "Mari bergabung di Grup Telegram" in 362 records of kompas.com.
  /^(?:get the latest (?:news|updates)\b|subscribe to\b|sign up (?:for|to)\b|want more stories\b|mari bergabung di grup telegram\b).{0,160}$/i,
  // Around the text on pages of BBC Indonesia, Tempo, Reuters and Liputan6; the data holds no page of them.
  /^(?:waktu membaca\s*:.{1,20}|akhir dari podcast|topik terkait|sign up here\.?|perbesar|komentar|pilihan (?:redaksi|editor)|scroll ke bawah untuk melanjutkan membaca|advertisement · scroll to continue)$/i,
  // BBC News Indonesia names the parts of its pages for readers of screens. No second place: the data holds no page of it.
  /^(?:keterangan|sumber) (?:gambar|video|foto)\s*,|^lewati .{3,60}(?:dan terus membaca|dibaca)$|^peranan\s*,/i,
  // Credits and standards of agencies: "Reporting by …; Editing by …" closes a Reuters page of scrapinghub/ground-truth.json;
  // "[Gambas:Video …]" stands in four records of detik.com in 2025.
  /^our standards\s*:|^reporting by\b.{0,160}$|^\[?gambas\s*:|^pilihan editor\s*:|^simak breaking news\b/i,
  // 001 "[ Ссылка ]", a link a scraper could not keep; "[email protected]" in sigap-915eb6c70d8d (krjogja.com).
  /^\[\s*\S{1,12}\s*\]\.?$/u,
];

/** A line made of hashtags. 001; kami-3d7e4898ee23 (detik.com, a quoted post). */
export const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u;

/**
 * A credit line, `ROLE: name`. 000 and 004 "LAPORAN:", 001 "Penulis:", "Editor:", "HOST:", "VP:"; wira-5ad0ea8b1bc3
 * (kompas.com, "Penulis:"), sigap-915eb6c70d8d (krjogja.com, "Editor:"), wira-b50b63ee5643 (tribunnews.com, "Sumber:").
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
 * "Artikel ini telah tayang di PUBLISHER dengan judul HEADLINE": where the text was taken from. 001; wira-84144f8378b4
 * (kompas.com, from Surya.co.id), sigap-43917d53a544 (times.co.id, from TIMES Indonesia).
 */
export const TAKEN_FROM =
  /artikel ini (?:telah|sudah|sebelumnya(?: telah| sudah)?) (?:tayang|terbit|dimuat) di ([^\n]{2,40}?) dengan judul\s*:?\s*["“]?(.+?)["”]?\s*(?:,?\s*\[[^\]]*\])?\s*[.,]?$/i;

/** A photograph's line. 000 "Dokumentasi …/Net"; sigap-a29ace0425d9 (times.co.id), kami-c73e2ee4741f (detik.com). */
export const CAPTION =
  /^\(?(?:foto|photo|dok(?:umentasi)?|ilustrasi|gambar|potret|tangkapan layar|screenshot)\b[.:\s]|\/(?:net|ist|istimewa|ant|antara|afp|reuters|getty(?: images)?|rmol|detik\w*|kompas\w*)\)?$|\((?:foto|dok|ist|istimewa|photo|image|picture|pic)\b[^()]{0,120}\)\.?$|^(?:image|picture|photo) (?:credit|by)\b|^©\s?\p{L}[^.]{2,60}$/iu;

/** The link of a teaser card. 003 "Baca Selengkapnya"; wira-1bbde5e66036 (tribunnews.com, "Baca selengkapnya >>>"). */
export const READ_MORE = /^(?:baca selengkapnya|selengkapnya|read more|continue reading)\s*[>»….]*$/i;

/** A bare site name on a line of its own. 002 "kumparan.com"; sigap-43917d53a544 opens with its site's address (times.co.id). */
export const BARE_DOMAIN =
  /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+(?:com|co\.id|id|net|org|tv|news|co|my|sg|info))\/?$/i;

/** A list of sites in brackets. 001 "(Tribun-Video.com/ Tribunnews.com)"; wira-14a59b476dd4 (tribunnews.com). */
export const SITE_LIST = /^\(\s*([^()]*\.(?:com|co\.id|id|net|tv)[^()]*)\)\.?$/i;
