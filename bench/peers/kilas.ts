import { openSite } from "../../index-build/cli/open-site.ts";
import { parseQuery, rank, retrieve, type SearchableSite, type Site, search } from "../../src/search/index.ts";
import { makeFilter } from "../../src/search/results/filters.ts";
import {
  type AskedQuery,
  type Engine,
  type FileRole,
  type Found,
  HITS,
  type KilasKind,
  ownVersion,
  type Reads,
} from "./engine.ts";

/**
 * Files that a packed index consists of; the other files of a site hold its articles, events and
 * pages.
 */
const INDEX_FILES = /^(head|near|positions|terms|values|words)\./;

/** A site that Kilas built, opened as the Worker opens it and read from the disk. */
export function kilasSite(kind: KilasKind): Engine {
  return {
    name: `Kilas ${kind}`,
    version: ownVersion(),
    notes:
      kind === "packed"
        ? [
            "Files are read from the disk while a query runs, each by a read of its own; 16 MiB of them are kept in memory.",
          ]
        : ["The index is one JSON file, held in memory; articles are read from the disk only to be shown."],
    async open(folder) {
      const built = await openSite(folder);
      await built.open().withIndex();
      const reads: Reads = { files: 0, bytes: 0 };
      /** Opens the site for one query, as a request does, and counts what it reads. */
      const withSite = async <T>(run: (site: Site) => Promise<T>): Promise<T> => {
        const site = built.open();
        const result = await run(site);
        reads.files += site.session.fetches;
        reads.bytes += site.session.fetchedBytes;
        return result;
      };
      const answer = (query: AskedQuery) =>
        withSite((site) => search(site, query.text, { filters: filtersOf(query), isTyping: query.isTyping }));
      return {
        search: async (query): Promise<Found> => {
          await withSite(async (site) => firstHits(await site.withIndex(), query));
          return {
            ids: async () =>
              (await answer(query)).hits.flatMap(({ id, nearCopies }) => [id, ...nearCopies.map((copy) => copy.id)]),
          };
        },
        answer,
        reads: () => ({ ...reads }),
      };
    },
    roleOf: (path) => roleOf(path, kind),
  };
}

function roleOf(path: string, kind: KilasKind): FileRole {
  const [folder = "", ...below] = path.split("/");
  if (folder === "worker") return "index";
  if (folder !== "public" && folder !== "bucket") return "unneeded";
  if (below[0] !== "_kilas") return "unneeded";
  return kind === "packed" && INDEX_FILES.test(below.at(-1) ?? "") ? "index" : "texts";
}

const filtersOf = ({ publisher }: AskedQuery) => (publisher === null ? {} : { publisher: [publisher] });

/**
 * What the other engines do as well: the first hits by number, and where a publisher is asked for,
 * hits counted per publisher.
 */
async function firstHits(site: SearchableSite, query: AskedQuery) {
  const { matches } = await retrieve(parseQuery(query.text), site, { isTyping: query.isTyping });
  const { docValues } = site.index;
  const passes = await makeFilter(filtersOf(query), site.index);
  const ranking = rank(matches, docValues, "relevance", passes);
  const counts = query.publisher === null ? null : await countPublishers(site, ranking.documents);
  return { hits: ranking.first(HITS), counts };
}

async function countPublishers({ index }: SearchableSite, documents: Uint32Array): Promise<Map<string, number>> {
  const counts = new Map<number, number>();
  for (const document of documents) {
    const code = index.docValues.codeOf("publisher", document);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const codes = [...counts.keys()].filter((code) => code >= 0);
  const values = await index.valuesOf("publisher", codes);
  return new Map(codes.map((code, at) => [values[at]?.value ?? "", counts.get(code) ?? 0]));
}
