import type { Article } from "../../src/schema/index.ts";
import { historyText, ledgerText, movedEvents, movedNames, movedStorylines } from "../ledger/index.ts";
import type { DatedArticle, PublicFile } from "../model/pipeline-types.ts";
import { type BuildInputs, type BuildOutput, publish, ShardFolder } from "../output/index.ts";
import { counted } from "../runtime/report.ts";
import { bundleAssets, keptModules, STATIC_ASSETS } from "../site-assets/index.ts";
import type { AnalyzedCorpus } from "./analyze-corpus.ts";
import type { BuildContext } from "./build-context.ts";
import type { IndexedCorpus } from "./index-corpus.ts";
import { listEvents } from "./list-events.ts";

/** What is written of a site. */
export interface WrittenSite {
  analyzed: AnalyzedCorpus;
  indexed: IndexedCorpus;
  /** Folder of the widgets' modules that other sites pin. */
  pinned: string;
  inputs: BuildInputs;
}

/**
 * The stages `assets` and `output`: writes everything beside the place of the build.
 *
 * @returns the files that were bundled for browsers.
 */
export async function writeSite(
  { config, report }: BuildContext,
  { analyzed, indexed, pinned, inputs }: WrittenSite,
  output: BuildOutput,
): Promise<PublicFile[]> {
  const { files, assets } = await report.stage("assets", bundleAssets, (bundled) => sizesOf(bundled.files));
  const kept = await keptModules(pinned);
  for (const path of kept.damaged) report.line(`  ! ${path} does not hold what its name says: it is not published.`);
  const { storylines, ledger, history, problems } = analyzed;
  const { source, search, learntSynonyms, warmUp } = indexed;
  const { events, entities } = source;
  const articles = source.articles.map(withoutWorkings);
  await report.stage(
    "output",
    async () => {
      const moved = [
        ...movedEvents(ledger.events),
        ...movedNames(ledger.names),
        ...movedStorylines(ledger.storylines, storylines, ledger.events),
      ];
      const listed = listEvents({ ...source, ledger }, config);
      const corpus = { articles, events, storylines, listed, moved, learntSynonyms, search };
      const manifest = publish(corpus, config, output.shards);
      const texts = { ledgerText: ledgerText(ledger), historyText: historyText(history) };
      await output.write(
        { manifest, assets, indexJson: search.indexJson, warmUp },
        { articles, events, storylines, entities, problems, ...texts, inputs },
        { folder: STATIC_ASSETS, files: [...kept.files, ...files] },
      );
      return manifest;
    },
    ({ build }) => `${counted(output.shards.files.size, "file")}, build ${build}`,
  );
  return files;
}

function withoutWorkings({
  eventDate: _eventDate,
  leadEnd: _leadEnd,
  datelinePlace: _datelinePlace,
  origin: _origin,
  termCounts: _termCounts,
  ...article
}: DatedArticle): Article {
  return article;
}

/** What pages load at once. */
const REPORTED_ASSETS = ["style.css", "page.js", "widget.js"];

const sizesOf = (files: readonly PublicFile[]): string =>
  files
    .filter(({ path }) => REPORTED_ASSETS.includes(path))
    .map(({ path, content }) => `${path} ${counted(Buffer.byteLength(content), "byte")}`)
    .join(", ");

/** Files that the free plan takes, and bytes of one; see `docs/operations.md`. */
const MAX_ASSETS = 20_000;
const MAX_ASSET_BYTES = 25 * 2 ** 20;

/** A warning where the files of a build are more than static assets may be. */
export function limitLines({ shards }: BuildOutput): string[] {
  if (!(shards instanceof ShardFolder)) return [];
  const largest = Math.max(...shards.files.values());
  if (shards.files.size <= MAX_ASSETS && largest <= MAX_ASSET_BYTES) return [];
  return [
    `  ! ${counted(shards.files.size, "file")}, the largest of ${counted(largest, "byte")}: static assets are ${counted(MAX_ASSETS, "file")} of ` +
      `${counted(MAX_ASSET_BYTES, "byte")} at most on the free plan. Set store: "r2" in kilas.config.ts to serve them from a bucket.`,
  ];
}
