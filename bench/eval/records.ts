import { type Article, knownDay } from "../../src/schema/index.ts";
import type { Figure } from "../data.ts";
import { type BuiltFiles, withBuiltNews } from "./built.ts";

const MIXED = "mixed-publishers.jsonl";
const YOGYAKARTA = "yogyakarta-2025.jsonl";

/** What is published of raw records: languages and publishers of one corpus, days of another. */
export async function records(data: string): Promise<Figure[]> {
  return [
    ...(await withBuiltNews(data, [MIXED], async (built) => {
      const own = recordsOf(built, MIXED);
      return [...languageFigures(own), ...publisherFigures(own)];
    })),
    ...(await withBuiltNews(data, [YOGYAKARTA], async (built) => dayFigures(recordsOf(built, YOGYAKARTA)))),
  ];
}

/** What came of one file, without the sample beside it. */
function recordsOf({ articles, events, problems }: BuiltFiles, file: string): BuiltFiles {
  const own = articles.filter(({ sourceFile }) => sourceFile === file);
  const ids = new Set(own.map(({ id }) => id));
  return { articles: own, events: events.filter(({ articleIds }) => articleIds.every((id) => ids.has(id))), problems };
}

/**
 * The language of a site by the country of its address: the sites of Malaysia in the corpus write
 * Malay.
 */
function languageFigures({ articles }: BuiltFiles): Figure[] {
  const isMalay = ({ url }: Article) => url !== null && new URL(url).hostname.endsWith(".my");
  return [true, false].map((malay) => {
    const own = articles.filter((article) => isMalay(article) === malay);
    const right = own.filter(({ inLanguage }) => (inLanguage === "ms") === malay).length;
    const figure = malay ? "articles of Malay sites told as Malay" : "other articles not told as Malay";
    return { task: "records", figure, value: right / own.length, of: own.length };
  });
}

const publisherFigures = ({ articles }: BuiltFiles): Figure[] => [
  {
    task: "records",
    figure: "names of publishers",
    value: new Set(articles.map(({ publisher }) => publisher)).size,
    of: articles.length,
  },
];

function dayFigures({ articles, events }: BuiltFiles): Figure[] {
  const stated = articles.flatMap(({ datePublished }) =>
    datePublished.source === "stated" ? (knownDay(datePublished) ?? []) : [],
  );
  const newest = stated.toSorted().at(-1) ?? "";
  const isLater = (day: string | null) => (day ?? "") > newest;
  const inferred = articles.filter(({ datePublished }) => datePublished.source === "inferred");
  return [
    {
      task: "records",
      figure: "days inferred after the newest stated publication",
      value: inferred.filter(({ datePublished }) => isLater(knownDay(datePublished))).length,
      of: inferred.length,
    },
    {
      task: "records",
      figure: "days of events after the newest stated publication",
      value: events.filter(({ date }) => isLater(knownDay(date))).length,
      of: events.length,
    },
  ];
}
