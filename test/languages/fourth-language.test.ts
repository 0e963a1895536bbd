import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article, NewsEvent } from "../../src/schema/index.ts";
import { temporaryFolder } from "../support/built-site.ts";

// An invented language: a folder in each of the two places, named in their lists, is all it takes.
const TAG = "qaa";

const SEARCH_PACK = `import type { AnalysisPack } from "../pack.ts";

export const qaa: AnalysisPack = {
  tag: "qaa",
  analysis: {
    tag: "qaa",
    stem: (word) => word.replace(/oj$/, ""),
    piecesOf: (term) => [term],
    partedThousands: /^\\d{1,3}(?:'\\d{3})+(?=,\\d+$|$)/,
  },
  stopWords: "le zu vo kem na ist pri del",
  negation: "nix",
  questionWords: "kvo",
  askedKinds: "",
  questions: { duration: [], number: ["kvanto"], time: ["kiam"], person: ["kvo"], place: [], other: [] },
  queryFields: { headline: "kapo", publisher: "", from: "", to: "", event: "" },
  or: "",
  months: ["unuo", "duo", "trio", "kvaro", "kvino", "seso", "sepo", "oko", "nauo", "deko", "dekuno", "dekduo"],
  weekdays: ["sundag", "lundag", "mardag", "merdag", "jovdag", "vendag", "satdag"],
  zones: {},
  numberWords: "unu du tri",
  durationUnits: ["dagoj?"],
  synonyms: [],
};
`;

const BUILD_PACK = `import { en } from "../en/index.ts";
import type { LanguagePack } from "../pack.ts";

export const qaa: LanguagePack = {
  ...en,
  tag: "qaa",
  identity: { names: "zetian", codes: "zz", tellingWords: "" },
  dates: {
    ...en.dates,
    relativeDays: { hestag: -1 },
    beforeWeekday: ["na"],
    beforeYear: ["kem"],
    future: "vilas",
  },
  numbers: { ...en.numbers, decimalSign: ",", values: { unu: 1, du: 2, tri: 3, kvin: 5 }, multipliers: { mil: 1e3 } },
  quantities: { ...en.quantities, people: "homoj", fates: { ...en.quantities.fates, hurt: "vundis" } },
  names: { ...en.names, offices: "prezidanto urbestro" },
  speech: { ...en.speech, tags: "dikis", verbs: "dikis", that: "ke", pronouns: "lu" },
  places: { ...en.places, at: ["pri"] },
  credits: { ...en.credits, by: "skribis", writers: "skribanto" },
  page: { ...en.page, readAlso: ["legu ankau"], readMore: ["legu plu"] },
};
`;

const ARTICLES = [
  {
    id: "a",
    url: "https://gazeto.example/ponto-falis",
    language: "Zetian",
    publisher: "Gazeto",
    title: "Ponto Falis Pri Belurbo, Kvin Homoj Vundis",
    date: "4 seso 2024",
    body: [
      "Ponto del rivero falis pri Belurbo hestag zu le vespero, kem kvin homoj vundis vo le granda akcidento.",
      "“Le ponto ist malnova zu le gardistoj del rivero,” dikis Urbestro Marko Lundo pri Belurbo.",
      "Legu ankau: Aliaj pontoj del lando",
      "Le ponto ist konstruita kem 1974 zu helpi le vilagoj del rivero.",
    ].join("\n\n"),
  },
  {
    id: "b",
    url: "https://kuriero.example/ponto-belurbo",
    language: "zz",
    publisher: "Kuriero",
    title: "Ponto Del Rivero Falis Pri Belurbo",
    date: "4 seso 2024",
    body: [
      "Kvin homoj vundis kiam ponto del rivero falis pri Belurbo hestag, kem le strato ist fermita zu le tuta semajno.",
      "Urbestro Marko Lundo dikis ke le laboroj del ponto vilas komenci na lundag.",
    ].join("\n\n"),
  },
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let project: string;

async function kilas(args: readonly string[], input = ""): Promise<string> {
  const running = promisify(execFile)(process.execPath, ["index-build/cli/program.ts", ...args], { cwd: project });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

const lines = async <T>(name: string): Promise<T[]> =>
  (await readFile(join(project, "out", "data", name), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  folder = await temporaryFolder();
  project = folder.path;
  for (const name of ["src", "index-build", "package.json", "kilas.config.ts"])
    await cp(name, join(project, name), { recursive: true });
  await symlink(resolve("node_modules"), join(project, "node_modules"));
  for (const [place, pack] of [
    ["src/analysis/languages", SEARCH_PACK],
    ["index-build/languages", BUILD_PACK],
  ] as const) {
    await mkdir(join(project, place, TAG));
    await writeFile(join(project, place, TAG, "index.ts"), pack);
    await appendFile(join(project, place, "packs.ts"), `export { ${TAG} } from "./${TAG}/index.ts";\n`);
  }
  await writeFile(join(project, "corpus.jsonl"), ARTICLES.map((one) => JSON.stringify(one)).join("\n"));
  await kilas(["build", "--corpus", "corpus.jsonl", "--out", "out", "--no-cache"]);
}, 60_000);
afterAll(() => folder.remove());

describe("a fourth language", () => {
  it("is known by its name and its codes", async () => {
    expect((await lines<Article>("articles.jsonl")).map(({ inLanguage }) => inLanguage)).toEqual([TAG, TAG]);
  });

  it("has its months and its words for days", async () => {
    const [article] = await lines<Article>("articles.jsonl");
    expect(article?.datePublished.value).toBe("2024-06-04");
    const [event] = await lines<NewsEvent>("events.jsonl");
    expect(event?.date.value).toBe("2024-06-03");
    expect(event?.articleIds).toHaveLength(2);
  });

  it("has its furniture taken out of the text", async () => {
    expect((await lines<Article>("articles.jsonl"))[0]?.articleBody).not.toMatch(/legu ankau/i);
  });

  it("has titles, names and speech of its own", async () => {
    const [event] = await lines<NewsEvent>("events.jsonl");
    expect(event?.participants.map(({ name }) => name)).toContain("Marko Lundo");
    expect(event?.quotes.map(({ speaker }) => speaker.name)).toContain("Marko Lundo");
    expect(event?.quotes[0]?.speaker.role).toBe("Urbestro");
  });

  it("has its numbers", async () => {
    const [event] = await lines<NewsEvent>("events.jsonl");
    expect(event?.keyFacts.numbers).toMatchObject([{ label: "Injured", text: "Kvin homoj", value: 5 }]);
  });

  it("is found in any form of a word, and by its own fields", async () => {
    const [byForm, byField] = (await kilas(["search", "--batch", "--out", "out"], "pontoj\nkapo:pontoj\n"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(byForm.hits).toHaveLength(2);
    expect(byField.hits).toHaveLength(2);
  });
});
