import { itemAt } from "../item-at.ts";

const BLOCK = "<!-- wp:paragraph -->\n<p>Warga menyambutnya.</p>\n<!-- /wp:paragraph -->\n";

/** Pieces that parsers stumble over. */
const PIECES: readonly (string | Buffer)[] = [
  "\u0000",
  "\u001b]0;judul\u0007",
  "\u009b31m",
  "\u0093",
  "\ufffe",
  "\ufdd0",
  "\u{1ffff}",
  "\u202e",
  "\u200d",
  // Half a surrogate pair, as bytes, in JSON and in markup.
  Buffer.from([0xed, 0xa0, 0xbd]),
  "\\ud83d",
  "&#xd83d;",
  "\\uffff",
  "\\u009b",
  "&#xfffe;",
  "&#27;",
  '"',
  "'",
  "\\",
  "\\u",
  "{",
  "}",
  "[",
  "]",
  "<",
  ">",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  "&a;",
  "&#x110000;",
  "&#0;",
  "<script>",
  "<svg>",
  "<table>",
  "<p",
  "---\n",
  "\n",
  "\r\n",
  "\t",
  ",",
  ";",
  "Baca juga:",
  "Editor:",
  "31/2/2024",
  "Rabu (4/2)",
  "9".repeat(400),
  " ".repeat(2000),
  "(".repeat(300),
  "a".repeat(3000),
  "<div>".repeat(300),
  '["'.repeat(300),
  BLOCK,
  '"Kata ',
];

/** Pieces whose length they stumble over. Each takes long by itself, so few inputs hold one. */
const LONG_PIECES: readonly string[] = [
  "a".repeat(200_000),
  "é".repeat(20_000),
  " ".repeat(50_000),
  "\n".repeat(20_000),
  "\t \n".repeat(5000),
  BLOCK.repeat(300),
  "<!-- wp:paragraph ".repeat(500),
  "<!--".repeat(20_000),
  "<?".repeat(20_000),
  "<![CDATA[".repeat(5000),
  `(${".id".repeat(20_000)}`,
  "(.id ".repeat(5000),
  "“Kata ".repeat(3000),
  "'".repeat(20_000),
  '"'.repeat(20_000),
  "(".repeat(20_000),
  "[".repeat(20_000),
  '{"a":'.repeat(3000),
  "<b>".repeat(5000),
  "<a href=x>".repeat(2000),
  "> ".repeat(5000),
  "* ".repeat(5000),
  "**a ".repeat(5000),
  "`".repeat(5000),
  "1.".repeat(20_000),
  "Aba. ".repeat(5000),
  "&amp;".repeat(5000),
  "https://a.example/".repeat(2000),
];

/** One of so many pieces that are put in is a long one. */
const LONG_PIECE_ODDS = 12;

/** Numbers in [0, 1) from a seed: mulberry32, so that a failing input can be made again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A copy of some bytes with one to eight faults: bytes changed, cut out, doubled or put in, or the
 * end cut off.
 */
export function mutate(bytes: Buffer, random: () => number): Buffer {
  let mutated = bytes;
  const below = (limit: number) => Math.floor(random() * limit);
  const piece = () => {
    const pieces = below(LONG_PIECE_ODDS) === 0 ? LONG_PIECES : PIECES;
    return Buffer.from(itemAt(pieces, below(pieces.length)));
  };
  for (let count = 1 + below(8); count > 0; count--) {
    const at = below(mutated.length + 1);
    const length = below(Math.min(200, mutated.length - at + 1));
    const [before, after] = [mutated.subarray(0, at), mutated.subarray(at)];
    const kinds = [
      () => Buffer.concat([before, Buffer.from([below(256)]), after.subarray(1)]),
      () => Buffer.concat([before, after.subarray(length)]),
      () => Buffer.concat([before, after.subarray(0, length), after]),
      () => Buffer.concat([before, piece(), after]),
      () => Buffer.concat([before, piece(), after.subarray(length)]),
      () => (below(4) === 0 ? before : mutated),
    ];
    mutated = (kinds[below(kinds.length)] as () => Buffer)();
  }
  return mutated;
}
