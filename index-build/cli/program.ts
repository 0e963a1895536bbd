import { Command, CommanderError, Option } from "commander";
import { BuildError, SEARCH_SORTS } from "../../src/search/index.ts";
import { ConfigError } from "../config/check-config.ts";
import { LedgerError } from "../ledger/index.ts";
import { OutputError } from "../output/index.ts";
import { EmptyCorpusError } from "../pipeline/build-site.ts";
import { MovesError } from "../pipeline/check-moves.ts";
import { CorpusError } from "../read/index.ts";
import { LockError } from "../runtime/lock.ts";
import { problemLines } from "../runtime/report.ts";
import { analyzeLines } from "./analyze.ts";
import { answerCommand } from "./answer.ts";
import { buildCommand, OUT as SERVED, CORPUS as USUAL } from "./build.ts";
import { DEFAULT_BUCKET } from "./deploy/bucket.ts";
import { deployCommand } from "./deploy/deploy.ts";
import { pruneCommand } from "./deploy/prune.ts";
import { smokeCommand } from "./deploy/smoke.ts";
import { DeployError } from "./deploy/tools.ts";
import { uploadCommand } from "./deploy/upload.ts";
import { explainCommand } from "./explain.ts";
import { fetchCommand } from "./fetch.ts";
import { inspectCommand } from "./inspect.ts";
import { namesCommand } from "./names.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { summarizeCommand } from "./summarize.ts";
import { complain, complainLine, complainOfFault, visible } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const CORPUS = ["--corpus <path>", "file or folder of raw articles"] as const;
const NO_CACHE = ["--no-cache", "work everything out again; the build is the same"] as const;
const LEDGER = [
  "--ledger <file>",
  "file of the event ids published so far, read and written (default: ledger of the settings; else data/ledger.jsonl for dist, the build's own for others)",
] as const;
const ACCEPT_MOVES = [
  "--accept-moves",
  "let more addresses move than new rules should: the old ones lead to the new ones",
] as const;
const CONFIG = ["--config <file>", "file of the site's settings (default: kilas.config.ts)"] as const;
const OUT = ["--out <dir>", "folder of the build"] as const;
const SERVED_HELP = `
What is built and served:
  serve                             ${USUAL}, in ${SERVED}
  serve --corpus PATH [--out DIR]   PATH, in DIR or ${SERVED}
  serve --out DIR                   the finished build in DIR, as it is: nothing is built
A build is made only where corpus, settings, the owner's files or the code changed since the one in the folder; with --no-cache always.`;
const BUCKET = ["--bucket <name>", "bucket of wrangler.toml", DEFAULT_BUCKET] as const;
const LOCAL = ["--local", "the bucket of wrangler dev on this machine"] as const;
const SITE = "--url <address>";

function program(): Command {
  const kilas = new Command("kilas")
    .description("News search and cited event summaries at the edge.")
    .showHelpAfterError()
    .configureOutput({ outputError: (text, write) => write(visible(text)) })
    .exitOverride();
  kilas
    .command("build")
    .description("build the search index, events and summaries")
    .option(...CORPUS, USUAL)
    .option(...OUT, SERVED)
    .option(...CONFIG)
    .option(...LEDGER)
    .option(...ACCEPT_MOVES)
    .option(...NO_CACHE)
    .addOption(
      new Option("--index <kind>", "index to build: the one that suits the corpus's size, or one of the two")
        .choices(["measured", "embedded", "packed"])
        .default("measured"),
    )
    .action(buildCommand);
  kilas
    .command("serve")
    .description("build where something changed, then serve locally")
    .option(...CORPUS)
    .option(...OUT)
    .option("--port <number>", "port to serve on", "8787")
    .option(...CONFIG)
    .option(...LEDGER)
    .option(...ACCEPT_MOVES)
    .option(...NO_CACHE)
    .addHelpText("after", SERVED_HELP)
    .action(serveCommand);
  addDeployment(kilas);
  kilas
    .command("fetch")
    .description("store what is new of the feeds and sitemaps in the settings")
    .option("--into <dir>", "folder to store articles in (default: fetch.into of the settings)")
    .option(...CONFIG)
    .action(fetchCommand);
  kilas
    .command("search")
    .description("search a build from the terminal")
    .argument("[query]", "what to search; not with --batch")
    .option(...OUT, SERVED)
    .option(...CONFIG)
    .option("--limit <number>", "hits to print, 1–50", "10")
    .option("--sort <order>", `one of ${SEARCH_SORTS.join(", ")}`)
    .option("--json", "print one JSON line")
    .option("--batch", "read one query a line from standard input, write one JSON line each")
    .addHelpText("after", '\nA query that begins with - follows --: npm run kilas -- search -- "-putin xi"')
    .action(searchCommand);
  kilas
    .command("answer")
    .description("answer a question from a build, each statement cited")
    .argument("[question]", "what to answer; not with --batch")
    .option(...OUT, SERVED)
    .option(...CONFIG)
    .option("--batch", "read one question a line from standard input, write one JSON line each")
    .action(answerCommand);
  kilas
    .command("summarize")
    .description("print a cited summary of each event in some files of articles")
    .argument("<files...>", "files or folders of articles, read together")
    .option("--length <form>", "sentence, short or long", "short")
    .option(...CONFIG)
    .option("--json", "print one JSON line an event")
    .action(summarizeCommand);
  kilas
    .command("inspect")
    .description("show what is kept of a file of articles, and what is left out and why")
    .argument("[file]", "file to look at")
    .option("--line <number>", "record of a file of records, by its line (default: the first)")
    .option("--corpus <path>", "corpus whose repeated lines are left out too (default: the file itself)")
    .option("--learnt", "list what each site of the corpus was found to repeat, as lines for keptTexts")
    .option(...CONFIG)
    .option("--json", "print one JSON line")
    .action(inspectCommand);
  kilas
    .command("names")
    .description("list the persons, organisations and places of a build")
    .option("--doubtful", "only those that are no facet or suggestion, because they may be wrong")
    .option(...OUT, SERVED)
    .option("--json", "print one JSON line a name")
    .action(namesCommand);
  kilas
    .command("explain")
    .description("show why each article is in an event, and which event comes nearest")
    .argument("<event>", "id of the event")
    .option(...OUT, SERVED)
    .option("--json", "print one JSON line")
    .action(explainCommand);
  kilas
    .command("analyze")
    .description("read one text a line, print its terms and sentences as JSON")
    .option("--lang <id>", "language of the texts (BCP 47)", "id")
    .action(analyzeLines);
  return kilas;
}

/** The commands that put a build on the network. */
function addDeployment(kilas: Command): void {
  kilas
    .command("deploy")
    .description("put the build in dist on the network: new files, Worker, a few answers of it, deletions")
    .option(SITE, "address of the site (default: the one that wrangler names)")
    .option(...BUCKET)
    .action((options) => deployCommand({ ...options, out: SERVED }));
  kilas
    .command("upload")
    .description('put the files of a build into its R2 bucket, where kilas.config.ts says store: "r2"')
    .option(...OUT, SERVED)
    .option(...BUCKET)
    .option(...LOCAL)
    .option("--all", "put every file again, whatever was put before: where the bucket has lost some")
    .action((options) => uploadCommand(options));
  kilas
    .command("smoke")
    .description("ask a site for a few answers: whether it serves the build, and whole")
    .requiredOption(SITE, "address of the site")
    .option(...OUT, SERVED)
    .action((options) => smokeCommand(options));
  kilas
    .command("prune")
    .description("take the files out of the bucket that no kept build has, once the site serves this one")
    .option(...OUT, SERVED)
    .option(SITE, "address of the site, which is asked first")
    .option("--unchecked", "ask no site: no Worker may need the files that go")
    .option(...BUCKET)
    .option(...LOCAL)
    .action((options) => pruneCommand(options));
}

/**
 * Exit codes: 0 done, 1 nothing could be built or deployed or an unforeseen fault, 2 the call or
 * its files must be fixed, 3 too many published addresses would move: nothing was written.
 */
try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof EmptyCorpusError) {
    for (const line of problemLines(error.problems, "the list above")) complainLine(line);
    complain(`kilas: ${error.message}`);
    process.exitCode = 1;
  } else if (error instanceof MovesError) {
    complain(`kilas: ${error.message}`);
    process.exitCode = 3;
  } else if (error instanceof DeployError) {
    complain(`kilas: ${error.message}`);
    process.exitCode = 1;
  } else if (
    error instanceof BuildError ||
    error instanceof ConfigError ||
    error instanceof CorpusError ||
    error instanceof LedgerError ||
    error instanceof LockError ||
    error instanceof OutputError ||
    error instanceof UsageError
  ) {
    complain(`kilas: ${error.message}`);
    process.exitCode = 2;
  } else if (error instanceof CommanderError) {
    // It has said what is wrong; help that was asked for is no fault.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    complainOfFault(error);
    process.exitCode = 1;
  }
}
