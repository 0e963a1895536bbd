import type { ShardRef } from "../../schema/index.ts";

/** Where the files of a build lie: static assets, an R2 bucket, a folder. */
export interface ShardStore {
  /** The bytes of a shard, as they are stored. Rejects where there are none. */
  read(ref: ShardRef): Promise<Uint8Array>;
}

/** What the build wrote cannot be used; the message says how to mend it. */
export class BuildError extends Error {}

/** A shard that is missing or is not what the build wrote. */
export class ShardError extends BuildError {
  readonly file: string;

  constructor(file: string, reason: string, options?: { cause: unknown }) {
    super(`The published file ${file} ${reason}: build the site anew and deploy it.`, options);
    this.file = file;
  }
}
