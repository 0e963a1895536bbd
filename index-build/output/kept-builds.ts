import { constants, copyFile, link, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { UNNAMED_LAYOUT } from "../../src/schema/index.ts";
import { errorCode } from "../runtime/error-code.ts";

/** A build whose files are kept for readers that still hold its manifest. */
export interface KeptBuild {
  build: string;
  /** Name of the folder of its shards: each layout has its own. */
  layout: string;
  /** Names of its files of shards. */
  files: string[];
  /** Ids of its articles. */
  articleIds: string[];
}

/**
 * Builds before this one whose files stay: a Worker of before goes on until all of the network has
 * the new one.
 */
const MAX_KEPT = 2;
/** Files of all builds together, at most: static assets are counted. */
const MAX_FILES = 15_000;

const KEPT_BUILDS = v.array(
  v.object({
    build: v.string(),
    layout: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/)), UNNAMED_LAYOUT),
    files: v.array(v.string()),
    articleIds: v.array(v.string()),
  }),
);

const LIST = join("data", "builds.json");

/**
 * Keeps the files of the last builds beside those of this one. Where an article of theirs is no
 * longer published (taken down, or gone from the corpus), none is kept: it must not be read from
 * there.
 *
 * @param folder where shards of all layouts lie, below `out` and `partial` alike.
 */
export async function keepLastBuilds(out: string, partial: string, folder: string, own: KeptBuild): Promise<void> {
  const keyOf = (layout: string) => (file: string) => join(layout, file);
  const published = new Set(own.articleIds);
  const isWhole = (build: KeptBuild) => build.articleIds.every((id) => published.has(id));
  const before = (await readBuilds(out)).filter(({ build }) => build !== own.build);
  const kept = before.every(isWhole) ? before.slice(0, MAX_KEPT) : [];
  const builds: KeptBuild[] = [own];
  const files = new Set(own.files.map(keyOf(own.layout)));
  for (const build of kept) {
    const its = build.files.map(keyOf(build.layout));
    if (new Set([...files, ...its]).size > MAX_FILES) break;
    await mkdir(join(partial, folder, build.layout), { recursive: true });
    if (!(await linkAll(its, join(out, folder), join(partial, folder)))) continue;
    builds.push(build);
    for (const file of its) files.add(file);
  }
  await mkdir(join(partial, "data"), { recursive: true });
  await writeFile(join(partial, LIST), JSON.stringify(builds));
}

async function readBuilds(out: string): Promise<KeptBuild[]> {
  const text = await readFile(join(out, LIST), "utf8").catch(() => "[]");
  try {
    return v.parse(KEPT_BUILDS, JSON.parse(text));
  } catch {
    // A list that is cut off, or of another form, says nothing of what lies there: nothing is kept.
    return [];
  }
}

/** Codes of file systems and mounts on which a file has one name only. */
const CANNOT_LINK = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK", "EACCES"]);

/** Gives a file a second name, or copies it where files have one only. */
const linkOrCopy = (from: string, to: string): Promise<void> =>
  link(from, to).catch((error: unknown) => {
    if (!CANNOT_LINK.has(errorCode(error) ?? "")) throw error;
    return copyFile(from, to, constants.COPYFILE_EXCL);
  });

/** Whether all files are there now; a file that both builds have is one already. */
async function linkAll(files: readonly string[], from: string, to: string): Promise<boolean> {
  for (const file of files) {
    try {
      await linkOrCopy(join(from, file), join(to, file));
    } catch (error) {
      const code = errorCode(error);
      if (code === "ENOENT") return false;
      if (code !== "EEXIST") throw error;
    }
  }
  return true;
}
