import { spawnSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLedger } from "../../index-build/ledger/index.ts";
import { temporaryFolder } from "../support/built-site.ts";

// Two clones of a repository that lies beside them: the workflow's, which has the last commit only,
// and somebody else's.
const SCRIPT = resolve(".github/commit-and-push.sh");
const ENVIRONMENT = {
  PATH: process.env["PATH"],
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Owner",
  GIT_AUTHOR_EMAIL: "owner@kilas.example",
  GIT_COMMITTER_NAME: "Owner",
  GIT_COMMITTER_EMAIL: "owner@kilas.example",
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let remote: string;
let ours: string;
let theirs: string;

function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: ENVIRONMENT, encoding: "utf8" });
  return { status, stdout, stderr };
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = run("git", args, cwd);
  expect(status, stderr).toBe(0);
  return stdout.trim();
}

const commitAndPush = (...args: string[]) => run("bash", [SCRIPT, ...args], ours);

async function write(clone: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(clone, path)), { recursive: true });
  await writeFile(join(clone, path), text);
}

/** Somebody else's commit, pushed. */
async function pushTheirs(path: string, text: string): Promise<void> {
  await write(theirs, path, text);
  git(theirs, "add", path);
  git(theirs, "commit", "--quiet", "-m", `Change ${path}`);
  git(theirs, "push", "--quiet", "origin", "HEAD:main");
}

const line = (id: string, ...articles: string[]) => `${JSON.stringify({ id, articles })}\n`;
const LEDGER = "data/ledger.jsonl";

beforeEach(async () => {
  folder = await temporaryFolder();
  remote = join(folder.path, "remote.git");
  ours = join(folder.path, "ours");
  theirs = join(folder.path, "theirs");
  git(folder.path, "init", "--quiet", "--bare", "--initial-branch=main", remote);
  git(folder.path, "clone", "--quiet", remote, theirs);
  git(theirs, "switch", "--quiet", "--orphan", "main");
  await pushTheirs(".gitattributes", await readFile(".gitattributes", "utf8"));
  await pushTheirs(LEDGER, line("a", "1") + line("b", "2") + line("c", "3"));
  git(folder.path, "clone", "--quiet", "--depth=1", `file://${remote}`, ours);
});
afterEach(() => folder.remove());

const subjects = () => git(remote, "log", "--format=%s", "main").split("\n");

describe("commit-and-push.sh", () => {
  it("puts its commit on top of what came meanwhile, and leaves the rest of the tree", async () => {
    await pushTheirs("README.md", "A site.\n");
    await write(ours, "data/corpus/fetched/host/1.json", "{}");
    await write(ours, LEDGER, line("a", "1") + line("b", "2", "4") + line("c", "3"));
    await write(ours, "left.txt", "not named");
    const { status, stdout } = commitAndPush("Add articles", "data/corpus/fetched", LEDGER, "data/widgets");
    expect(status).toBe(0);
    expect(stdout).toBe("Pushed to main: Add articles.\n");
    expect(subjects().slice(0, 2)).toEqual(["Add articles", "Change README.md"]);
    expect(git(remote, "show", "--format=%an", "--name-only", "main").split("\n")).toEqual([
      "github-actions[bot]",
      "",
      "data/corpus/fetched/host/1.json",
      LEDGER,
    ]);
    expect(git(ours, "status", "--short")).toBe("?? left.txt");
  });

  it("joins ledgers that both sides changed in one line: each event keeps its articles", async () => {
    await pushTheirs(LEDGER, line("a", "1") + line("b", "2", "5") + line("c", "3"));
    await write(ours, LEDGER, line("a", "1") + line("b", "2", "4") + line("c", "3") + line("d", "6"));
    expect(commitAndPush("Add articles", LEDGER).status).toBe(0);
    git(theirs, "pull", "--quiet", "origin", "main");
    const ledger = await readLedger(join(theirs, LEDGER));
    expect([...ledger.events.keys()].sort()).toEqual(["a", "b", "c", "d"]);
    expect(ledger.events.get("b")?.articles.toSorted()).toEqual(["2", "4", "5"]);
  });

  it("fails where the same lines of another file changed, and says what to do", async () => {
    await pushTheirs("data/uploaded.json", '{"kilas": ["a"]}\n');
    await write(ours, "data/uploaded.json", '{"kilas": ["b"]}\n');
    const { status, stderr } = commitAndPush("Record", "data/uploaded.json");
    expect(status).toBe(1);
    expect(stderr).toMatch(/main has other changes to the lines .* \(data\/uploaded\.json\): merge them by hand/);
    expect(subjects()[0]).toBe("Change data/uploaded.json");
    expect(git(ours, "log", "-1", "--format=%s")).toBe("Record");
    expect(git(ours, "status", "--short")).toBe("");
  });

  it("tries again where the server takes no push for a while", async () => {
    const hook = join(remote, "hooks", "pre-receive");
    await writeFile(hook, '#!/bin/sh\necho x >> tries\n[ "$(wc -l < tries)" -gt 2 ]\n', { mode: 0o755 });
    await write(ours, "data/widgets/one.js", "1");
    expect(commitAndPush("Pin", "data/widgets").status).toBe(0);
    expect(subjects()[0]).toBe("Pin");
    expect(await readFile(join(remote, "tries"), "utf8")).toBe("x\nx\nx\n");
  });

  it("records a file that is gone", async () => {
    await rm(join(ours, LEDGER));
    expect(commitAndPush("Forget", LEDGER).status).toBe(0);
    expect(git(remote, "ls-tree", "-r", "--name-only", "main")).toBe(".gitattributes");
  });

  it("commits nothing where nothing is new", async () => {
    await write(ours, "left.txt", "not named");
    const { status, stdout } = commitAndPush("Nothing", LEDGER, "data/widgets");
    expect([status, stdout]).toEqual([0, `Nothing is new in ${LEDGER} data/widgets.\n`]);
    expect(subjects()).toHaveLength(2);
  });

  it("is told where no branch is checked out", () => {
    git(ours, "checkout", "--quiet", "--detach");
    const { status, stderr } = commitAndPush("Add articles", LEDGER);
    expect(status).toBe(1);
    expect(stderr).toMatch(/no branch is checked out.*run this on a branch/);
  });
});
