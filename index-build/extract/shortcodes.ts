/**
 * WordPress and its page builders keep shortcodes in the text: `[caption id="a"]…[/caption]`,
 * `[vc_row]`, `[adrotate banner="3"]`. A bracket is one where it has attributes, is closed by name
 * or closes one, or names a part of a known builder; `[sic]` and `[Rp 5.000]` are text.
 */
const TAG = /\[(\/?)([a-z][a-z0-9_-]{1,60})((?:[\s=][^[\]]{0,2000})?)\]/g;
const ATTRIBUTE = /[\w-]=["'“”&]?[^\s"']/;
/** Parts that are written without attributes, and those of builders. */
const KNOWN = /^(?:gallery|embed|video|audio|playlist|(?:vc|et_pb|fusion|su|av|tdc|elementor|wpb|fl)_\w+)$/i;
/** What is inside these is no text: of a picture its caption, and code. */
const WITHOUT_TEXT = new Set("caption wp_caption embed video audio gallery playlist".split(" "));
/** The same of a word of a name: `vc_raw_html`. */
const CODE = new Set("raw code html js css".split(" "));
const isWithoutText = (name: string): boolean =>
  WITHOUT_TEXT.has(name) || name.split(/[_-]/).some((word) => CODE.has(word));
/** What a builder encodes. */
const BASE64 = /^[A-Za-z0-9+/=\s]{24,}$/;

interface Shortcode {
  start: number;
  end: number;
  name: string;
  isClosing: boolean;
}

/** A text without shortcodes, and without what is inside those that hold no text. */
export function withoutShortcodes(text: string): string {
  if (!text.includes("[")) return text;
  const tags = shortcodesIn(text);
  if (tags.length === 0) return text;
  let kept = "";
  let from = 0;
  for (let at = 0; at < tags.length; at++) {
    const { start, end, name, isClosing } = tags[at] as Shortcode;
    if (start < from) continue;
    kept += between(text.slice(from, start));
    const close = isClosing || !isWithoutText(name) ? undefined : closingOf(tags, at);
    from = close?.end ?? end;
    // A tag inside a sentence leaves no trace; between two it parts them.
    if (/[.!?…"”)\]]\s*$/.test(kept.slice(-8)) || kept === "") kept += "\n";
  }
  return kept + between(text.slice(from));
}

/** The text between two tags; empty where it is encoded. */
const between = (part: string): string => (BASE64.test(part) && !/\s/.test(part.trim()) ? "" : part);

const closingOf = (tags: readonly Shortcode[], at: number): Shortcode | undefined =>
  tags.slice(at + 1).find(({ name, isClosing }) => isClosing && name === tags[at]?.name);

function shortcodesIn(text: string): Shortcode[] {
  const all = [...text.matchAll(TAG)].map(({ 0: whole, 1: slash, 2: name = "", 3: rest = "", index }) => ({
    start: index,
    end: index + whole.length,
    name,
    isClosing: slash === "/",
    hasAttributes: ATTRIBUTE.test(rest),
    isBare: rest.trim() === "" || rest.trim() === "/",
  }));
  const closed = new Set(all.flatMap(({ name, isClosing }) => (isClosing ? name : [])));
  return all.filter(
    ({ name, isClosing, hasAttributes, isBare }) =>
      isClosing || hasAttributes || (isBare && (closed.has(name) || KNOWN.test(name))) || closed.has(name),
  );
}
