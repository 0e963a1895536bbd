import { cp, mkdir, mkdtemp, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { citationLink, cutStatement, type NewsEvent, type Statement } from "../../src/schema/index.ts";
import { SUMMARY_LENGTHS, type SummaryLength } from "../../src/search/index.ts";
import { type AnalyzedCorpus, analyzeCorpus } from "../pipeline/analyze-corpus.ts";
import { EmptyCorpusError } from "../pipeline/articles.ts";
import { openContext } from "../pipeline/build-context.ts";
import { CorpusError } from "../read/index.ts";
import { problemLines, textReport } from "../runtime/report.ts";
import { dateText } from "./date-text.ts";
import { linesOfWords } from "./lines.ts";
import { type ConfigOption, loadConfig } from "./load-config.ts";
import { complainLine, say, sayJson } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Options extends ConfigOption {
  length: string;
  json?: true;
}

/**
 * `kilas summarize`: reads files of articles, groups them into events, and prints the summary of
 * each, cited.
 */
export async function summarizeCommand(
  files: readonly string[],
  { length, json, config: settings }: Options,
): Promise<void> {
  if (!isLength(length)) throw new UsageError(`--length ${length} is none: give one of ${SUMMARY_LENGTHS.join(", ")}.`);
  const config = await loadConfig(settings);
  using context = openContext({ config, report: textReport(() => {}) });
  const analyzed = await withFolderOf(files, (folder) => analyzeCorpus(context, folder)).catch((error: unknown) => {
    // The folder of the copies is nobody's business.
    if (!(error instanceof EmptyCorpusError)) throw error;
    throw new EmptyCorpusError(`Nothing in ${files.join(", ")} could be read as an article.`, error.problems);
  });
  for (const line of problemLines(analyzed.problems, "the list above")) complainLine(line);
  if (json) {
    for (const { id, name, date, articleIds, summary, keyFacts, disagreements, quotes, timeline } of analyzed.events)
      sayJson({ id, name, date, articleIds, summary, keyFacts, disagreements, quotes, timeline });
    return;
  }
  say(analyzed.events.map((event) => forPeople(event, analyzed, length)).join("\n\n\n"));
}

const isLength = (text: string): text is SummaryLength => SUMMARY_LENGTHS.some((one) => one === text);

/**
 * Several files are read as one corpus: copied beside one another, so that articles of one event
 * find each other.
 */
async function withFolderOf<T>(files: readonly string[], run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "kilas-summarize-"));
  try {
    for (const [index, file] of files.entries()) {
      if ((await stat(file).catch(() => null)) === null)
        throw new CorpusError(`${file} does not exist: name files of articles.`);
      // A folder of its own for each: two files may have one name.
      const own = join(folder, String(index + 1));
      await mkdir(own);
      // Links inside stay links, so that one that leads out is refused as in any corpus.
      await cp(await realpath(file), join(own, basename(file)), { recursive: true, verbatimSymlinks: true });
    }
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const INDENT = "  ";
const WIDTH = 98;

function forPeople(event: NewsEvent, { articles }: AnalyzedCorpus, length: SummaryLength): string {
  const own = event.articleIds.flatMap((id) => articles.find((article) => article.id === id) ?? []);
  const numbers = new Map(own.map(({ id }, index) => [id, index + 1] as const));
  const cited = (citations: Statement["citations"]) =>
    `[${[...new Set(citations.map(({ articleId }) => numbers.get(articleId)))].join(", ")}]`;
  const { summary, disagreements, quotes } = event;
  const told = length === "long" ? [...summary.statements, ...summary.more] : summary.statements;
  const statements = length === "sentence" ? told.slice(0, 1).map(cutStatement) : told;
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines]);
  return [
    event.name,
    `${INDENT}${dateText(event.date)}`,
    "",
    ...(statements.length === 0 ? [`${INDENT}No sentence can stand as a summary.`] : []),
    ...statements.map(({ text, citations }) => wrapped(`• ${oneLine(text)} ${cited(citations)}`)),
    ...part(
      "Background",
      length === "long"
        ? summary.background.map(({ text, citations }) => wrapped(`• ${oneLine(text)} ${cited(citations)}`))
        : [],
    ),
    ...part(
      "Told differently",
      disagreements.map(({ what, claims }) =>
        wrapped(
          `• ${what}: ${claims.map(({ text, publishers, citations }) => `${text} (${publishers.join(", ") || "unnamed"}) ${cited(citations)}`).join(" · ")}`,
        ),
      ),
    ),
    ...part(
      "Said",
      length === "long"
        ? quotes.map(({ speaker, text, said: [start, end], citations }) =>
            wrapped(
              `• ${speaker.name}: ${oneLine(text.slice(start, end)).replace(/(?<![,\s])[,\s]+$/, "")} ${cited(citations)}`,
            ),
          )
        : [],
    ),
    ...part(
      "Sources",
      own.map((article, index) => {
        const first = statements.find(({ citations: [source] }) => source?.articleId === article.id)?.citations[0];
        const link = first ? citationLink(article.url, first) : article.url;
        const name = [
          article.publisher ?? article.sourceFile.replace(/^\d+\//, ""),
          dateText(article.datePublished),
        ].join(", ");
        return `${INDENT}${index + 1}. ${article.headline} (${name})${link ? `\n${INDENT}   ${link}` : ""}`;
      }),
    ),
  ].join("\n");
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Text in lines of which the following ones are further in. */
const wrapped = (text: string): string => INDENT + linesOfWords(text, WIDTH).join(`\n${INDENT}${INDENT}`);
