import { Parser } from "htmlparser2";
import { MAX_NESTING } from "./nesting.ts";

/**
 * An entry of a feed, an export or a sitemap: the texts of its elements by local name with prefix
 * (`dc:creator`).
 */
export interface XmlEntry {
  /** Line of its first tag, counted from 1. */
  line: number;
  /** All texts of an element, in order; markup inside one is kept as written. */
  texts: Map<string, string[]>;
  /** Addresses of `<link href>` by their `rel` (`alternate` where it has none). */
  links: Map<string, string>;
  /** Address of its first picture; empty where it has none. */
  image: string;
  /** What its relative addresses count from, by `xml:base`; empty where nothing says it. */
  base: string;
  /** Whether the entry was closed; false where the file ends inside it. */
  isWhole: boolean;
  /** Whether a text was too long to hold, and left out. */
  isTooLong: boolean;
}

/** The first text of an entry under any of some names, best first. */
export function entryText({ texts }: XmlEntry, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = texts.get(name)?.[0];
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The address an entry leads to: its link, or an id that is an address. */
export function entryLink(entry: XmlEntry): string | undefined {
  const id = entryText(entry, "guid", "id");
  const link = entry.links.get("alternate") ?? entryText(entry, "link", "loc");
  if (link !== undefined) return resolved(link, entry.base);
  return id !== undefined && /^https?:\/\//.test(id) ? id : undefined;
}

/** An address as it counts from another; as it is where that is none. */
const resolved = (address: string, base: string): string =>
  base === "" ? address : (URL.parse(address, base)?.href ?? address);

/** What the entries of a document are called, by its root; `item` or `entry` in any other. */
const ENTRY_NAMES: Record<string, string> = { feed: "entry", rss: "item", sitemapindex: "sitemap", urlset: "url" };
/** What a tag of WordPress is called among the texts: the export calls it a category, too. */
export const TAG = "post_tag";
const MEDIA = /^(?:media:content|enclosure)$/;
const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)/i;

function addText({ texts }: XmlEntry, name: string, text: string): void {
  const known = texts.get(name);
  if (known === undefined) texts.set(name, [text]);
  else known.push(text);
}

const VOID = /^(?:br|hr|img|input|meta|link|source|wbr)$/;

/**
 * Reads XML piece by piece and gives its entries (`item`, `entry`, `url`, `sitemap`) as they end.
 * The parser forgives what feeds get wrong, keeps no tree, and knows the five entities of XML and
 * numbers only: none is ever looked up or expanded.
 */
export class XmlEntryReader {
  readonly #parser: Parser;
  readonly #maxChars: number;
  #done: XmlEntry[] = [];
  #entry: XmlEntry | null = null;
  /** Names of the open elements inside the entry. */
  #path: string[] = [];
  #text = "";
  /** Line and offset in the piece up to which its line feeds are counted. */
  #line = 1;
  #counted = 0;
  #offset = 0;
  #piece = "";
  /** Local name of the outermost element; empty before it. */
  root = "";
  /**
   * Prefix of the outermost element with its colon, taken off all names: `atom:entry` is `entry`
   * there.
   */
  #prefix = "";
  /** Texts outside any entry, such as the title of the channel. */
  readonly head = new Map<string, string>();
  /**
   * Names of authors by what they log in with, as exports of WordPress list them before the
   * entries.
   */
  readonly authors = new Map<string, string>();
  /** Line from which on nothing is read, since its elements nest too deep; null where all is. */
  stoppedAt: number | null = null;
  #login = "";
  /** Whether the category that is open is a tag of WordPress. */
  #isTag = false;
  #outer: string[] = [];
  /** Of each open element outside of an entry, what relative addresses count from. */
  #bases: string[] = [];
  #outerText = "";

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(this.#localName(name), attributes),
        ontext: (text) => this.#write(text),
        onclosetag: (name) => this.#close(this.#localName(name)),
      },
      {
        xmlMode: true,
        decodeEntities: true,
        lowerCaseTags: true,
        lowerCaseAttributeNames: true,
        recognizeSelfClosing: true,
      },
    );
  }

  /** The entries that end in this piece. */
  push(piece: string): XmlEntry[] {
    if (this.stoppedAt !== null) return [];
    this.#piece = piece;
    this.#counted = 0;
    this.#parser.write(piece);
    this.#lineAt(piece.length);
    this.#offset += piece.length;
    if (this.#outer.length + this.#path.length > MAX_NESTING) {
      this.stoppedAt = this.#entry?.line ?? this.#line;
      this.#entry = null;
    }
    return this.#take();
  }

  end(): XmlEntry[] {
    if (this.stoppedAt !== null) return [];
    this.#piece = "";
    const open = this.#entry;
    if (open) open.isWhole = false;
    this.#parser.end();
    if (open && this.#entry === open) {
      this.#done.push(open);
      this.#entry = null;
    }
    return this.#take();
  }

  #localName(name: string): string {
    if (this.root === "" && /^[\w-]+:(?:feed|rss|urlset|sitemapindex)$/.test(name))
      this.#prefix = name.slice(0, name.indexOf(":") + 1);
    const local = this.#prefix !== "" && name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : name;
    if (this.root === "") this.root = local;
    return local;
  }

  #isEntry(name: string): boolean {
    const expected = ENTRY_NAMES[this.root];
    return expected === undefined ? name === "item" || name === "entry" : name === expected;
  }

  #take(): XmlEntry[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (this.#entry === null) {
      if (this.#isEntry(name)) {
        const line = this.#lineAt(this.#parser.startIndex - this.#offset);
        const base = this.#baseOf(attributes);
        this.#entry = { line, texts: new Map(), links: new Map(), image: "", base, isWhole: true, isTooLong: false };
        this.#path = [];
      } else {
        this.#outer.push(name);
        this.#bases.push(this.#baseOf(attributes));
        this.#outerText = "";
      }
      return;
    }
    if (this.#path.length === 0) this.#text = "";
    else this.#write(`<${name}${attributesOf(attributes)}>`);
    this.#path.push(name);
    this.#noteAttributes(this.#entry, name, attributes);
    if (name === "link" && attributes["href"] && this.#path.length === 1) {
      const rel = attributes["rel"] ?? "alternate";
      if (!this.#entry.links.has(rel)) this.#entry.links.set(rel, attributes["href"]);
    }
  }

  /** What an element says by its attributes: a picture, or Atom's category. */
  #noteAttributes(entry: XmlEntry, name: string, { url, type, medium, term, domain }: Record<string, string>): void {
    const isPicture =
      type?.startsWith("image/") || medium === "image" || (!type && !medium && IMAGE_FILE.test(url ?? ""));
    if (url && entry.image === "" && (name === "media:thumbnail" || (MEDIA.test(name) && isPicture))) entry.image = url;
    if (name === "category" && term) addText(entry, name, term);
    this.#isTag = name === "category" && domain === "post_tag";
  }

  /** The line of an offset into the piece, none before the last one asked for. */
  #lineAt(offset: number): number {
    for (let at = this.#piece.indexOf("\n", this.#counted); at >= 0 && at < offset; ) {
      this.#line++;
      this.#counted = at + 1;
      at = this.#piece.indexOf("\n", this.#counted);
    }
    return this.#line;
  }

  #baseOf(attributes: Record<string, string>): string {
    const outer = this.#bases.at(-1) ?? "";
    const own = attributes["xml:base"];
    return own === undefined ? outer : resolved(own, outer);
  }

  #noteAuthor(name: string, text: string): void {
    if (name === "wp:author_login") this.#login = text;
    else if (name === "wp:author_display_name" && this.#login !== "") this.authors.set(this.#login, text);
  }

  #write(text: string): void {
    if (this.#entry === null) {
      if (this.#outerText.length < 1000) this.#outerText += text;
    } else if (this.#text.length + text.length > this.#maxChars) {
      this.#entry.isTooLong = true;
      this.#text = "";
    } else this.#text += text;
  }

  #close(name: string): void {
    const entry = this.#entry;
    if (entry === null) {
      const outer = this.#outer.pop();
      this.#bases.pop();
      if (outer !== undefined) this.#noteAuthor(outer, this.#outerText.trim());
      if (outer !== undefined && !this.head.has(outer) && this.#outerText.trim() !== "") {
        this.head.set(outer, this.#outerText.trim());
      }
      this.#outerText = "";
    } else if (this.#path.length === 0) {
      if (this.#isEntry(name)) {
        this.#done.push(entry);
        this.#entry = null;
      }
    } else {
      this.#path.pop();
      if (this.#path.length > 0) {
        if (!VOID.test(name)) this.#write(`</${name}>`);
      } else {
        const text = this.#text.trim();
        if (text !== "") addText(entry, name === "category" && this.#isTag ? TAG : name, text);
        this.#text = "";
      }
    }
  }
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value.replace(/"/g, "&quot;")}"`)
    .join("");
}
