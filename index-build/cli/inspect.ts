import { dirname, relative, resolve, sep } from "node:path";
import type { SiteConfig } from "../config/config.ts";
import { type ArticleDates, dateArticle } from "../dates/index.ts";
import { authorLine, extractArticle } from "../extract/index.ts";
import { languageOf, loadLanguageIdentifier } from "../language-identification/index.ts";
import type { DroppedLine, ExtractedArticle, Fault, RecordOrigin } from "../model/pipeline-types.ts";
import { learntOfPage, pageInStore, parseCorpus } from "../pipeline/gather.ts";
import { knowledgeOf } from "../pipeline/prepare.ts";
import { listCorpus, readKeptTexts } from "../read/index.ts";
import { counted, placeOf } from "../runtime/report.ts";
import { rulesVersion, WorkStore } from "../runtime/work-store.ts";
import { CORPUS } from "./build.ts";
import { printLearnt } from "./inspect-learnt.ts";
import { linesOfWords } from "./lines.ts";
import { type ConfigOption, loadConfig } from "./load-config.ts";
import { say, sayJson } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Options extends ConfigOption {
  line?: string;
  corpus?: string;
  learnt?: true;
  json?: true;
}

/** What is found of one record. */
type Inspection = RecordOrigin & { inLanguage: string } & ArticleDates & ExtractedArticle;

/**
 * `kilas inspect`: what is kept of a record as headline, date and body, and what is left out and
 * why.
 */
export async function inspectCommand(file: string | undefined, options: Options): Promise<void> {
  const { line, corpus, learnt, json, config: settings } = options;
  if (learnt) {
    if (line !== undefined) throw new UsageError("--learnt tells of all records: leave --line out.");
    await printLearnt(corpus ?? file ?? CORPUS, options);
    return;
  }
  if (file === undefined)
    throw new UsageError("Name the file to look at; --learnt --corpus PATH tells what sites repeat.");
  if (line !== undefined && !/^[1-9]\d*$/.test(line)) {
    throw new UsageError(`--line ${line} is no line: give a number from 1.`);
  }
  const config = await loadConfig(settings);
  const found = await inspect({ file, line: line === undefined ? null : Number(line), corpus: corpus ?? file }, config);
  if ("reason" in found) {
    if (json) sayJson(found);
    else say([`  ! ${found.reason}`, ...droppedLines(found.dropped ?? [])].join("\n"));
    process.exitCode = 1;
    return;
  }
  if (json) sayJson(found);
  else say(forPeople(found));
}

/** Which record to look at. */
interface Asked {
  file: string;
  /** Null for the first of the file. */
  line: number | null;
  corpus: string;
}

async function inspect({ file, line, corpus }: Asked, config: SiteConfig): Promise<Inspection | Fault> {
  const files = await listCorpus(corpus);
  const name = nameIn(file, corpus, files.files.length === 1 ? files.files[0]?.name : undefined);
  if (!files.files.some((one) => one.name === name)) {
    throw new UsageError(`${file} is not in the corpus ${corpus}: name the folder it stands in with --corpus PATH.`);
  }
  using store = WorkStore.open(null, rulesVersion(config.fields)).store;
  const kept = await readKeptTexts(config.keptTexts);
  const opened = await parseCorpus({ store, config, kept }, files, () => {});
  const isAsked = ({ sourceFile, sourceLine }: RecordOrigin) =>
    sourceFile === name && (line === null || sourceLine === line);
  const problem = opened.problems.find(isAsked);
  const waiting = opened.pages.find(({ origin }) => isAsked(origin));
  if (!waiting) {
    return problem ?? { reason: `${file} holds no record at line ${line}: leave --line out to see the first.` };
  }
  const page = pageInStore(waiting, store);
  const folder = dirname(waiting.origin.sourceFile);
  const extracted = extractArticle(page, knowledgeOf(page, folder, learntOfPage(opened, waiting, store)));
  if ("reason" in extracted) return extracted;
  const dates = dateArticle(extracted, config.defaultUtcOffset);
  const identify = await loadLanguageIdentifier();
  const inLanguage = languageOf(
    `${extracted.headline}\n${extracted.articleBody}`,
    { stated: extracted.inLanguage, fallback: config.defaultLanguage },
    identify,
  );
  return { ...waiting.origin, ...extracted, ...dates, inLanguage };
}

/** The name of a file inside a corpus, as the reader gives it. */
function nameIn(file: string, corpus: string, onlyName: string | undefined): string {
  const inside = relative(resolve(corpus), resolve(file));
  return inside === "" ? (onlyName ?? "") : inside.split(sep).join("/");
}

const INDENT = "  ";
const WIDTH = 100;

function forPeople(found: Inspection): string {
  const { datePublished, dateBasis, eventDate, dropped } = found;
  const row = (name: string, value: string | null) => `${INDENT}${name.padEnd(12)}${value ?? "—"}`;
  const dateText =
    datePublished.value === null
      ? "unknown"
      : `${datePublished.value} (${datePublished.source}, from the ${dateBasis})`;
  const paragraphs = found.paragraphs.map(({ start, end, subhead }) => {
    const text = wrapped(found.articleBody.slice(start, end));
    return subhead ? `${INDENT}## ${text}` : INDENT + text;
  });
  return [
    placeOf(found),
    "",
    row("Headline", found.headline),
    row("Published", dateText),
    row("Event", eventDate.value === null ? "unknown" : `${eventDate.value} (${eventDate.source})`),
    row("Publisher", found.publisher),
    row("Author", authorLine(found.authors)),
    row("Language", found.inLanguage),
    row("Address", found.url),
    ...(found.isBasedOn === null ? [] : [row("Taken from", found.isBasedOn)]),
    "",
    ...partedLines(found),
    `Kept: ${counted(found.paragraphs.length, "paragraph")}, ${counted(found.articleBody.length, "character")}`,
    "",
    paragraphs.join("\n\n"),
    "",
    `Left out: ${counted(dropped.length, "line")}`,
    "",
    ...droppedLines(dropped),
  ].join("\n");
}

/** Words shown before and behind a space that was put in, in UTF-16 units. */
const BESIDE_CHARS = 20;

/** Where words of the record were parted that it glues together. */
function partedLines({ articleBody, insertedSpaces }: Inspection): string[] {
  if (insertedSpaces.length === 0) return [];
  const parted = insertedSpaces.map((at) => {
    const before =
      articleBody
        .slice(Math.max(0, at - BESIDE_CHARS), at)
        .split(/\s/)
        .at(-1) ?? "";
    const behind = articleBody.slice(at + 1, at + 1 + BESIDE_CHARS).split(/\s/)[0] ?? "";
    return `${before}·${behind}`;
  });
  return [`Parted: ${counted(parted.length, "space")} put in`, "", INDENT + wrapped(parted.join("  ")), ""];
}

function droppedLines(dropped: readonly DroppedLine[]): string[] {
  const width = Math.max(0, ...dropped.map(({ reason }) => reason.length)) + 2;
  return dropped.map(({ text, reason }) => `${INDENT}${reason.padEnd(width)}${shortened(text)}`);
}

const shortened = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text);

const wrapped = (text: string): string => linesOfWords(text, WIDTH).join(`\n${INDENT}`);
