import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const Step = v.object({
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  if: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.unknown()), {}),
  env: v.optional(v.record(v.string(), v.string()), {}),
});
const Job = v.object({
  needs: v.optional(v.string()),
  if: v.optional(v.string()),
  permissions: v.record(v.string(), v.string()),
  steps: v.array(Step),
});
const Workflow = v.object({
  permissions: v.record(v.string(), v.string()),
  jobs: v.strictObject({ build: Job, deploy: Job, record: Job }),
});

const text = await readFile(".github/workflows/fetch-build-deploy.yml", "utf8");
const { permissions, jobs } = v.parse(Workflow, parse(text));
type Steps = readonly v.InferOutput<typeof Step>[];

/** The place of the one step of a job that is looked for. */
function placeOf(steps: Steps, isWanted: (step: Steps[number]) => boolean): number {
  const places = steps.flatMap((step, at) => (isWanted(step) ? [at] : []));
  expect(places).toHaveLength(1);
  return places[0] ?? -1;
}
const running = (command: string) => (step: Steps[number]) => step.run?.includes(command) ?? false;
const using = (action: string) => (step: Steps[number]) => step.uses?.startsWith(`${action}@`) ?? false;

describe("the workflow", () => {
  it("names every action by its hash, with the version beside it, one hash an action", () => {
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.length).toBeGreaterThan(8);
    for (const one of uses) {
      expect(one).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`uses: ${one} # v\\d+\\.\\d+\\.\\d+$`, "m"));
    }
    expect(new Set(uses).size).toBe(new Set(uses.map((one) => one.split("@")[0])).size);
  });

  it("lets those jobs write that commit, and only them", () => {
    expect(permissions).toEqual({ contents: "read" });
    expect(jobs.build.permissions).toEqual({ contents: "write" });
    expect(jobs.deploy.permissions).toEqual({ contents: "read" });
    expect(jobs.record.permissions).toEqual({ contents: "write" });
    expect(jobs.deploy.steps.filter(running("commit-and-push"))).toEqual([]);
  });

  it("hands the secrets to the deployment alone", () => {
    const secrets = (steps: Steps) => JSON.stringify(steps).match(/secrets\.\w+/g) ?? [];
    expect(secrets(jobs.build.steps)).toEqual([]);
    expect(secrets(jobs.record.steps)).toEqual([]);
    expect(secrets(jobs.deploy.steps)).toEqual(["secrets.CLOUDFLARE_API_TOKEN", "secrets.CLOUDFLARE_ACCOUNT_ID"]);
  });

  it("fetches, builds and commits before it deploys", () => {
    const { steps } = jobs.build;
    const places = [running("kilas -- fetch"), running("npm run build"), running("commit-and-push.sh")].map((step) =>
      placeOf(steps, step),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const commit = steps[places[2] ?? -1];
    for (const path of ["data/corpus/fetched", "data/ledger.jsonl", "data/ledger.history.jsonl", "data/widgets"])
      expect(commit?.run?.split(/\s+/)).toContain(path);
    expect(steps.filter((step) => /deploy|upload\b/.test(step.run ?? ""))).toEqual([]);
    expect(jobs.deploy.needs).toBe("build");
    // A failed build ends the job: nothing is deployed.
    expect(jobs.deploy.if).toBeUndefined();
    expect(steps[places[1] ?? -1]?.if).toBeUndefined();
  });

  it("deploys what was built, from the sources it was built from", () => {
    const handed = jobs.build.steps[placeOf(jobs.build.steps, using("actions/upload-artifact"))];
    const { steps } = jobs.deploy;
    const download = placeOf(steps, using("actions/download-artifact"));
    expect(steps[download]?.with).toEqual({ name: handed?.with["name"], path: "dist" });
    expect(handed?.with["path"]).toBe("dist/bucket\ndist/public\ndist/worker\n");
    expect(placeOf(steps, running("kilas -- deploy"))).toBeGreaterThan(download);
    expect(steps[placeOf(steps, using("actions/checkout"))]?.with["ref"]).toMatch(
      /^\$\{\{ needs\.build\.outputs\.source \}\}$/,
    );
  });

  it("commits what lies in the bucket after the upload, where the deployment fails, too", () => {
    const { steps } = jobs.deploy;
    const handOn = placeOf(steps, using("actions/upload-artifact"));
    expect(handOn).toBeGreaterThan(placeOf(steps, running("kilas -- deploy")));
    expect(steps[handOn]).toMatchObject({ if: "always()", with: { path: "data/uploaded.json" } });
    expect(jobs.record.needs).toBe("deploy");
    expect(jobs.record.if).toMatch(/^always\(\)/);
    const download = placeOf(jobs.record.steps, using("actions/download-artifact"));
    expect(jobs.record.steps[download]?.with).toMatchObject({ pattern: steps[handOn]?.with["name"], path: "data" });
    const commit = placeOf(jobs.record.steps, running("commit-and-push.sh"));
    expect(jobs.record.steps[commit]?.run).toMatch(/ data\/uploaded\.json$/);
    expect(commit).toBeGreaterThan(download);
  });

  it("puts no text of its run into a command", () => {
    for (const { steps } of Object.values(jobs)) for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
});
