import { join } from "node:path";
import { type Hash, hashOfAll, hashOfFile, hashOfFolder } from "./file-hash.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The version of all code that a build may run. */
export const codeVersion = (): Hash =>
  hashOfAll([
    process.version,
    ...["package.json", "package-lock.json"].map((path) => hashOfFile(join(ROOT, path))),
    ...["index-build", "src"].map((path) => hashOfFolder(join(ROOT, path))),
  ]);
