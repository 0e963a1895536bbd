import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { TASKS } from "../../bench/eval/tasks.ts";
import { spread } from "../../bench/few.ts";
import { faultOfOutput, smokeCommands } from "../../bench/smoke/commands.ts";

const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
const NAMES = Object.keys(scripts);
const commandsOf = (names: readonly string[], tasks: readonly string[] = []) =>
  smokeCommands(names, tasks, { folder: "made", articles: 40, port: 8787 });

describe("the smoke run", () => {
  it("has every script and every task of eval, each once", () => {
    const names = commandsOf(NAMES, Object.keys(TASKS)).map(({ name }) => name);
    const expected = [...NAMES.filter((name) => name !== "eval"), ...Object.keys(TASKS).map((task) => `eval ${task}`)];
    expect(names.toSorted()).toEqual(expected.toSorted());
  });

  it("refuses a script that it does not know, and one of its own that is gone", () => {
    expect(() => commandsOf([...NAMES, "bench:new"])).toThrow(/does not know the script bench:new/);
    expect(() => commandsOf(NAMES.filter((name) => name !== "bench"))).toThrow(/no script bench any more/);
  });

  it("starts a new make: script with a folder of its own, and a new task", () => {
    const commands = commandsOf([...NAMES, "make:new"], ["new"]);
    expect(commands.find(({ name }) => name === "make:new")?.run).toMatchObject({ args: ["--into", "made/make-new"] });
    expect(commands.at(-1)).toMatchObject({ name: "eval new", run: { args: ["new", "--into", "made/new"] } });
  });

  it("leaves out what is a step of .ci/run only where it is one", async () => {
    const steps = await readFile(".ci/run", "utf8");
    const left = commandsOf(NAMES, Object.keys(TASKS)).filter(
      ({ run }) => "notHere" in run && run.notHere.startsWith("a step of .ci/run"),
    );
    expect(left.length).toBeGreaterThan(0);
    for (const { name } of left) {
      const started = name.replace("eval ", "eval -- ");
      expect(steps).toMatch(new RegExp(`^npm (run --silent )?${started}\\b`, "m"));
    }
  });

  it("comes after nothing that is not started", () => {
    const commands = commandsOf(NAMES);
    const started = new Set(commands.flatMap(({ name, run }) => ("notHere" in run ? [] : [name])));
    const needed = commands.flatMap(({ run }) => ("notHere" in run ? [] : (run.after ?? [])));
    for (const name of needed) expect(started).toContain(name);
  });
});

describe("what a command prints", () => {
  it.each([
    ["", "line", "printed nothing"],
    ["\n \n", "line", "printed nothing"],
    ["40 articles\n", "line", null],
    ["40 articles\n", "figure", "printed no figure that is a number"],
    ['{"task":"a","figure":"b","value":null,"of":3}\n', "figure", "printed no figure that is a number"],
    ['{"figure":"b","value":null}\n{"figure":"c","value":0}\n', "figure", null],
    ['{"figure":"warm","of":1,"cpuMs":{"p50":0.4}}\n', "figure", null],
  ] as const)("%j as a %s: %s", (stdout, prints, fault) => {
    expect(faultOfOutput(stdout, prints)).toBe(fault);
  });
});

describe("a few records", () => {
  const lines = Array.from({ length: 1003 }, (_, at) => String(at));

  it("are about as many as asked for, in blocks from all over, in their order", () => {
    const some = spread(lines, 40).map(Number);
    expect(some.length).toBe(40);
    expect(some).toEqual(some.toSorted((a, b) => a - b));
    expect(some.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 126]);
    expect(some.at(-1)).toBeGreaterThan(850);
  });

  it("are all where there are no more", () => {
    expect(spread(lines.slice(0, 40), 40)).toEqual(lines.slice(0, 40));
  });
});
