import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { extractCorpus, parseCorpus } from "../../index-build/pipeline/gather.ts";
import { listCorpus } from "../../index-build/read/index.ts";
import { rulesVersion, WorkStore } from "../../index-build/runtime/work-store.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { capitalized, inventedWord, type MadeArticle, madeNews, pickOf, randomOf } from "../support/made-news.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** What is read of each article of some publishers, told by its place. */
async function read(publishers: Record<string, readonly MadeArticle[]>): Promise<Map<string, string>> {
  const records = Object.entries(publishers).flatMap(([publisher, articles]) =>
    articles.map(({ title, paragraphs }, at) => ({
      id: `${publisher} ${at}`,
      url: `https://${publisher}.example/berita/${at}`,
      title,
      body: paragraphs.join("\n"),
    })),
  );
  const path = join(folder.path, "corpus.jsonl");
  await writeFile(path, records.map((one) => JSON.stringify(one)).join("\n"));
  using store = WorkStore.open(null, rulesVersion(config.fields)).store;
  const opened = await parseCorpus({ store, config }, await listCorpus(path), () => {});
  const texts = new Map<string, string>();
  for await (const one of extractCorpus({ store, config }, opened, () => {}))
    if (!("problem" in one)) {
      const { sourceId, headline, articleBody } = one.prepared.draft;
      texts.set(sourceId ?? "", `${headline}\n${articleBody.replace(/\s+/g, " ")}`);
    }
  return texts;
}

type Random = () => number;
const DICTIONARY = "payung wortel langit cermin gitar bunga kucing sepatu jendela pasir".split(" ");
const word = (random: Random) => pickOf(random)(DICTIONARY);
const Word = (random: Random) => capitalized(inventedWord(random));

/** Kinds of furniture, each made of invented or rare words. */
const KINDS: readonly (readonly [name: string, make: (random: Random) => string])[] = [
  ["token", Word],
  ["token in capitals", (random) => `${inventedWord(random)}${inventedWord(random)}`.toUpperCase()],
  ["two words", (random) => `${Word(random)} ${inventedWord(random)}`],
  ["words in capitals", (random) => `${word(random)} ${inventedWord(random)} ${word(random)}`.toUpperCase()],
  ["call with its mark", (random) => `${Word(random)} ${inventedWord(random)} ${word(random)} sekarang!`],
  ["call without one", (random) => `${Word(random)} ${inventedWord(random)} di ${Word(random)}`],
  ["sentence", (random) => `${Word(random)} ${word(random)} ${inventedWord(random)} untuk ${inventedWord(random)}.`],
  ["question", (random) => `${Word(random)} ${word(random)} ${inventedWord(random)}?`],
  ["square brackets", (random) => `[${Word(random)} ${inventedWord(random)}]`],
  ["round brackets", (random) => `(${inventedWord(random)}/${inventedWord(random)})`],
  ["braces", (random) => `{${inventedWord(random)}}`],
  ["behind a bar", (random) => `| ${Word(random)} ${Word(random)}`],
  ["behind a dash", (random) => `- ${Word(random)} ${Word(random)}`],
  ["placeholder", (random) => `${inventedWord(random)}_${inventedWord(random)}_${inventedWord(random)}`],
  ["list of pages", (random) => `${Word(random)} 1 2 3 ${inventedWord(random)}`],
  ["page pointer", (random) => `${Word(random)} 2 dari ${inventedWord(random)} 4`],
  ["before an arrow", (random) => `${Word(random)} »`],
  ["behind an arrow", (random) => `>> ${Word(random)} ${inventedWord(random)}`],
  ["hashtag", (random) => `#${inventedWord(random)}${inventedWord(random)}`],
  ["site", (random) => `${Word(random)}.com`],
];

/** Siblings of these, invented after the rules were written. */
const SIBLINGS: typeof KINDS = [
  ["between dashes", (random) => `-- ${Word(random)} ${inventedWord(random)} --`],
  ["between signs", (random) => `=== ${inventedWord(random).toUpperCase()} ===`],
  ["behind a hand", (random) => `👉 ${Word(random)} ${inventedWord(random)}`],
  ["in quotation marks", (random) => `“${Word(random)} ${inventedWord(random)} ${word(random)}”`],
  ["many marks", (random) => `${Word(random)} ${word(random)}!!!`],
  ["account", (random) => `@${inventedWord(random)}_${inventedWord(random)}`],
  ["code", (random) => `${inventedWord(random).toUpperCase()}/12`],
  ["unended words", (random) => `${Word(random)} ${inventedWord(random)} ...`],
  ["many words", (random) => `${Word(random)} ${Array.from({ length: 9 }, () => inventedWord(random)).join(" ")}.`],
  ["address", (random) => `${Word(random)}: https://${inventedWord(random)}.example/${inventedWord(random)}`],
];

/** What is written around headlines, with the mark that joins it. */
const HEADLINE_KINDS: readonly (readonly [name: string, around: (title: string, random: Random) => string])[] = [
  ["behind a dash", (title, random) => `${title} - ${Word(random)} ${Word(random)}`],
  ["behind a bar", (title, random) => `${title} | ${Word(random)}`],
  ["behind an arrow", (title, random) => `${title} » ${Word(random)} ${inventedWord(random)}`],
  ["in round brackets", (title, random) => `${title} (${Word(random)} ${inventedWord(random)})`],
  ["in square brackets, before", (title, random) => `[${inventedWord(random).toUpperCase()}] ${title}`],
  ["before a colon", (title, random) => `${Word(random)} ${Word(random)}: ${title}`],
  ["without a mark", (title, random) => `${title} ${Word(random)} ${Word(random)}`],
];

const SENTENCE_START = /(?<=[.!?]"?) (?=["\p{Lu}])/u;

/** Articles of which a third, from `first` on, have furniture at a place of theirs. */
function planted(articles: readonly MadeArticle[], text: string, random: Random, first = 0): MadeArticle[] {
  return articles.map((article, number) => {
    if (number % 3 !== first % 3) return article;
    const at = Math.floor(random() * article.paragraphs.length);
    const paragraphs = article.paragraphs.map((paragraph, index) => {
      if (index !== at) return paragraph;
      const place = pickOf(random)(["start", "middle", "end"]);
      if (place === "start") return `${text} ${paragraph}`;
      if (place === "end") return `${paragraph} ${text}`;
      const sentences = paragraph.split(SENTENCE_START);
      const middle = Math.ceil(sentences.length / 2);
      return [...sentences.slice(0, middle), text, ...sentences.slice(middle)].join(" ");
    });
    return { ...article, paragraphs };
  });
}

const HUNDREDS = madeNews(300, 1);
const DOZEN = madeNews(12, 2);
const OTHERS = madeNews(100, 3);
const SEED = Number(process.env["FURNITURE_SEED"] ?? 5);

describe("furniture that nobody has seen", () => {
  let clean: Map<string, string>;
  beforeAll(async () => {
    clean = await read({ hundreds: HUNDREDS, dozen: DOZEN, others: OTHERS });
  });
  const changed = (texts: ReadonlyMap<string, string>) => [...texts].filter(([id, text]) => text !== clean.get(id));

  it.each([...KINDS, ...SIBLINGS])("%s: all goes from twelve articles, and nothing else", async (name, make) => {
    const random = randomOf(name.length * 7 + SEED);
    expect(changed(await read({ dozen: planted(DOZEN, make(random), random), others: OTHERS }))).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4])(
    "all goes from three hundred that have several kinds: %d",
    { timeout: 60_000 },
    async (part) => {
      const random = randomOf(part * 7 + SEED);
      const kinds = [...KINDS, ...SIBLINGS].filter((_, number) => number % 5 === part);
      const hundreds = kinds.reduce((all, [, make], first) => planted(all, make(random), random, first), HUNDREDS);
      expect(changed(await read({ hundreds, others: OTHERS }))).toEqual([]);
    },
  );

  it.each(HEADLINE_KINDS)("%s of a headline: all goes, and nothing else", async (name, around) => {
    const seed = name.length * 7 + SEED;
    const texts = await read({
      hundreds: HUNDREDS.map((one, at) => (at % 3 === 0 ? { ...one, title: around(one.title, randomOf(seed)) } : one)),
      dozen: DOZEN.map((one, at) => (at % 3 === 0 ? { ...one, title: around(one.title, randomOf(seed + 1)) } : one)),
      others: OTHERS,
    });
    expect(changed(texts)).toEqual([]);
  });
});

describe("what is no furniture", () => {
  /** The words of some articles as they were written, by the places that `read` gives them. */
  const writtenBy = (publisher: string, articles: readonly MadeArticle[]) =>
    new Map(articles.map(({ title, paragraphs }, at) => [`${publisher} ${at}`, `${title}\n${paragraphs.join(" ")}`]));

  it("is what a publisher alone in its language writes", async () => {
    const random = randomOf(SEED);
    const known = new Map<string, string>();
    const foreign = (text: string) =>
      text.replace(/\p{L}+/gu, (own) => {
        const small = own.toLowerCase();
        const other = known.get(small) ?? inventedWord(random);
        known.set(small, other);
        return own === small ? other : capitalized(other);
      });
    const alone = madeNews(40, 8).map(({ title, paragraphs }) => ({
      title: foreign(title),
      paragraphs: paragraphs.map(foreign),
    }));
    const texts = await read({ alone, others: madeNews(150, 9) });
    expect(
      [...texts].filter(([id, text]) => id.startsWith("alone") && text !== writtenBy("alone", alone).get(id)),
    ).toEqual([]);
  });

  it.each([4, 12, 30])("is what %d articles of one event share", async (count) => {
    const random = randomOf(SEED + count);
    const pick = pickOf(random);
    const name = Word(random);
    const shared = madeNews(4, 11 + count)
      .flatMap(({ paragraphs }) => paragraphs.flatMap((text) => text.split(SENTENCE_START)))
      .map((sentence) => sentence.replace(/ (di|dekat|bersama) \w+/, ` $1 ${name}`));
    const event = madeNews(count, 10 + count).map(({ title, paragraphs }) => ({
      title: `${name} ${title}`,
      paragraphs: paragraphs.map((text) => `${pick(shared)} ${text} ${pick(shared)}`),
    }));
    const texts = await read({ event, others: madeNews(150, 9) });
    expect(
      [...texts].filter(([id, text]) => id.startsWith("event") && text !== writtenBy("event", event).get(id)),
    ).toEqual([]);
  });

  const FACTS = [
    "Hakim menahan bupati Zuwaka.",
    "Sebanyak 12 nelayan menunggu bantuan di jembatan.",
    '"Kota menolak bantuan," kata Camat Rufina.',
    "Pasar dan terminal di Zuwaka ditutup.",
    "Gubernur menerima pengungsi di stasiun Zuwaka sejak kemarin.",
  ];

  it.each(FACTS)("is a fact that reports of a site share: %s", async (fact) => {
    const random = randomOf(SEED + fact.length);
    const facts = planted(madeNews(40, 31), fact, random);
    // Others tell of such things, too.
    const others = [
      ...madeNews(150, 9),
      { title: "Warga menutup pasar", paragraphs: ["Pasar ditutup dan warga ditahan hakim."] },
    ];
    const texts = await read({ facts, others, rest: madeNews(12, 32) });
    expect(
      [...texts].filter(([id, text]) => id.startsWith("facts") && text !== writtenBy("facts", facts).get(id)),
    ).toEqual([]);
  });

  it("is what the only publisher of a corpus writes", async () => {
    const texts = await read({ only: HUNDREDS });
    expect([...texts].filter(([id, text]) => text !== writtenBy("only", HUNDREDS).get(id))).toEqual([]);
  });
});
